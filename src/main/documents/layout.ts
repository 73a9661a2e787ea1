import { join } from 'node:path'

/** Where a canvas lies; ids are checked by those who ask. */
export const canvasPlace = (folder: string) => ({
  folder,
  /** What is said of it in a list; what lies in the folder is a canvas once this is there. */
  about: join(folder, 'canvas.json'),
  /** All of it as it was last kept. */
  state: join(folder, 'state.json'),
  /** What happened since, an entry a line. */
  journal: join(folder, 'journal.jsonl'),
  preview: join(folder, 'preview'),
  /** Pictures of the library as small as it shows them when it opens. */
  pictures: join(folder, 'pictures'),
  tiles: join(folder, 'tiles'),
  tile: (id: string): string => join(folder, 'tiles', id),
  snapshots: join(folder, 'snapshots'),
  snapshot: (id: string): string => join(folder, 'snapshots', `${id}.json`),
})
export type CanvasPlace = ReturnType<typeof canvasPlace>

/** Where canvases lie in the library’s hidden folder. */
export const documentsLayout = (hidden: string) => {
  const root = join(hidden, 'canvases')
  return {
    hidden,
    root,
    /** What is being written or taken away; swept at start. */
    passing: join(root, '.passing'),
    canvas: (id: string): CanvasPlace => canvasPlace(join(root, id)),
  }
}
export type DocumentsLayout = ReturnType<typeof documentsLayout>
