import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError, readPicture } from '#main/demo/engine/read-media.ts'
import { numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { noInputs, type PictureInputs } from '#main/demo/pictures/order.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'
import { outpaintOf } from './picture-size.ts'

/** The pictures at some dotted paths that are given, or the first error. */
const readAll = async (
  task: JsonObject,
  paths: readonly string[],
  context: Context,
): Promise<readonly Pixels[] | ApiError> => {
  const read = await Promise.all(
    paths.flatMap((path) =>
      [valueAt(task, path) ?? []].flat().map((value, index) => {
        const many = Array.isArray(valueAt(task, path))
        return readPicture(textOf(value) ?? '', many ? `${path}.${index}` : path, context)
      }),
    ),
  )
  const bad = read.find((each) => isError(each))
  if (bad && isError(bad)) return bad
  return read.flatMap((each) => (isError(each) ? [] : [each.pixels]))
}

/** Everything a picture task brings along. */
export const readPictureInputs = async (
  task: JsonObject,
  context: Context,
): Promise<PictureInputs | ApiError> => {
  const [sources, masks, references] = await Promise.all([
    readAll(task, ['inputs.seedImage', 'seedImage', 'inputs.image'], context),
    readAll(task, ['inputs.maskImage', 'maskImage', 'inputs.mask'], context),
    readAll(task, ['inputs.referenceImages', 'referenceImages'], context),
  ])
  if ('code' in sources) return sources
  if ('code' in masks) return masks
  if ('code' in references) return references
  return {
    ...noInputs,
    seedImage: sources[0],
    maskImage: masks[0],
    references,
    strength: numberOf(task['strength']) ?? 0.8,
    maskMargin: numberOf(task['maskMargin']),
    outpaint: outpaintOf(task),
    layered:
      task['layerDiffuse'] === true || objectOf(task['advancedFeatures'])['layerDiffuse'] === true,
  }
}
