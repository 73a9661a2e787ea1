import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { someRecipe } from '#tests/support/some-asset.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { openPlainStudio } from '#tests/support/plain-studio.ts'

const COUNT = 10_000
/** Milliseconds; it takes a tenth of that where nothing else runs. */
const LONGEST = 180_000

/** As small as a picture can be; with a word behind its end, so that each is another file. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const pictureOf = (number: number): Buffer =>
  Buffer.concat([PIXEL, Buffer.from(String(number).padStart(6, '0'))])

const recipeOf = (number: number) => ({ ...someRecipe, seed: number })

/** Writes ten thousand files and their rows, each with stars and a recipe, and every tenth with a tag. */
const fill = async (home: Awaited<ReturnType<typeof openPlainStudio>>) => {
  const { library } = home
  mkdirSync(join(library.folder, '2026-11'))
  const assets = Array.from({ length: COUNT }, (_, number) => {
    const bytes = pictureOf(number)
    const path = `2026-11/${number}.png`
    writeFileSync(join(library.folder, path), bytes)
    return someNewAsset({
      path,
      hash: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      rating: number % 6,
      recipe: recipeOf(number),
    })
  })
  await library.write(() => {
    for (const asset of assets) library.assets.add(asset)
    for (let tag = 0; tag < 100; tag += 10)
      library.tags.put(
        assets.filter((_, number) => number % 100 === tag).map(({ id }) => id),
        `tag ${tag}`,
      )
  })
  return assets
}

test(
  'D13: ten thousand files moved and renamed by hand keep their tags, stars and recipes, every one',
  async () => {
    const home = await openPlainStudio()
    const { library, studio } = home
    const assets = await fill(home)
    for (let folder = 0; folder < 50; folder += 1)
      mkdirSync(join(library.folder, `sorted/by hand/${folder}`), { recursive: true })
    for (const [number, { path }] of assets.entries())
      renameSync(
        join(library.folder, path),
        join(library.folder, `sorted/by hand/${number % 50}/renamed ${COUNT - number}.png`),
      )
    expect(await studio.upkeep.check()).toMatchObject({ found: COUNT, missing: 0, strays: 0 })
    for (const [number, { id }] of assets.entries()) {
      const now = library.assets.get(id)
      const path = `sorted/by hand/${number % 50}/renamed ${COUNT - number}.png`
      if (now?.path !== path || now.missing || now.rating !== number % 6)
        throw new Error(`${number} lost its file or its stars: ${JSON.stringify(now)}`)
      const tags = number % 10 === 0 ? [`tag ${number % 100}`] : []
      expect([now.recipe?.seed, now.tags]).toEqual([number, tags])
    }
    expect(await studio.upkeep.check()).toMatchObject({ files: COUNT, found: 0, missing: 0 })
  },
  LONGEST,
)
