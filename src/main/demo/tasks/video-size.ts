import { numberOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { Extent } from '#main/demo/pixels/resize.ts'
import type { Size } from '#main/demo/rules/sizes.ts'
import type { VideoModel } from '#main/demo/rules/video-model.ts'
import { even } from '#main/demo/rules/video-sizes.ts'

const off = ([width, height]: Size, ratio: number): number =>
  Math.abs(Math.log(width / height / ratio))

const nearest = (sizes: readonly Size[], ratio: number, preset: Size): Size =>
  sizes.reduce((best, size) => (off(size, ratio) < off(best, ratio) ? size : best), preset)

/** A shape with a given shorter side. */
const shaped = (ratio: number, side: number): Size =>
  ratio >= 1 ? [even(side * ratio), even(side)] : [even(side), even(side / ratio)]

const sideOf = (task: JsonObject, { resolutions }: VideoModel): number | undefined => {
  const named = textOf(task['resolution'])
  return named === undefined ? undefined : resolutions?.[named]
}

/** Sizes of about that shorter side, where the table has some. */
const ofSide = (sizes: readonly Size[], side: number): readonly Size[] =>
  sizes.filter(([width, height]) => Math.abs(Math.min(width, height) / side - 1) < 0.25)

/** The size of a side and a shape: from the table where it has one like it, else worked out. */
const fitted = (model: VideoModel, ratio: number, side: number): Size => {
  const table = ofSide(model.sizes ?? [], side)
  const best = table[0] && nearest(table, ratio, table[0])
  return best && off(best, ratio) < 0.2 ? best : shaped(ratio, side)
}

/** The size of the video: as asked, or after the picture it begins with, or the model's own. */
export const videoSize = (
  task: JsonObject,
  model: VideoModel,
  picture: Extent | undefined,
): Size => {
  const [width, height] = [numberOf(task['width']), numberOf(task['height'])]
  if (width !== undefined && height !== undefined) return [even(width), even(height)]
  const side = sideOf(task, model)
  if (side === undefined && !picture) return model.preset
  const like = picture ?? { width: model.preset[0], height: model.preset[1] }
  return fitted(model, like.width / like.height, side ?? Math.min(...model.preset))
}

/** US dollars for one video. */
export const videoCost = (
  { rates, soundRate = 1 }: VideoModel,
  {
    size,
    seconds,
    sound,
  }: { readonly size: Size; readonly seconds: number; readonly sound: boolean },
): number => {
  const side = Math.min(...size)
  const rate = (rates.find(([upTo]) => side <= upTo) ?? rates.at(-1))?.[1] ?? 0
  return Math.round(rate * seconds * (sound ? soundRate : 1) * 1e6) / 1e6
}
