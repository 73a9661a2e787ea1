import { importFile } from '#renderer/bridge/import-file.ts'
import { request } from '#renderer/bridge/request.ts'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { freshOverlay } from '#renderer/editor/document/mask-look.ts'
import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import { fitPlacement } from '#renderer/editor/fit-placement.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { topPicture } from '#renderer/features/canvas/generate/stitching.ts'
import { say } from '#renderer/ui/toaster.tsx'
import {
  canvasFileWords as words,
  type PictureUse,
  pictureUseWords,
} from '#renderer/words/canvas-files.ts'
import { acceptedKinds } from '#shared/model/asset.ts'
import { pictureLayer } from './picture-layer.ts'
import { tellFailure } from './tell-failure.ts'

/** Above what is selected, or above all pictures; guides go on top of all. */
const placeFor = ({ editor: { store, session } }: Workshop, use: PictureUse): string | null => {
  if (use !== 'layer') return null
  const { document } = store.getState()
  const selected = document.layers[session.getState().selected.at(-1) ?? '']
  return selected && !isGuide(selected) ? selected.id : topPicture(document)
}

/** Puts pictures of the library on the canvas: one step. What is no picture is told of and left out. */
export const addPictures = async (
  workshop: Workshop,
  ids: readonly string[],
  use: PictureUse,
): Promise<void> => {
  const assets = await Promise.all(ids.map((id) => request('assets.get', { id })))
  const pictures = assets.filter(({ kind }) => acceptedKinds.image.includes(kind))
  if (pictures.length < assets.length) say({ title: words.notPicture, text: words.notPictureText })
  if (pictures.length === 0) return
  const { store, session } = workshop.editor
  const page = store.getState().document
  const layers = await Promise.all(
    pictures.map((asset) =>
      pictureLayer(workshop, asset, { use, placement: fitPlacement(asset, page) }),
    ),
  )
  const place = placeFor(workshop, use)
  store.edit(pictureUseWords[use].step(layers.length), (draft) => {
    let above = place
    for (const layer of layers) {
      // Of several masks at once each has a colour of its own.
      const look = layer.kind === 'mask' ? freshOverlay(draft.layers) : {}
      insertLayer(draft, { ...layer, ...look }, above)
      above = layer.id
    }
  })
  session.setState({ selected: layers.slice(-1).map(({ id }) => id) })
}

/** The same with files, which come into the library first. */
const addFiles = async (
  workshop: Workshop,
  files: readonly File[],
  use: PictureUse,
): Promise<void> => {
  const ids: string[] = []
  for (const file of files) {
    try {
      ids.push((await importFile(file)).id)
    } catch (error) {
      tellFailure(error, words.notAdded)
    }
  }
  if (ids.length > 0) await addPictures(workshop, ids, use)
}

/** What is dropped, pasted or chosen. */
export interface Brought {
  ids: readonly string[]
  files: readonly File[]
}

/** Puts what was brought on the canvas; says so where that fails. */
export const bringOnto = async (
  workshop: Workshop,
  { ids, files }: Brought,
  use: PictureUse,
): Promise<void> => {
  try {
    if (ids.length > 0) await addPictures(workshop, ids, use)
    else await addFiles(workshop, files, use)
  } catch (error) {
    tellFailure(error, words.notAdded)
  }
}
