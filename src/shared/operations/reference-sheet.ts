import type { Catalogue } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import { type Character, presentPictures } from '#shared/model/character.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { modelsOfWay } from './character-ways.ts'
import { editImage } from './edit-image.ts'
import type { Params } from './params.ts'
import { exclusions } from './problems.ts'

const WHOLE = 'whole figure from top to bottom, centred'
const SAME =
  'Same shape, face, hair, clothes and colours. Even light, plain light grey background, nothing else.'

/** The views of a reference sheet, as the model is asked for them. */
const views = {
  front: `seen from the front, ${WHOLE}`,
  side: `seen from the side in full profile, ${WHOLE}`,
  back: `seen from behind, ${WHOLE}`,
  'close-up': 'seen close up from the front, the upper part filling the picture',
} as const
export type SheetView = keyof typeof views
export const sheetViews: readonly SheetView[] = keysOf(views)

/** What a view is called where it was asked for: it is found again by these words. */
const titleOf = (name: string, view: SheetView): string => `@${name}, ${view}`

/** Which view of a character was asked for; null where it was something else. Its name may have changed since. */
export const sheetViewOf = (
  { pictures }: Pick<Character, 'pictures'>,
  { references, originalPrompt }: Params,
): SheetView | null => {
  const [picture, another] = Array.isArray(references) ? references : []
  if (another !== undefined || !pictures.includes(String(picture))) return null
  const title = typeof originalPrompt === 'string' ? originalPrompt : ''
  return (
    sheetViews.find((view) => title === titleOf(title.split(',')[0]?.slice(1) ?? '', view)) ?? null
  )
}

/** The model that draws it: the character’s own where that takes references. */
const sheetModel = (catalogue: Catalogue, { model: air }: Character): Model | undefined => {
  const models = modelsOfWay(catalogue, 'references')
  return models.find((model) => model.air === air) ?? models[0]
}

const sizeFor = (model: Model): Params => {
  const rule = model.parameters.size
  return rule === undefined || exclusions(model, 'references').includes('size')
    ? {}
    : { ...sizeOfRatio(rule, '3:4') }
}

/** Four views of a character from its first picture; nothing where it has none, or no model can draw them. */
export const sheetRequests = (
  character: Character,
  { catalogue, checkContent }: { catalogue: Catalogue; checkContent: boolean },
): { view: SheetView; operation: string; params: Params }[] => {
  const model = sheetModel(catalogue, character)
  const [picture] = presentPictures(character)
  if (!model || picture === undefined) return []
  return sheetViews.map((view) => ({
    view,
    operation: editImage.id,
    params: {
      model: model.air,
      references: [picture],
      prompt: `The ${character.noun} in image 1, ${views[view]}. ${SAME}`,
      originalPrompt: titleOf(character.name, view),
      ...sizeFor(model),
      count: 1,
      checkContent,
    },
  }))
}
