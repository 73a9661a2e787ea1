import { expect, test } from 'vitest'
import type { Generation } from '#shared/model/canvas-document.ts'
import type { JournalEntry } from '#shared/model/canvas-history.ts'
import { numberedId, someGeneration } from '#tests/support/some-candidate.ts'
import { someCanvasState } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createDocuments } from './documents.ts'

const tell = (generation: Generation): JournalEntry => ({ kind: 'generation', generation })

test('results that are there can be chosen in a copy too; those on their way are the original’s alone', async () => {
  const there = new Map<string, string[]>()
  const open = () =>
    createDocuments({
      folder,
      readOnly: null,
      now: Date.now,
      report: () => undefined,
      resultsOf: () => there,
    })
  const folder = temporaryFolder()
  const documents = open()
  const [begun, partly, waiting, kept, taken] = [1, 2, 3, 4, 5].map((number) =>
    someGeneration(number),
  )
  if (!begun || !partly || !waiting || !kept || !taken) throw new Error('five were made')
  const state = { ...someCanvasState(), generations: [kept, begun, { ...taken, ended: true }] }
  const id = await documents.create('Poster', state)
  const entries = [tell(partly), tell(waiting), tell({ ...kept, discarded: [numberedId(99)] })]
  await documents.append({ id, sequence: 0, entries })
  there.set(partly.id, [numberedId(11), numberedId(12)])
  there.set(kept.id, [numberedId(13)])
  const copy = await documents.duplicate(id)
  expect((await documents.open(id)).entries).toEqual(entries)
  const opened = await open().open(copy)
  expect(opened.sequence).toBe(7)
  expect(opened.entries.slice(3)).toEqual([
    tell({ ...begun, tasks: [], ended: true }),
    tell({ ...partly, tasks: [numberedId(11), numberedId(12)] }),
    tell({ ...waiting, tasks: [], ended: true }),
    tell({ ...kept, discarded: [numberedId(99)], tasks: [numberedId(13)] }),
  ])
  // What came to the original since is not what a copy of the copy shows.
  there.set(partly.id, [numberedId(11), numberedId(12), numberedId(14)])
  const { entries: further } = await documents.open(await documents.duplicate(copy))
  expect(further.slice(7)).toEqual([
    tell({ ...partly, tasks: [numberedId(11), numberedId(12)] }),
    tell({ ...kept, discarded: [numberedId(99)], tasks: [numberedId(13)] }),
  ])
})
