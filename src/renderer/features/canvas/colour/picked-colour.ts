import { hexOf, rgbOf } from '#renderer/editor/painting.ts'
import { fromHsv, type Hsv, toHsv } from '#shared/std/hsv.ts'

/** A colour while it is chosen: finer than eight bits, so that its hue outlives grey and black. */
export interface PickedColour extends Hsv {
  /** 0–1. */
  opacity: number
}

const opacityOf = (colour: string): number =>
  colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1

/** A colour as it is written down: `#rrggbb`, with two more figures where it is not opaque. */
export const written = ({ opacity, ...hsv }: PickedColour): string => {
  const alpha = Math.round(opacity * 255)
  const end = alpha === 255 ? '' : alpha.toString(16).padStart(2, '0')
  return `${hexOf(fromHsv(hsv))}${end}`
}

const read = (colour: string): PickedColour => ({
  ...toHsv(rgbOf(colour)),
  opacity: opacityOf(colour),
})

/** The colour that is written so: the one that was chosen where it says the same, else with what of it cannot be read. */
export const pickedColour = (colour: string, before?: PickedColour): PickedColour => {
  if (!before) return read(colour)
  if (written(before) === colour.toLowerCase()) return before
  const now = read(colour)
  const hue = now.saturation === 0 ? before.hue : now.hue
  return { ...now, hue, saturation: now.brightness === 0 ? before.saturation : now.saturation }
}
