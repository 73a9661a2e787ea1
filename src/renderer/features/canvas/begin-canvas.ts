import { request } from '#renderer/bridge/request.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { openCanvas } from './canvas-store.ts'
import { canvasOf } from './fresh-canvas.ts'

/** Makes a canvas as large as a picture of the library, with that picture on it, and opens it. */
export const beginCanvas = async (assetId: string): Promise<void> => {
  const { width, height, name, recipe } = await request('assets.get', { id: assetId })
  const prompt = String(recipe?.params['prompt'] ?? '')
  const title = (name ?? prompt).split(/\s+/u).slice(0, 6).join(' ').slice(0, 80)
  const { id } = await request('canvas.create', {
    name: title === '' ? words.untitled : title,
    state: canvasOf({ asset: assetId, width, height }, words.base),
  })
  openCanvas(id)
}
