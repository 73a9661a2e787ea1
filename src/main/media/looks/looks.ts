import { colourBit, colourName, type Looks, packPalette } from '#shared/model/looks.ts'
import { chiefColours } from './chief-colours.ts'
import { features } from './features.ts'
import { shapeHash } from './shape-hash.ts'
import { type Pixels, press } from './small-picture.ts'

/** A colour of less of the picture than this does not name it. */
const NAMING = 0.1

/** What a drawing looks like; the pixels of its thumbnail are enough. */
export const looksOf = (pixels: Pixels): Looks => {
  const picture = press(pixels)
  const chief = chiefColours(picture)
  const naming = chief.filter(({ share }) => share >= NAMING)
  return {
    shapeHash: shapeHash(picture),
    palette: packPalette(chief),
    colours: naming.reduce((bits, { colour }) => bits | colourBit(colourName(colour)), 0),
    features: features(picture),
  }
}
