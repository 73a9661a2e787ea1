import { expect, test } from 'vitest'
import type { RouteInput, RouteName } from '#shared/contract/routes.ts'
import { createDocuments } from '#main/documents/documents.ts'
import { createDispatch, type Handlers } from '#main/doors/dispatch.ts'
import { someCanvasState, someStep } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { canvasHandlers } from './canvas.ts'
import type { HandlerContext } from './context.ts'

const ID = '0f6a6f3f-9c12-4f6b-9a38-7d1f8a3e52cc'
const kind = { name: 'Canvas', extensions: ['chofesh'] }

/** What a dialog answers in here is this place. */
const open = (place: string | null = null) => {
  const emitted: string[] = []
  const documents = createDocuments({
    folder: temporaryFolder(),
    readOnly: null,
    resultsOf: () => new Map(),
    now: Date.now,
    report: (error) => {
      throw error
    },
  })
  const asked: unknown[] = []
  const context = {
    documents,
    studio: { jobsFor: (destinations: string[]) => (asked.push(destinations), []) },
    emit: (name: string) => void emitted.push(name),
    chooseNewFile: (file: unknown) => (asked.push(file), Promise.resolve(place)),
    chooseFile: (kind: unknown) => (asked.push(kind), Promise.resolve(place)),
    canvasFiles: {
      exportTo: (...given: unknown[]) => (asked.push(given), Promise.resolve({ missing: 2 })),
      importFrom: (...given: unknown[]) => (asked.push(given), Promise.resolve(ID)),
    },
  } as unknown as HandlerContext
  const dispatch = createDispatch(canvasHandlers(context) as Handlers, (error) => {
    throw error
  })
  const told = async <Name extends RouteName>(name: Name, input: RouteInput<Name>) => {
    const answer = await dispatch(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer.value
  }
  return { told, emitted, asked }
}

test('a canvas is made, changed, kept, copied and deleted, and each time everybody hears of it', async () => {
  const { told, emitted } = open()
  const state = someCanvasState()
  const { id } = (await told('canvas.create', { name: ' Poster ', state })) as { id: string }
  const entries = [someStep('one')]
  expect(await told('canvas.append', { id, sequence: 0, entries })).toEqual({ sequence: 1 })
  expect(await told('canvas.open', { id })).toEqual({ name: 'Poster', sequence: 1, state, entries })
  await told('canvas.keep', { id, sequence: 1, state })
  await told('canvas.rename', { id, name: 'Flyer' })
  await told('canvas.duplicate', { id, name: 'Copy of Flyer' })
  await told('canvas.trash', { id, trashed: true })
  const taken = await told('canvas.takeSnapshot', { id, name: 'Before', state })
  expect(await told('canvas.snapshots', { id })).toEqual({ snapshots: [taken] })
  const { id: snapshot } = taken as { id: string }
  expect(await told('canvas.readSnapshot', { id, snapshot })).toEqual({ state })
  expect(emitted).toEqual(Array.from({ length: 7 }, () => 'canvas.changed'))
  expect(await told('canvas.list', {})).toMatchObject({
    canvases: [{ name: 'Copy of Flyer' }, { name: 'Flyer', trashedAt: expect.any(Number) }],
  })
  await told('canvas.delete', { id })
  expect(await told('canvas.list', {})).toMatchObject({ canvases: [{ name: 'Copy of Flyer' }] })
  expect(emitted).toHaveLength(8)
})

test('jobs are asked for by whom they are for', async () => {
  const { told, asked } = open()
  const destinations = [ID]
  expect(await told('canvas.jobs', { destinations })).toEqual({ jobs: [] })
  expect(asked).toEqual([destinations])
})

test('a canvas leaves as a file of its name, where the user wants it', async () => {
  const { told, asked } = open('/out/poster.chofesh')
  const state = someCanvasState()
  const { id } = (await told('canvas.create', { name: '../Für: A/B?', state })) as { id: string }
  expect(await told('canvas.export', { id })).toEqual({ path: '/out/poster.chofesh', missing: 2 })
  expect(asked).toEqual([{ name: '-Für- A-B-.chofesh', kind }, [id, '/out/poster.chofesh']])
})

test('a canvas comes in from the file that the user chose', async () => {
  const { told, asked } = open('/in/poster.chofesh')
  expect(await told('canvas.import', {})).toEqual({ id: ID })
  expect(asked).toEqual([kind, ['/in/poster.chofesh']])
})

test('nothing leaves or comes in when the user changes their mind', async () => {
  const { told, asked } = open()
  const { id } = (await told('canvas.create', { name: 'A', state: someCanvasState() })) as {
    id: string
  }
  expect(await told('canvas.export', { id })).toEqual({ path: null, missing: 0 })
  expect(await told('canvas.import', {})).toEqual({ id: null })
  expect(asked).toHaveLength(2)
})
