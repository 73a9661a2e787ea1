import { afterEach, expect, test, vi } from 'vitest'
import { createEditor } from '#renderer/editor/editor.ts'
import { packing } from '#renderer/editor/tiles/packing.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { noPictures } from '#tests/support/no-pictures.ts'
import { sendGeneration } from './send-generation.ts'

afterEach(() => void vi.unstubAllGlobals())

const page = { width: 64, height: 64 }

/** A canvas and a main process, which tell in which order they are asked. */
const open = () => {
  const told: string[] = []
  const world = { isFull: false, refuses: false }
  const editor = createEditor(
    { state: freshCanvas(page), entries: [], sequence: 0 },
    {
      now: () => 5,
      afterFrame: (act) => act(),
      createId: () => crypto.randomUUID(),
      pictureUrl: String,
      pictures: noPictures(),
      packing,
      readTile: () => Promise.reject(new Error('There are none')),
      writeTiles: () => Promise.resolve(),
      append: async (_, entries) => {
        if (world.isFull) throw new Error('disk full')
        told.push(...entries.map(({ kind }) => kind))
      },
      keep: () => Promise.resolve(),
      onSaving: () => undefined,
    },
  )
  const request = async (_: string, input: { destination: string }): Promise<string> => {
    told.push(`run for ${input.destination}`)
    return JSON.stringify(
      world.refuses ? { ok: false, code: 'ceiling-needed', detail: {} } : { ok: true, value: {} },
    )
  }
  vi.stubGlobal('window', { studio: { request } })
  const send = () =>
    sendGeneration(
      editor,
      {
        intent: 'replace',
        prompt: 'a boat',
        model: 'runware:101@1',
        box: { x: 0, y: 0, ...page },
        sent: page,
        mask: null,
        radii: null,
        prefill: 'blur',
        control: null,
      },
      { operation: 'inpaint', params: {} },
    )
  return { editor, told, world, send, generation: () => editor.store.getState().generations[0] }
}

test('where a result belongs is on disk before it is asked for, and the job goes by its id', async () => {
  const { told, send, generation } = open()
  await send()
  expect(told).toEqual(['generation', `run for ${generation()?.id}`])
  expect(generation()).toMatchObject({ ended: false, createdAt: 5 })
})

test('nothing is asked for where that cannot be written', async () => {
  const { editor, told, world, send } = open()
  world.isFull = true
  await expect(send()).rejects.toMatchObject({ code: 'disk-full' })
  expect(told).toEqual([])
  editor.keeper.stop()
})

test('what is refused is told, and nobody waits for it', async () => {
  const { editor, world, send, generation } = open()
  world.refuses = true
  await expect(send()).rejects.toMatchObject({ code: 'ceiling-needed' })
  expect(generation()?.ended).toBe(true)
  await editor.stop()
})
