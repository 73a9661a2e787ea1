import { hexOf } from '#renderer/editor/painting.ts'
import { clamp } from '#shared/std/clamp.ts'

const FIGURES = /^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/iu
const OF_SCREEN = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/u

const byte = (share: string): number => Math.round(clamp(Number(share) || 0, 0, 1) * 255)

/** A colour in the words of CSS for the screen’s own space, as `#rrggbb` or `#rrggbbaa`; null: it is none. */
export const fromScreenColour = (text: string): string | null => {
  const [, red, green, blue, alpha = '1'] = OF_SCREEN.exec(text) ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  const colour = hexOf([byte(red), byte(green), byte(blue)])
  const end = byte(alpha)
  return end === 255 ? colour : `${colour}${end.toString(16).padStart(2, '0')}`
}

/** What is no colour: a canvas keeps it in place of what it does not understand. */
const NOTHING = '#000000'

/** A colour in any form that CSS knows, as `#rrggbb` or `#rrggbbaa`; null: it is none. */
export const cssColour = (text: string): string | null => {
  const asked = text.trim().replace(/;$/u, '')
  // What depends on where it stands is no colour by itself.
  if (/currentcolor|var\(/iu.test(asked)) return null
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return null
  context.fillStyle = NOTHING
  context.fillStyle = `color(from ${FIGURES.test(asked) ? `#${asked}` : asked} srgb r g b / alpha)`
  return typeof context.fillStyle === 'string' ? fromScreenColour(context.fillStyle) : null
}
