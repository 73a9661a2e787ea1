import { request } from '#renderer/bridge/request.ts'
import { promptsOf } from '#renderer/parts/recipe-rows.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { openCanvas } from './canvas-store.ts'
import { canvasOf } from './fresh-canvas.ts'

/** Makes a canvas as large as a picture of the library, with that picture on it, and opens it. */
export const beginCanvas = async (assetId: string): Promise<void> => {
  const asset = await request('assets.get', { id: assetId })
  const { width, height, name } = asset
  const title = (name ?? promptsOf(asset).prompt ?? '')
    .split(/\s+/u)
    .slice(0, 6)
    .join(' ')
    .slice(0, 80)
  const { id } = await request('canvas.create', {
    name: title === '' ? words.untitled : title,
    state: canvasOf({ asset: assetId, width, height }, words.base),
  })
  openCanvas(id)
}
