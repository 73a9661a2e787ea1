import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodePicture } from '#main/demo/pixels/decode.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { findMasks } from '#shared/operations/find-masks.ts'
import { makeControlMap } from '#shared/operations/make-control-map.ts'
import { previewedValues, previewOf } from '#renderer/parts/previews.ts'
import { drawPreview, previewNames } from '#scripts/previews/recipes.mjs'
import { inProject } from '#scripts/setup/paths.mjs'

const folder = inProject('src', 'renderer', 'parts', 'preview-pictures')
const fileOf = (name: string): Buffer => readFileSync(`${folder}/${name}.webp`)

/** Everything that can be chosen for a parameter that has pictures. */
const choices = {
  model: [makeControlMap, findMasks].flatMap(({ id }) =>
    modelsFor({ models }, id).map(({ air }) => air),
  ),
  // A list of one is no choice.
  guides: models.flatMap(({ parameters: { guides } }) =>
    guides !== undefined && guides.models.length > 1 ? guides.models.map(({ air }) => air) : [],
  ),
  keep: models.flatMap(({ parameters }) => parameters.keep?.options ?? []),
}

test.each(Object.entries(choices))('every choice of %s has a picture', (parameter, values) => {
  expect(values.length).toBeGreaterThan(2)
  for (const value of values) expect(previewOf(parameter, value), value).toBeDefined()
})

test('every picture is of something that can be chosen', () => {
  const offered: Record<string, readonly string[]> = {
    ...choices,
    guides: models
      .flatMap(({ parameters }) => parameters.guides?.models ?? [])
      .map(({ air }) => air),
  }
  for (const { parameter, value } of previewedValues) expect(offered[parameter]).toContain(value)
})

test('every picture that is named is there, and no other; all of them together are small', () => {
  const used = [...new Set(previewedValues.map(({ name }) => `${name}.webp`))]
  expect(readdirSync(folder).toSorted()).toEqual(used.toSorted())
  const bytes = previewNames.reduce((sum, name) => sum + fileOf(name).length, 0)
  expect(bytes).toBeLessThan(300_000)
})

/** How far two pictures are from each other, in shades of 255. */
const difference = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

test.each(previewNames)('the picture %s is what its recipe draws', async (name) => {
  const kept = await decodePicture(fileOf(name))
  const drawn = await decodePicture(await drawPreview(name))
  expect(kept).toMatchObject({ width: drawn.width, height: drawn.height })
  expect(difference(kept.data, drawn.data)).toBeLessThan(1)
})

test('no two pictures look alike', async () => {
  const pictures = await Promise.all(previewNames.map((name) => decodePicture(fileOf(name))))
  for (const [at, { data }] of pictures.entries()) {
    for (const [other, { data: others }] of pictures.slice(at + 1).entries()) {
      expect(
        difference(data, others),
        `${previewNames[at]} ${previewNames[at + 1 + other]}`,
      ).toBeGreaterThan(0.5)
    }
  }
})
