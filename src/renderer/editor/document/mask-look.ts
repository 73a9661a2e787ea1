import type { Layer, LayerOf, MaskOverlay } from '#shared/model/layer.ts'

/** How a mask is shown of which nothing else is said. */
const usual: MaskOverlay = { colour: '#c8f04b', opacity: 0.5 }

/** Colours for masks, far enough from each other to be told apart over any picture. */
const colours = [
  usual.colour,
  '#ff5fa2',
  '#3fb6ff',
  '#ff9f40',
  '#9d7bff',
  '#2fdcb8',
  '#ff5c5c',
  '#ffd84d',
]

/** How a mask lies over the picture on the screen. */
export const maskOverlay = (mask?: LayerOf<'mask'> | null): MaskOverlay => mask?.overlay ?? usual

/** What is said of a new mask, so that its colour is none of those that are there: nothing where it is the usual one. */
export const freshOverlay = (
  layers: Readonly<Record<string, Layer>>,
): Pick<LayerOf<'mask'>, 'overlay'> => {
  const masks = Object.values(layers).filter((layer) => layer.kind === 'mask')
  const used = new Set(masks.map((mask) => maskOverlay(mask).colour))
  const colour =
    colours.find((each) => !used.has(each)) ??
    colours[masks.length % colours.length] ??
    usual.colour
  return colour === usual.colour ? {} : { overlay: { ...usual, colour } }
}
