import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import type { JournalEntry } from '#shared/model/canvas-history.ts'
import { someCanvasState, somePaint, someStep } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createDocuments } from './documents.ts'
import type { Tile } from './tiles.ts'

const HOUR = 60 * 60_000

const open = (folder = temporaryFolder(), readOnly: Failure | null = null) => {
  const clock = { at: Date.now() }
  const reported: unknown[] = []
  const documents = createDocuments({
    folder,
    readOnly,
    now: () => clock.at,
    resultsOf: () => new Map(),
    report: (error) => reported.push(error),
  })
  const inCanvas = (id: string, ...path: string[]): string => join(folder, 'canvases', id, ...path)
  return { documents, folder, clock, reported, inCanvas, again: () => open(folder).documents }
}

async function* sent(...ids: string[]): AsyncGenerator<Tile> {
  for (const id of ids) yield { id, bytes: Buffer.from(`bytes of ${id}`) }
}

const undo: JournalEntry = { kind: 'undo' }
const codeOf = (failure: unknown): string => (failure as Failure).code

/** A canvas that something was painted on. */
const painted = async () => {
  const opened = open()
  const id = await opened.documents.create('Poster', someCanvasState([somePaint('paint')]))
  await opened.documents.append({ id, sequence: 0, entries: [someStep('one'), undo] })
  return { ...opened, id }
}

test('a canvas is there again with what happened to it, and goes on from there', async () => {
  const { again, id } = await painted()
  const documents = again()
  const state = someCanvasState([somePaint('paint')])
  expect(await documents.open(id)).toEqual({
    name: 'Poster',
    sequence: 2,
    state,
    entries: [someStep('one'), undo],
  })
  expect(await documents.append({ id, sequence: 2, entries: [{ kind: 'redo' }] })).toBe(3)
  expect((await again().open(id)).entries).toHaveLength(3)
})

test('what is kept whole begins a new journal, and counts on', async () => {
  const { documents, again, id, inCanvas } = await painted()
  const state = someCanvasState([somePaint('paint', ['tile-one'])])
  await documents.keep({ id, sequence: 2, state })
  expect(readFileSync(inCanvas(id, 'journal.jsonl'), 'utf8')).toBe('')
  await documents.append({ id, sequence: 2, entries: [undo] })
  expect(await again().open(id)).toEqual({ name: 'Poster', sequence: 3, state, entries: [undo] })
})

test('what happened while it was being kept stays in the journal', async () => {
  const { documents, again, id } = await painted()
  await documents.keep({ id, sequence: 1, state: someCanvasState() })
  expect(await again().open(id)).toMatchObject({ sequence: 2, entries: [undo] })
})

test('an append that is repeated is not written twice, and one that holds more goes on behind it', async () => {
  const { documents, again, id } = await painted()
  const entries = [someStep('one'), undo]
  expect(await documents.append({ id, sequence: 0, entries })).toBe(2)
  expect(await documents.append({ id, sequence: 1, entries: [undo, undo] })).toBe(3)
  expect((await again().open(id)).entries).toEqual([...entries, undo])
})

test.each([
  ['from another window', 1, [someStep('two')]],
  ['before what was kept', 0, [someStep('one')]],
  ['after what is there', 7, [undo]],
])('entries %s are refused', async (_, sequence, entries) => {
  const { documents, id } = await painted()
  await documents.keep({ id, sequence: 1, state: someCanvasState() })
  const refused = documents.append({ id, sequence, entries }).catch(codeOf)
  expect(await refused).toBe('canvas-out-of-step')
})

test('a state is refused that knows less than was kept, or more than there is', async () => {
  const { documents, id } = await painted()
  await documents.keep({ id, sequence: 2, state: someCanvasState() })
  for (const sequence of [1, 3])
    expect(await documents.keep({ id, sequence, state: someCanvasState() }).catch(codeOf)).toBe(
      'canvas-out-of-step',
    )
})

test.each(['{"version":1,"seq', '\0\0\0\0', '{"version":1,"sequence":9,"at":1,"entry":{}}\n'])(
  'what a crash tore off is dropped, and nothing is written behind it: %j',
  async (torn) => {
    const { again, id, inCanvas } = await painted()
    const journal = inCanvas(id, 'journal.jsonl')
    writeFileSync(journal, readFileSync(journal, 'utf8') + torn)
    const documents = again()
    expect((await documents.open(id)).entries).toHaveLength(2)
    await documents.append({ id, sequence: 2, entries: [undo] })
    expect((await again().open(id)).entries).toEqual([someStep('one'), undo, undo])
  },
)

