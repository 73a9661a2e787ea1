import type { Canvas } from '@napi-rs/canvas'
import { colourBit, colourName, type Looks, packPalette } from '#shared/model/looks.ts'
import { chiefColours } from './chief-colours.ts'
import { features } from './features.ts'
import { shapeHash } from './shape-hash.ts'
import { press } from './small-picture.ts'

/** A colour of less of the picture than this does not name it. */
const NAMING = 0.1

/** What a drawing looks like; its thumbnail is large enough. */
export const looksOf = (drawn: Canvas): Looks => {
  const picture = press(drawn)
  const chief = chiefColours(picture)
  const naming = chief.filter(({ share }) => share >= NAMING)
  return {
    shapeHash: shapeHash(picture),
    palette: packPalette(chief),
    colours: naming.reduce((bits, { colour }) => bits | colourBit(colourName(colour)), 0),
    features: features(picture),
  }
}
