import { mirrored, type Size } from './sizes.ts'

/** The nearest even number: pictures of a video need even sides. */
export const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

/** 16:9, square and 9:16 of a shorter side. */
export const threeShapes = (side: number): readonly Size[] =>
  mirrored([
    [even((side * 16) / 9), side],
    [side, side],
  ])

/** 16:9, 4:3, square and their mirror images of a shorter side. */
export const fiveShapes = (side: number): readonly Size[] =>
  mirrored([
    [even((side * 16) / 9), side],
    [even((side * 4) / 3), side],
    [side, side],
  ])

/** Several tables in one. */
export const tables = (...lists: readonly (readonly Size[])[]): readonly Size[] => lists.flat()

/** Sizes of Seedance 1, 480p and 1080p. */
export const seedance1 = mirrored([
  [864, 480],
  [736, 544],
  [640, 640],
  [960, 416],
  [1920, 1088],
  [1664, 1248],
  [1440, 1440],
  [2176, 928],
])

/** Sizes of Seedance 2, 480p to 1080p. */
export const seedance2 = mirrored([
  [854, 480],
  [752, 560],
  [640, 640],
  [992, 432],
  [1280, 720],
  [1112, 834],
  [960, 960],
  [1470, 630],
  [1920, 1080],
  [1664, 1248],
  [1440, 1440],
  [2206, 946],
])

/** Names of resolutions with their shorter side. */
export const shortSides: Readonly<Record<string, number>> = {
  '360p': 360,
  '480p': 480,
  '540p': 540,
  '580p': 580,
  '720p': 720,
  '768p': 768,
  '1080p': 1080,
  '4K': 2160,
  '4k': 2160,
}

/** The resolutions of a model, by name. */
export const resolutions = (...names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, shortSides[name] ?? 720]))
