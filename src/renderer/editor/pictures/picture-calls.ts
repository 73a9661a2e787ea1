import type { Size } from '#shared/pixels/box.ts'

/** A picture of the library to be decoded. */
export interface Wanted extends Size {
  url: string
  /** As large as it is; else about as large as said. */
  isWhole: boolean
  /** By which a small copy of it was kept. */
  name: string
}

/** Pictures of a canvas that are to be kept as small as they are shown. */
export interface Kept {
  url: string
  /** All that are to be there. */
  names: readonly string[]
  /** Those of them that were not kept before. */
  drawn: ReadonlyMap<string, ImageBitmap>
}

/** What the worker for pictures does. */
export interface PictureCalls {
  /** null: it cannot be decoded here. */
  read: (wanted: Wanted) => Promise<ImageBitmap | null>
  /** Finds what was kept of a canvas that is being opened, by its address; the names of it. */
  open: (url: string) => Promise<readonly string[]>
  /** Lets go of it. */
  leave: (url: string) => Promise<void>
  /** What is kept afterwards. */
  keep: (kept: Kept) => Promise<readonly string[]>
}
