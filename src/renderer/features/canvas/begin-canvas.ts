import { request } from '#renderer/bridge/request.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { openCanvas } from './canvas-store.ts'
import { canvasOf } from './fresh-canvas.ts'
import { pictureTitle } from './picture-title.ts'

/** Makes a canvas as large as a picture of the library, with that picture on it, and opens it. */
export const beginCanvas = async (assetId: string): Promise<void> => {
  const asset = await request('assets.get', { id: assetId })
  const { width, height } = asset
  const title = pictureTitle(asset)
  const { id } = await request('canvas.create', {
    name: title === '' ? words.untitled : title,
    state: canvasOf({ asset: assetId, width, height }, words.base),
  })
  openCanvas(id)
}