test('a journal that is older than the state tells nothing twice', async () => {
  const { documents, again, id, inCanvas } = await painted()
  const before = readFileSync(inCanvas(id, 'journal.jsonl'))
  await documents.keep({ id, sequence: 1, state: someCanvasState() })
  writeFileSync(inCanvas(id, 'journal.jsonl'), before)
  expect(await again().open(id)).toMatchObject({ sequence: 2, entries: [undo] })
})

test('entries asked for at once come one after the other', async () => {
  const { documents, id } = await painted()
  const answers = await Promise.all([
    documents.append({ id, sequence: 2, entries: [someStep('two')] }),
    documents.append({ id, sequence: 3, entries: [someStep('three')] }),
  ])
  expect(answers).toEqual([3, 4])
})

test('tiles are bytes that never change', async () => {
  const { documents, again, id } = await painted()
  expect(await documents.tiles.put(id, sent('a', 'b'))).toBe(2)
  async function* other(): AsyncGenerator<Tile> {
    yield { id: 'a', bytes: Buffer.from('something else') }
  }
  await documents.tiles.put(id, other())
  expect((await again().tiles.read(id, 'a')).toString()).toBe('bytes of a')
  expect(await documents.tiles.read(id, 'c').catch(codeOf)).toBe('not-found')
})

test('tiles go once nothing names them for an hour: no layer, no step, no snapshot, no entry', async () => {
  const { documents, clock, id, inCanvas } = await painted()
  const names = ['shown', 'undone', 'snapped', 'tile-later', 'gone', 'young']
  await documents.tiles.put(id, sent(...names))
  const hourAgo = new Date(clock.at - HOUR - 1000)
  for (const name of names.slice(0, -1)) utimesSync(inCanvas(id, 'tiles', name), hourAgo, hourAgo)
  await documents.snapshots.take(id, 'Before', someCanvasState([somePaint('paint', ['snapped'])]))
  const undone = someStep('step', 'undone')
  const state = {
    ...someCanvasState([somePaint('paint', ['shown'])]),
    future: undone.kind === 'step' ? [undone.step] : [],
  }
  await documents.append({ id, sequence: 2, entries: [someStep('later')] })
  await documents.keep({ id, sequence: 2, state })
  expect(readdirSync(inCanvas(id, 'tiles')).toSorted()).toEqual(
    names.filter((name) => name !== 'gone').toSorted(),
  )
})

test('a tile that is sent again is wanted again', async () => {
  const { documents, clock, id, inCanvas } = await painted()
  await documents.tiles.put(id, sent('a'))
  const hourAgo = new Date(clock.at - HOUR - 1000)
  utimesSync(inCanvas(id, 'tiles', 'a'), hourAgo, hourAgo)
  await documents.tiles.put(id, sent('a'))
  await documents.keep({ id, sequence: 2, state: someCanvasState() })
  expect(readdirSync(inCanvas(id, 'tiles'))).toEqual(['a'])
})

test('snapshots are kept with their names, newest first', async () => {
  const { documents, again, clock, id } = await painted()
  const state = someCanvasState([somePaint('paint', ['a'])])
  const first = await documents.snapshots.take(id, 'First', state)
  clock.at += 1
  await documents.snapshots.take(id, 'Second', someCanvasState())
  const listed = await again().snapshots.list(id)
  expect(listed.map(({ name }) => name)).toEqual(['Second', 'First'])
  expect(await again().snapshots.read(id, first.id)).toEqual(state)
  expect(await documents.snapshots.read(id, 'nothing').catch(codeOf)).toBe('not-found')
})

test('canvases are listed, the one that changed last first, in the trash or not', async () => {
  const { documents, again, clock, id } = await painted()
  clock.at += 1000
  const other = await documents.create('Other', someCanvasState())
  clock.at += 1000
  await documents.append({ id, sequence: 2, entries: [undo] })
  const changedAt = clock.at
  await documents.rename(id, 'Flyer')
  await documents.trash(other, true)
  const expected = [
    { id, name: 'Flyer', width: 512, height: 512, changedAt, trashedAt: null },
    { id: other, name: 'Other', trashedAt: clock.at },
  ]
  expect(await documents.list()).toMatchObject(expected)
  clock.at += 1000
  expect(await again().list()).toMatchObject(expected)
  await documents.trash(other, false)
  expect((await again().list())[1]?.trashedAt).toBeNull()
})

