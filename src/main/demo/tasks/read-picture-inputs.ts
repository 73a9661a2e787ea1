import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError, readPicture } from '#main/demo/engine/read-media.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import type { Guide, PictureInputs, Seen, Subject } from '#main/demo/pictures/order.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import { outpaintOf } from './picture-size.ts'

/** A picture that is named somewhere in a task. */
interface Named {
  readonly path: string
  readonly value: unknown
  /** How strongly it counts, for guides and subjects. */
  readonly weight: number
}

const namedAt = (task: JsonObject, path: string, weight = 1): readonly Named[] => {
  const value = valueAt(task, path)
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ path, value, weight }]
  return value.map((each, index) => ({ path: `${path}.${index}`, value: each, weight }))
}

/** The pictures inside the objects of a list, such as the guides of `controlNet`. */
const namedInList = (task: JsonObject, name: string, keys: readonly string[]): readonly Named[] =>
  listOf(task[name])
    .map(objectOf)
    .flatMap((held, index) =>
      keys
        .flatMap((key) => namedAt(held, key, numberOf(held['weight']) ?? 1))
        .map((each) => ({ ...each, path: `${name}.${index}.${each.path}` })),
    )

interface Read extends Named, Seen {}

const readAll = async (
  named: readonly Named[],
  context: Context,
): Promise<readonly Read[] | ApiError> => {
  const read = await Promise.all(
    named.map(async (each) => {
      const picture = await readPicture(textOf(each.value) ?? '', each.path, context)
      return isError(picture) ? picture : { ...each, pixels: picture.pixels, story: picture.story }
    }),
  )
  const bad = read.find((each) => isError(each))
  if (bad && isError(bad)) return bad
  return read.flatMap((each) => (isError(each) ? [] : [each]))
}

const several = (task: JsonObject, ...paths: readonly string[]): readonly Named[] =>
  paths.flatMap((path) => namedAt(task, path))

/** Every picture of a task by what it is for. */
const wantedBy = (task: JsonObject): Readonly<Record<string, readonly Named[]>> => ({
  source: several(task, 'inputs.seedImage', 'seedImage', 'inputs.image'),
  mask: several(task, 'inputs.maskImage', 'maskImage', 'inputs.mask'),
  references: several(task, 'inputs.referenceImages', 'referenceImages'),
  guides: namedInList(task, 'controlNet', ['guideImage']),
  styles: namedInList(task, 'ipAdapters', ['guideImages', 'guideImage']),
  faces: [
    ...namedAt(task, 'pulid.images', numberOf(valueAt(task, 'pulid.idWeight')) ?? 1),
    ...namedAt(task, 'puLID.inputImages', numberOf(valueAt(task, 'puLID.idWeight')) ?? 1),
    ...several(task, 'photoMaker.images').slice(0, 1),
  ],
  figures: several(task, 'acePlusPlus.images', 'acePlusPlus.inputImages'),
  edited: several(task, 'acePlusPlus.masks', 'acePlusPlus.inputMasks'),
  watermark: several(task, 'watermark.image', 'advancedFeatures.watermark.image'),
})

const pixelsOf = (read: readonly Read[]): readonly Pixels[] => read.map(({ pixels }) => pixels)

const guidesOf = (read: readonly Read[]): readonly Guide[] =>
  read.map(({ pixels, weight }) => ({ pixels, weight }))

const subjectsOf = (
  task: JsonObject,
  faces: readonly Read[],
  figures: readonly Read[],
): readonly Subject[] => {
  const portrait = valueAt(task, 'acePlusPlus.type') === 'portrait'
  return [
    ...faces.map(({ pixels, story, weight }): Subject => ({
      pixels,
      story,
      part: 'face',
      likeness: weight / 3,
    })),
    ...figures.map(({ pixels, story }): Subject => ({
      pixels,
      story,
      part: portrait ? 'face' : 'figure',
      likeness: 1 - (numberOf(valueAt(task, 'acePlusPlus.repaintingScale')) ?? 0),
    })),
  ]
}

const layeredIn = (task: JsonObject): boolean =>
  task['layerDiffuse'] === true ||
  valueAt(task, 'advancedFeatures.layerDiffuse') === true ||
  valueAt(task, 'providerSettings.openai.background') === 'transparent'

/** Local editing of ACE++ is a repair of its own picture under its own mask. */
const localEdit = (
  task: JsonObject,
  figures: readonly Pixels[],
  masks: readonly Pixels[],
): Partial<PictureInputs> =>
  valueAt(task, 'acePlusPlus.type') === 'local_editing' && masks.length > 0
    ? { seedImage: figures[0], maskImage: masks[0], strength: 1, subjects: [] }
    : {}

/** Everything a picture task brings along. */
export const readPictureInputs = async (
  task: JsonObject,
  context: Context,
): Promise<PictureInputs | ApiError> => {
  const read: Record<string, readonly Read[]> = {}
  for (const [use, named] of Object.entries(wantedBy(task))) {
    const pictures = await readAll(named, context)
    if ('code' in pictures) return pictures
    read[use] = pictures
  }
  const of = (use: string): readonly Read[] => read[use] ?? []
  return {
    seedImage: of('source')[0]?.pixels,
    maskImage: of('mask')[0]?.pixels,
    references: of('references'),
    guides: guidesOf(of('guides')),
    styles: guidesOf(of('styles')),
    subjects: subjectsOf(task, of('faces'), of('figures')),
    strength: numberOf(task['strength']) ?? 0.8,
    maskMargin: numberOf(task['maskMargin']),
    outpaint: outpaintOf(task),
    layered: layeredIn(task),
    ...localEdit(task, pixelsOf(of('figures')), pixelsOf(of('edited'))),
  }
}
