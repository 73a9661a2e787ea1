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

test('more pictures than are told of at once are all looked at, and those that cannot be do not hold up the others', async () => {
  const home = await openPlainStudio()
  await home.generate({ count: 1 })
  const { library, studio } = home
  const [made] = library.assets.page(null, 1)
  if (!made) throw new Error('nothing was made')
  await library.write(() => {
    for (let at = 0; at < 410; at += 1) {
      const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
      const path = at % 200 === 5 ? made.path : `gone-${at}.png`
      library.assets.add({
        ...made,
        id,
        path,
        parentId: null,
        taskUuid: null,
        resultId: null,
        contentHash: made.hash,
        looks: null,
      })
    }
    library.looks.forgetAll()
  })
  await studio.completeLooks()
  const portion = library.looks.unseen()
  const left = [...portion, ...library.looks.unseen(portion.at(-1)?.sequence)]
  expect(left.every(({ path }) => path.startsWith('gone'))).toBe(true)
  // Of 411, three of these pictures and the first one are there; 200 are told of at once.
  expect([portion.length, library.looks.unseen(left.at(-1)?.sequence).length]).toEqual([200, 7])
  expect(home.surprises).toEqual([])
})
