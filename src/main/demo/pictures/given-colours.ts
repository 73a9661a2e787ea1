import { isObject, listOf, numberOf } from '#main/demo/json.ts'
import { distance } from '#main/demo/pixels/border.ts'
import { at, copyOf, type Pixels } from '#main/demo/pixels/pixels.ts'

type Colour = readonly [number, number, number]

/** A colour as vendors write it: `#rrggbb`, `[r, g, b]` or `{rgb: [r, g, b]}`. */
export const readColour = (value: unknown): Colour | undefined => {
  if (typeof value === 'string') {
    const hex = /^#?([0-9a-f]{6})/i.exec(value)?.[1]
    if (hex === undefined) return undefined
    const whole = Number.parseInt(hex, 16)
    return [(whole >> 16) & 255, (whole >> 8) & 255, whole & 255]
  }
  if (isObject(value)) return readColour(value['rgb'])
  const [red, green, blue] = listOf(value).map(numberOf)
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return [red, green, blue]
}

/** The picture in the colours that are given, each pixel drawn two thirds towards the nearest of them. */
export const recolourTo = (source: Pixels, given: readonly unknown[]): Pixels => {
  const colours = given.flatMap((value) =>
    [readColour(value) ?? []].filter((each) => each.length > 0),
  )
  if (colours.length === 0) return source
  const made = copyOf(source)
  for (let place = 0; place < made.data.length; place += 4) {
    const here = source.data.subarray(place, place + 3)
    const nearest = colours.reduce((best, each) =>
      distance(each, here) < distance(best, here) ? each : best,
    )
    for (const part of [0, 1, 2]) {
      made.data[place + part] = at(here, part) + (at(nearest, part) - at(here, part)) * 0.67
    }
  }
  return made
}