test('only what lies in the trash is deleted', async () => {
  const { documents, folder, again, id, inCanvas } = await painted()
  expect(await documents.remove(id).catch(codeOf)).toBe('not-found')
  await documents.trash(id, true)
  await documents.remove(id)
  expect(await again().list()).toEqual([])
  expect(() => readdirSync(inCanvas(id))).toThrow('ENOENT')
  expect(readdirSync(join(folder, 'canvases', '.passing'))).toEqual([])
  expect(await documents.open(id).catch(codeOf)).toBe('not-found')
})

test('a copy has all of it, and goes its own way', async () => {
  const { documents, again, id, inCanvas } = await painted()
  await documents.tiles.put(id, sent('tile-one', 'snapped', 'unnamed'))
  await documents.snapshots.take(id, 'Before', someCanvasState([somePaint('paint', ['snapped'])]))
  await documents.preview.put(id, Buffer.from('a picture'))
  const copy = await documents.duplicate(id, 'Poster 2')
  await documents.append({ id, sequence: 2, entries: [undo] })
  expect(await again().open(copy)).toMatchObject({ name: 'Poster 2', sequence: 2 })
  expect(await again().snapshots.list(copy)).toMatchObject([{ name: 'Before' }])
  expect((await again().preview.read(copy))?.toString()).toBe('a picture')
  expect(readdirSync(inCanvas(copy, 'tiles')).toSorted()).toEqual(['snapped', 'tile-one'])
})

test('a canvas whose empty folders were left out by a copy of the library takes tiles all the same', async () => {
  const { documents, folder, id, inCanvas } = await painted()
  for (const gone of [inCanvas(id, 'tiles'), join(folder, 'canvases', '.passing')])
    rmSync(gone, { recursive: true })
  await documents.tiles.put(id, sent('a'))
  expect(readdirSync(inCanvas(id, 'tiles'))).toEqual(['a'])
})

test('what a crash left half written is swept, and is no canvas', async () => {
  const { folder, again, id } = await painted()
  const passing = join(folder, 'canvases', '.passing')
  writeFileSync(join(passing, 'half.part'), 'half')
  const documents = again()
  await documents.wake()
  expect(readdirSync(passing)).toEqual([])
  expect((await documents.list()).map((each) => each.id)).toEqual([id])
})

test('one that cannot be read does not keep the others from being listed', async () => {
  const { documents, folder, inCanvas, id } = await painted()
  const other = await documents.create('Other', someCanvasState())
  writeFileSync(inCanvas(other, 'canvas.json'), 'rubbish')
  writeFileSync(inCanvas(other, 'state.json'), 'rubbish')
  const again = open(folder)
  expect((await again.documents.list()).map((each) => each.id)).toEqual([id])
  expect(again.reported.map(codeOf)).toEqual(['canvas-damaged'])
})

test.each([
  ['newer', { version: CANVAS_VERSION + 1, sequence: 0, state: {} }],
  ['damaged', { version: CANVAS_VERSION, sequence: 0, state: {} }],
])('a state that is %s is refused as such', async (problem, kept) => {
  const { again, inCanvas, id } = await painted()
  writeFileSync(inCanvas(id, 'state.json'), JSON.stringify(kept))
  expect(await again().open(id).catch(codeOf)).toBe(`canvas-${problem}`)
})

test('a library that cannot be written is looked at, and nothing in it changes', async () => {
  const { folder, id } = await painted()
  const { documents } = open(folder, new Failure('library-in-use'))
  expect((await documents.open(id)).entries).toHaveLength(2)
  expect(await documents.list()).toHaveLength(1)
  const state = someCanvasState()
  const refused = await Promise.all(
    [
      documents.create('New', state),
      documents.append({ id, sequence: 2, entries: [undo] }),
      documents.keep({ id, sequence: 2, state }),
      documents.rename(id, 'New'),
      documents.trash(id, true),
      documents.remove(id),
      documents.duplicate(id),
      documents.snapshots.take(id, 'New', state),
      documents.tiles.put(id, sent('a')),
      documents.preview.put(id, Buffer.from('a')),
    ].map((asked) => (asked as Promise<unknown>).catch(codeOf)),
  )
  expect(new Set(refused)).toEqual(new Set(['library-in-use']))
})
