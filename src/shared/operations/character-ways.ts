import { type Catalogue, modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Character, CharacterWay } from '#shared/model/character.ts'
import { type AnyOperation, operations } from './index.ts'
import type { Operation } from './operation.ts'
import { textToImage } from './text-to-image.ts'

/** Where pictures of characters go in: several shown to the model, or the one that it takes a face or figure from. */
const slots = ['references', 'face'] as const
export type Slot = (typeof slots)[number]

/** Where an operation takes characters; undefined where it needs anything else. */
export const slotOf = ({ needs, params }: Operation): Slot | undefined =>
  Object.hasOwn(params.shape, 'prompt') && needs?.length === 1
    ? slots.find((slot) => needs[0] === slot)
    : undefined

/** Whether an operation puts characters in this way. */
export const isWay = (operation: Operation, way: CharacterWay): boolean =>
  operation.id === way || slotOf(operation) === way

/** The operations that make pictures with characters in this way. */
const picturing = (way: CharacterWay): AnyOperation[] =>
  operations.filter((each) => each.makes === textToImage.makes && isWay(each, way))

/** The models that make pictures with characters in this way, in the order they are offered. */
export const modelsOfWay = (catalogue: Catalogue, way: CharacterWay): Model[] =>
  picturing(way)
    .flatMap(({ id }) => modelsFor(catalogue, id))
    .filter(({ retired }) => retired === undefined)

/** How a picture of a character is begun: the model, and the operation whose form asks for the fewest things. */
export const beginningWith = (
  catalogue: Catalogue,
  { way, model: air }: Pick<Character, 'way' | 'model'>,
): { operation: AnyOperation; model: Model } | null => {
  const models = modelsOfWay(catalogue, way)
  const model = models.find((each) => each.air === air) ?? models[0]
  const operation = [textToImage, ...picturing(way)].find(
    ({ id }) => model?.capabilities.includes(id) === true,
  )
  return model && operation ? { operation, model } : null
}
