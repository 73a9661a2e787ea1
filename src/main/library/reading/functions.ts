import { featureDistance, shapeDistance, unpackPalette } from '#shared/model/looks.ts'
import { type Oklab, toOklab } from '#shared/std/oklab.ts'
import type { Sqlite } from '#main/library/database.ts'

/** Colours nearer than this, in OKLab, are taken for the same shade. */
const SAME_SHADE = 0.09
/** A colour of a smaller share than this does not make a picture look so. */
const LEAST_SHARE = 0.06
/** Pictures farther apart than this do not look alike. */
const ALIKE = 400
/** What a differing bit of the hash counts as much as. */
const BIT = 4

/** A colour written as six hexadecimal digits. */
const oklabOf = (hex: string): Oklab => {
  const value = Number.parseInt(hex, 16)
  return toOklab(value >> 16, (value >> 8) & 255, value & 255)
}

/** Teaches a connection what only our own code can tell of looks. */
export const addFunctions = (database: Sqlite): void => {
  const shades = new Map<string, Oklab>()
  database.function('near_shade', { deterministic: true }, (palette: Buffer, hex: string) => {
    const wanted = shades.get(hex) ?? oklabOf(hex)
    shades.set(hex, wanted)
    const isNear = unpackPalette(palette).some(
      ({ colour, share }) =>
        share >= LEAST_SHARE &&
        Math.hypot(...colour.map((value, at) => value - (wanted[at] ?? 0))) < SAME_SHADE,
    )
    return isNear ? 1 : 0
  })
  database.function('unlikeness', { deterministic: true, varargs: true }, (...looks: Buffer[]) => {
    const [hash, features, otherHash, otherFeatures] = looks
    if (!hash || !features || !otherHash || !otherFeatures) return null
    const distance = featureDistance(features, otherFeatures) + BIT * shapeDistance(hash, otherHash)
    return distance > ALIKE ? null : distance
  })
}
