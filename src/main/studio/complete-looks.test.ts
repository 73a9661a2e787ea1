import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPlainStudio } from '#tests/support/plain-studio.ts'

test('pictures of an older library are looked at, those that are there; they are found by how they look', async () => {
  const home = await openPlainStudio()
  await home.generate({ count: 3 })
  const { library, studio } = home
  const [first, second, third] = library.assets.page(null, 10)
  if (!first || !second || !third) throw new Error('nothing was made')
  expect(library.looks.unseen()).toEqual([])
  await library.write(library.looks.forgetAll)
  rmSync(join(library.folder, third.path))
  await studio.completeLooks()
  expect(library.looks.unseen().map(({ id }) => id)).toEqual([third.id])
  const alike = library.assetIndex.piece({ query: `like:${first.id}`, trashed: false }).records
  expect(alike.length).toBeGreaterThan(0)
  expect(home.surprises).toEqual([])
})
