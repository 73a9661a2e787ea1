import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Asset } from '#shared/model/asset.ts'
import { embed } from '#main/exports/metadata/embed.ts'
import { convert } from '#main/media/convert.ts'
import { inspect } from '#main/media/inspect.ts'
import type { MediaFacts } from '#main/media/media.ts'
import { picture, textKinds, type TextKind } from '#tests/support/signed-files.ts'
import { importedAsset, someAsset, someRecipe } from '#tests/support/some-asset.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** A copy of an asset, written as it leaves and looked at as it comes in. */
const throughTheDoor = async (asset: Asset, kind: TextKind): Promise<MediaFacts> => {
  const folder = temporaryFolder()
  const path = join(folder, `copy.${kind}`)
  const story = { asset, modelName: 'FLUX.2, dev', source: 'trainedAlgorithmicMedia' }
  writeFileSync(path, embed(await picture(kind), story, { extension: kind, choice: 'all' }))
  return inspect({ path, thumbnail: join(folder, 'thumbnail'), isHashed: true })
}

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => text !== '')

/** No schema lets this one through, and no parameter is called so. */
const anyName = fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__')

const anyValue = fc.oneof(line, fc.integer(), fc.boolean(), fc.array(line, { maxLength: 3 }))

describe.each(textKinds)('what leaves as %s and comes back', (kind) => {
  test('has its recipe, whatever is in it, and all that was said of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          params: fc.dictionary(anyName, anyValue, { maxKeys: 6 }),
          prompt: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
          rating: fc.integer({ min: 1, max: 5 }),
          title: line,
        }),
        async ({ params, prompt, rating, title }) => {
          const recipe = { ...someRecipe, params: { ...params, prompt } }
          const words = { title, altText: '', description: 'By the sea', tags: ['amber'] }
          const asset = someAsset({ recipe, rating, words, tags: ['ridge'] })
          const back = await throughTheDoor(asset, kind)
          expect(back.recipe).toEqual(JSON.parse(JSON.stringify({ ...recipe, costMicros: null })))
          expect(back.made).toBeNull()
          expect(back.told).toMatchObject({ title, description: 'By the sea', rating })
          expect(back.told?.tags.toSorted()).toEqual(['amber', 'ridge'])
        },
      ),
      { numRuns: 25 },
    )
  })

  test('has the recipe of another program, where that was lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(line, line, fc.nat(), async (prompt, negativePrompt, seed) => {
        const made = {
          tool: 'a1111',
          prompt: `a ${prompt}`,
          negativePrompt: `no ${negativePrompt}`,
          seed,
          steps: 20,
          guidance: 7.5,
          sampler: 'DPM++ 2M Karras',
          model: 'dreamshaper_8',
          width: 512,
          height: 768,
        } as const
        const back = await throughTheDoor(importedAsset({ made }), kind)
        expect(back.made).toEqual(made)
        expect(back.recipe).toBeNull()
      }),
      { numRuns: 15 },
    )
  })

  test('is the same picture, by its pixels', async () => {
    const folder = temporaryFolder()
    const path = join(folder, `plain.${kind}`)
    writeFileSync(path, await picture(kind))
    const before = await inspect({ path, thumbnail: join(folder, 'thumbnail'), isHashed: true })
    const back = await throughTheDoor(someAsset(), kind)
    expect(back.contentHash).toBe(before.contentHash)
  })
})

test('a picture that is converted has its story in the new file', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'plain.png')
  const target = join(folder, 'small.webp')
  writeFileSync(path, await picture('png'))
  await convert({ path, target, format: 'webp', quality: 80, width: 32, height: 24 })
  const story = { asset: someAsset(), modelName: null, source: null }
  writeFileSync(target, embed(readFileSync(target), story, { extension: 'webp', choice: 'all' }))
  const back = await inspect({ path: target, thumbnail: join(folder, 'thumbnail') })
  expect(back).toMatchObject({ width: 32, height: 24, extension: 'webp' })
  expect(back.recipe?.params).toEqual(someRecipe.params)
})
