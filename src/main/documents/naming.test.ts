import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { someCanvasState, someImage } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createDocuments } from './documents.ts'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

test('canvases tell which pictures they show, those in the trash and broken ones none', async () => {
  const folder = temporaryFolder()
  const documents = createDocuments({
    folder,
    readOnly: null,
    resultsOf: () => new Map(),
    now: Date.now,
    report: () => undefined,
  })
  const poster = (name: string, ...numbers: number[]): Promise<string> =>
    documents.create(
      name,
      someCanvasState(numbers.map((number) => someImage(`layer-${number}`, id(number)))),
    )
  await poster('Poster', 1, 2)
  await poster('Cover', 2)
  const gone = await poster('Gone', 3)
  await documents.trash(gone, true)
  const broken = await poster('Broken', 4)
  writeFileSync(join(folder, 'canvases', broken, 'state.json'), 'no state at all')
  const naming = await documents.naming([1, 2, 3, 4, 5].map(id))
  expect([...naming].map(([asset, names]) => [asset, names.toSorted()])).toEqual([
    [id(2), ['Cover', 'Poster']],
    [id(1), ['Poster']],
  ])
})
