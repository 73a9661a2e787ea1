import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'
import type { Looks } from '#shared/model/looks.ts'
import type { Recipe } from '#shared/model/recipe.ts'
import type { Conversion } from './convert.ts'

/** What a file says about itself in words. */
export interface Told {
  title: string | null
  description: string | null
  tags: string[]
  /** Stars; -1 is rejected; null where it says nothing of it. */
  rating: number | null
}

/** What a file carries besides its pixels, and what it looks like. */
export interface Carried {
  /** What another program wrote about how it was made. */
  made: ForeignRecipe | null
  /** The recipe of a file that was made in a studio like this one. */
  recipe: Recipe | null
  told: Told | null
  /** null of what nobody here can see, and of sounds. */
  looks: Looks | null
}

export const carriesNothing = {
  made: null,
  recipe: null,
  told: null,
  looks: null,
} satisfies Carried

/** Pictures made of pixels, as what is here decodes and the window shows. */
export type PictureExtension = 'png' | 'jpg' | 'webp' | 'gif' | 'bmp' | 'avif'

/** What a file turned out to be. */
export interface MediaFacts extends Carried {
  kind: 'image' | 'vector' | 'video' | 'audio'
  extension: PictureExtension | 'svg' | 'mp4' | 'mov' | 'webm' | 'mp3' | 'wav' | 'ogg' | 'flac'
  /** Pixels; of sound, and of films nobody here can look into, 0. */
  width: number
  height: number
  /** null where it has no duration or nobody here can tell. */
  seconds: number | null
  /** Paths and other shapes of a vector; null of anything else. */
  shapes: number | null
  /** SHA-256 of the decoded pixels, hexadecimal; null where it was not asked for, or only the file's bytes tell what it is. */
  contentHash: string | null
}

/** A file to look at. */
export interface Inspected {
  path: string
  /** Where its thumbnail goes. */
  thumbnail: string
  /** Where a copy goes that is large enough to work with while the file itself is out of reach. */
  standIn?: string | undefined
  /** Whether its pixels are hashed as well, which takes a quarter as long again. */
  isHashed?: boolean
}

/** Looks at files in a process of its own, since untrusted files may crash or hang a decoder. */
export interface Media {
  /**
   * Decodes a file and writes its thumbnail; many may be asked for at once, and wait for their turn here. Throws
   * `result-not-a-picture` with its reason for anything that does not decode within its limits, and for a vector that
   * was not cleaned.
   */
  inspect: (request: Inspected) => Promise<MediaFacts>
  /** SHA-256 of a picture's decoded pixels, hexadecimal. Throws `result-not-a-picture`. */
  hashPixels: (request: { path: string }) => Promise<string>
  /** Whether a file begins as a vector does, whatever it is called; false of what cannot be read. */
  isVector: (request: { path: string }) => Promise<boolean>
  /**
   * Writes a vector anew in its place, without anything that runs, fetches or links. Throws `result-not-a-picture`
   * where it is none.
   */
  clean: (request: { path: string }) => Promise<{ hash: string; bytes: number }>
  /** The last picture of a film as PNG. Throws `ffmpeg-missing`, and `result-not-a-picture` where there is none. */
  lastFrame: (request: { path: string }) => Promise<Uint8Array>
  /** Writes a picture in another format or size. Throws `result-not-a-picture`, `disk-full`. */
  convert: (request: Conversion) => Promise<void>
  close: () => void
}
