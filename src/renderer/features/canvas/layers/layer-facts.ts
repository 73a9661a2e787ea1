import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import { shapeWords } from '#renderer/words/canvas-tools.ts'
import {
  blendWords,
  canvasWords as words,
  layerFactWords as facts,
} from '#renderer/words/canvas.ts'
import type { Layer, LayerOf } from '#shared/model/layer.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

const pixelFact = ({ pixels, origin, transparencyLocked }: LayerOf<'image' | 'paint'>): string => {
  const size = words.pixels(pixels.width, pixels.height)
  const known = pixels.from === 'tiles' && origin ? facts.result(size) : size
  return transparencyLocked ? `${facts.transparencyLocked} · ${known}` : known
}

const maskFact = ({ tiles, strength }: LayerOf<'mask'>): string => {
  const isEmpty = Object.keys(tiles).length === 0
  return isEmpty ? facts.empty : facts.strength(percent(strength))
}

const shapeFact = ({ shape, width, height }: LayerOf<'shape'>): string =>
  `${shapeWords[shape].toLowerCase()}, ${words.pixels(Math.round(width), Math.round(height))}`

/** What is worth knowing of a layer of each kind, beyond its name and icon. */
const factOf: { [Kind in Layer['kind']]: (layer: LayerOf<Kind>) => string } = {
  image: pixelFact,
  paint: pixelFact,
  mask: maskFact,
  control: ({ control, weight }) => facts.guide(control.replaceAll(/[_-]/gu, ' '), percent(weight)),
  reference: ({ weight }) => facts.guide(facts.reference, percent(weight)),
  text: ({ text, size }) => facts.text(text.trim().replaceAll(/\s+/gu, ' '), Math.round(size)),
  shape: shapeFact,
  group: ({ children }) => facts.inside(children.length),
}

/** The second line of a layer: how it is blended where that is not as usual, and what else is worth knowing. */
export const layerFacts = (layer: Layer, more = ''): string => {
  const known = (factOf[layer.kind] as (layer: Layer) => string)(layer)
  const own = more === '' ? known : `${more} · ${known}`
  // How a guide is shown says nothing of what it does.
  if (isGuide(layer)) return own
  const blending = layer.blend === 'normal' ? [] : [blendWords[layer.blend].toLowerCase()]
  const opacity = layer.opacity === 1 ? [] : [percent(layer.opacity)]
  const seen = [...blending, ...opacity].join(' ')
  return seen === '' ? own : `${seen} · ${own}`
}
