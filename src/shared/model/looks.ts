import type { Oklab } from '#shared/std/oklab.ts'

/** What a picture looks like, as far as pictures are told apart and found by it. */
export interface Looks {
  /** 64 bits that stay nearly the same when a picture is scaled, re-encoded or brightened a little: 8 bytes. */
  shapeHash: Uint8Array<ArrayBuffer>
  /** Up to five chief colours, the largest first: of each L, a, b and its share, a byte each. */
  palette: Uint8Array<ArrayBuffer>
  /** Names of the chief colours, a bit each, in the order of `colourNames`. */
  colours: number
  /** A vector of bytes whose distance to another’s says how unlike the two pictures are. */
  features: Uint8Array<ArrayBuffer>
}

/** In how many of their bits two hashes of shapes differ, 0–64. Up to six: the same picture. */
export const shapeDistance = (one: Uint8Array, other: Uint8Array): number => {
  let differing = 0
  for (const [index, byte] of one.entries())
    for (let bits = byte ^ (other[index] ?? 0); bits > 0; bits &= bits - 1) differing += 1
  return differing
}

/** How unlike two pictures are by their features: the length of the way from one to the other. */
export const featureDistance = (one: Uint8Array, other: Uint8Array): number => {
  let sum = 0
  for (let index = 0; index < one.length; index += 1)
    sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2
  return Math.sqrt(sum)
}

/** The colours that are searched for by name. Their order is their bit, so it never changes. */
export const colourNames = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
] as const
export type ColourName = (typeof colourNames)[number]

/** The bit of a colour in `colours`. */
export const colourBit = (name: ColourName): number => 1 << colourNames.indexOf(name)

/** From where on a hue, in degrees, is called what; by how bright it is: each name counts below its lightness. */
const hues: readonly {
  from: number
  names: readonly (readonly [below: number, name: ColourName])[]
}[] = [
  {
    from: 0,
    names: [
      [0.68, 'red'],
      [1.1, 'pink'],
    ],
  },
  {
    from: 15,
    names: [
      [0.74, 'red'],
      [1.1, 'pink'],
    ],
  },
  {
    from: 40,
    names: [
      [0.6, 'brown'],
      [1.1, 'orange'],
    ],
  },
  {
    from: 82,
    names: [
      [0.58, 'brown'],
      [1.1, 'yellow'],
    ],
  },
  {
    from: 104,
    names: [
      [0.65, 'green'],
      [1.1, 'yellow'],
    ],
  },
  { from: 118, names: [[1.1, 'green']] },
  { from: 172, names: [[1.1, 'teal']] },
  { from: 222, names: [[1.1, 'blue']] },
  { from: 285, names: [[1.1, 'purple']] },
  {
    from: 315,
    names: [
      [0.68, 'purple'],
      [1.1, 'pink'],
    ],
  },
  {
    from: 345,
    names: [
      [0.6, 'red'],
      [1.1, 'pink'],
    ],
  },
]

/** Below this a colour is seen as grey; very dark and very light ones sooner. */
const leastChroma = (lightness: number): number =>
  lightness < 0.25 || lightness > 0.94 ? 0.06 : 0.032

const greyName = (lightness: number): ColourName => {
  if (lightness < 0.25) return 'black'
  return lightness > 0.9 ? 'white' : 'grey'
}

/** What would be red or orange and is neither bright nor strong. */
const isBrown = (degrees: number, chroma: number, lightness: number): boolean =>
  degrees >= 15 && degrees < 82 && chroma < 0.1 && lightness < 0.7

/** What a colour is called. */
export const colourName = ([lightness, a, b]: Oklab): ColourName => {
  const chroma = Math.hypot(a, b)
  if (lightness < 0.14 || chroma < leastChroma(lightness)) return greyName(lightness)
  const degrees = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  if (isBrown(degrees, chroma, lightness)) return 'brown'
  const hue = hues.findLast(({ from }) => degrees >= from)
  return hue?.names.find(([below]) => lightness < below)?.[1] ?? 'grey'
}

const SPREAD = 320
const MIDDLE = 128

const asByte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)))

/** A chief colour, and how much of the picture it is, 0–1. */
export interface ChiefColour {
  colour: Oklab
  share: number
}

/** Chief colours as the bytes of a palette. */
export const packPalette = (chief: readonly ChiefColour[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    chief.flatMap(({ colour: [lightness, a, b], share }) => [
      asByte(lightness * 255),
      asByte(a * SPREAD + MIDDLE),
      asByte(b * SPREAD + MIDDLE),
      asByte(share * 255),
    ]),
  )

/** The chief colours in the bytes of a palette. */
export const unpackPalette = (palette: Uint8Array): ChiefColour[] =>
  Array.from({ length: Math.floor(palette.length / 4) }, (_, index) => {
    const [lightness = 0, a = 0, b = 0, share = 0] = palette.subarray(index * 4, index * 4 + 4)
    return {
      colour: [lightness / 255, (a - MIDDLE) / SPREAD, (b - MIDDLE) / SPREAD],
      share: share / 255,
    }
  })
