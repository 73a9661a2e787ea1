import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Size } from '#shared/pixels/box.ts'
import type { GenerateWish } from './generate.ts'
import { promptFor } from './generation-way.ts'
import { type Guides, guidesOf } from './guides.ts'

/** The pictures that go into a request, by the ids they are handed in under. */
export interface Inputs {
  /** null: what is on the canvas is not looked at. */
  image: string | null
  /** null: the model takes none, or nothing is masked. */
  mask: string | null
  guides: Guides
}

/** Where each of the pictures goes. */
const placed = (
  { way, intent }: GenerateWish,
  { image, mask, guides: { references, ...guides } }: Inputs,
): Record<string, unknown> => {
  const own = image === null ? [] : [image]
  if (way.byReference) return { references: [...own, ...references] }
  if (intent === 'new') return guides
  return { image, ...(mask === null ? {} : { mask }), ...guides }
}

/** The parameters of what is asked. */
export const paramsOf = (
  wish: GenerateWish,
  { size, inputs }: { size: Size; inputs: Inputs },
): Record<string, unknown> => {
  const { intent, prompt, model, way, strength, count, checkContent, settings } = wish
  const limits = model.parameters.strength
  const takesStrength = limits !== undefined && !way.byReference && intent !== 'new'
  return {
    ...settings,
    model: model.air,
    prompt: promptFor(intent, way, prompt),
    count,
    outputFormat: 'PNG',
    checkContent,
    ...(model.parameters.size === undefined ? {} : size),
    ...(takesStrength
      ? { strength: limits.min + (limits.max - limits.min) * (strength / 100) }
      : {}),
    ...placed(wish, inputs),
  }
}

/** In place of a picture that is not drawn yet: its price does not depend on what it shows. */
const standIn = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What would be sent of a document now, to be priced: as many pictures go in, though none is drawn. */
export const pricedParams = (
  wish: GenerateWish,
  { document, size }: { document: CanvasDocument; size: Size },
): Record<string, unknown> => {
  const order = Object.keys(document.layers)
  const isNew = wish.intent === 'new'
  return paramsOf(wish, {
    size,
    inputs: {
      image: isNew ? null : standIn(0),
      mask: isNew || wish.way.byReference || !wish.way.masked ? null : standIn(1),
      guides: guidesOf(document, wish, (layerId) => standIn(2 + order.indexOf(layerId))),
    },
  })
}
