import { writeCopy } from '#renderer/bridge/canvas-bytes.ts'
import { importFile } from '#renderer/bridge/import-file.ts'
import { originalUrl } from '#renderer/bridge/media-url.ts'
import { request } from '#renderer/bridge/request.ts'
import { baseAssetOf, layeredSceneOf } from '#renderer/editor/layered-scene.ts'
import type { FlatFormat } from '#renderer/editor/pixels/file-calls.ts'
import { pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import type { CopyFormat } from '#renderer/words/canvas-files.ts'
import { canvasWords } from '#renderer/words/canvas.ts'

/** How a canvas is to leave. */
export interface CopyWish {
  format: CopyFormat
  /** Hundredths; of what loses a little anyway. */
  quality: number
}

const kinds: Readonly<Record<CopyFormat, { type: string; extension: string }>> = {
  png: { type: 'image/png', extension: 'png' },
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
  webp: { type: 'image/webp', extension: 'webp' },
  psd: { type: 'image/vnd.adobe.photoshop', extension: 'psd' },
}

const isFlat = (format: CopyFormat): format is FlatFormat => format !== 'psd'

/** All of a canvas as one file, from its pixels of record. */
const fileOf = async (
  { editor, stage, pixels }: Workshop,
  { format, quality }: CopyWish,
): Promise<Blob> => {
  const { document } = editor.store.getState()
  const base = baseAssetOf(document)
  const scene = await sceneOf({ editor, stage }, document, pageOf(document))
  const shared = { scene, profileOf: base === null ? null : originalUrl(base) }
  const bytes = isFlat(format)
    ? await pixels.ask('flat', { ...shared, format, quality })
    : await pixels.ask('layered', {
        ...shared,
        layers: await layeredSceneOf({ editor, stage }, document),
      })
  return new Blob([bytes], { type: kinds[format].type })
}

const PICTURE: CopyWish = { format: 'png', quality: 100 }

/** What the canvas is called now. */
const nameOf = async (canvasId: string): Promise<string> => {
  const { canvases } = await request('canvas.list', {})
  return canvases.find(({ id }) => id === canvasId)?.name ?? canvasWords.untitled
}

/** Writes a copy where the user says; false when they change their mind. */
export const saveCopy = async (
  workshop: Workshop,
  canvasId: string,
  wish: CopyWish,
): Promise<boolean> => {
  const file = await fileOf(workshop, wish)
  const name = `${await nameOf(canvasId)}.${kinds[wish.format].extension}`
  return (await writeCopy(name, file)) !== null
}

/** Keeps the flat picture in the library, as made of the lowest picture on the canvas; its asset’s id. */
export const keepInLibrary = async (workshop: Workshop, canvasId: string): Promise<string> => {
  const file = await fileOf(workshop, PICTURE)
  const name = `${await nameOf(canvasId)}.png`
  const base = baseAssetOf(workshop.editor.store.getState().document)
  const { id } = await importFile(new File([file], name, { type: file.type }), base)
  return id
}

/** Puts the flat picture on the clipboard. */
export const copyPicture = (workshop: Workshop): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': fileOf(workshop, PICTURE) })])
