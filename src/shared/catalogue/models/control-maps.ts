import { one } from '#shared/catalogue/families.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { example } from '#shared/catalogue/prices.ts'

const PREPROCESS = 'runware:controlnet-preprocess@'

/** Kinds of map: the name on the wire, the name for a person, and what it is good for. */
const kinds = [
  ['canny', 'Edges (canny)', 'Fine outlines; keeps shapes exactly.'],
  ['depth', 'Depth', 'Near and far; keeps space and composition.'],
  ['openpose', 'Pose (openpose)', 'Skeletons of people; keeps how they stand.'],
  ['lineart', 'Line art', 'Clean drawn lines; keeps a drawing.'],
  ['lineart-anime', 'Line art, anime', 'Clean drawn lines of anime pictures.'],
  ['softedge', 'Soft edges', 'Soft outlines; keeps shapes and leaves room.'],
  ['scribble', 'Scribble', 'Rough strokes; keeps the idea.'],
  ['mlsd', 'Straight lines', 'Straight lines only; keeps rooms and buildings.'],
  ['normalbae', 'Surface normals', 'Which way surfaces face; keeps relief and light.'],
  ['seg', 'Areas', 'Coloured areas by what they show; keeps the layout.'],
  ['tile', 'Tile', 'The picture itself, softened; adds detail to it.'],
  ['shuffle', 'Colours', 'The colours, shuffled; keeps the palette.'],
] as const

/** The model that draws a kind of map, and the other way round; null: it draws none. */
export const mapModel = (kind: string): string => `${PREPROCESS}${kind}`
export const mapKind = (air: string): string | null =>
  air.startsWith(PREPROCESS) ? air.slice(PREPROCESS.length) : null

/** Models that draw control maps. */
export const controlMapModels: readonly Model[] = kinds.map(([kind, name, summary]) => ({
  air: mapModel(kind),
  name,
  creator: 'Runware',
  summary,
  architecture: 'controlnet-preprocess',
  hosting: 'hosted',
  capabilities: ['make-control-map'],
  parameters: { image: one },
  price: example(600),
  seconds: { low: 0.5, high: 2 },
}))
