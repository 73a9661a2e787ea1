import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPlainStudio } from '#tests/support/plain-studio.ts'
import { createLibrary } from './library.ts'
import { libraryLayout } from './layout.ts'
import { askForRestore } from './pending-restore.ts'

test('a backup that was asked for is in place at the next start: order of that day, money of today', async () => {
  const home = await openPlainStudio()
  await home.generate({ count: 2 })
  const { library } = home
  const [id = ''] = library.assets.page(null, 10).map((asset) => asset.id)
  await library.write(() => library.tags.put([id], 'that day'))
  const { name } = await library.backups.make(Date.now())
  await home.generate({ count: 1, prompt: 'a later ridge' })
  await library.write(() => {
    library.tags.take([id], 'that day')
    library.assets.trash([id], 1)
  })
  const spent = library.ledger.totalOfAll().spent
  const layout = libraryLayout(library.folder)
  askForRestore(layout, name)
  home.studio.stop()
  library.close()

  const again = createLibrary({ folder: library.folder })
  expect(again.readOnly).toBeNull()
  expect(again.assets.get(id)).toMatchObject({ tags: ['that day'], trashedAt: null })
  expect(again.assets.count()).toBe(3)
  expect(again.ledger.totalOfAll().spent).toBe(spent)
  expect(existsSync(layout.restore)).toBe(false)
  again.close()
  // It is done once.
  const third = createLibrary({ folder: library.folder })
  expect(third.assets.count()).toBe(3)
  third.close()
})

test('a backup that is not there leaves everything as it is', async () => {
  const home = await openPlainStudio()
  await home.generate()
  askForRestore(libraryLayout(home.library.folder), 'library-2020-01-01-000000.sqlite')
  home.studio.stop()
  home.library.close()
  const again = createLibrary({ folder: home.library.folder })
  expect(again.assets.count()).toBe(1)
  again.close()
  expect(existsSync(join(again.folder, '.studio/restore'))).toBe(false)
})
