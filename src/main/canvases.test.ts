import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Documents } from '#main/documents/documents.ts'
import { isFinal } from '#shared/model/job.ts'
import { idlePorts, wallClock } from '#tests/support/idle-ports.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { numberedId, someGeneration } from '#tests/support/some-candidate.ts'
import { someCanvasState } from '#tests/support/some-canvas.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createCanvases } from './canvases.ts'

/** A canvas from which two pictures were asked for at once and one by itself: the first is there. */
const setup = async () => {
  const home = await openPlainStudio()
  const { studio, library } = home
  const canvases = createCanvases({ ...idlePorts, clock: wallClock, library, studio })
  const generations = [someGeneration(1), someGeneration(2)]
  const id = await canvases.documents.create('Poster', { ...someCanvasState(), generations })
  const ask = (destination: string, prompt: string) =>
    studio.run({ operation: 'text-to-image', params: { ...goodParams, prompt }, destination })
  const first = await ask(numberedId(1), 'a boat')
  await home.when(first.id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
  await studio.pauseQueue(true)
  const waiting = [await ask(numberedId(1), 'a ship'), await ask(numberedId(2), 'a raft')]
  return { ...home, ...canvases, id, made: first.tasks[0]?.uuid ?? '', waiting }
}

/** What is told of what was sent, since the canvas was kept. */
const told = async (documents: Documents, id: string) =>
  (await documents.open(id)).entries.map((entry) => {
    if (entry.kind !== 'generation') throw new Error('nothing else happened')
    const { id: generation, tasks, ended } = entry.generation
    return { generation, tasks, ended }
  })

const nothingAwaited = (made: string) => [
  { generation: numberedId(1), tasks: [made], ended: false },
  { generation: numberedId(2), tasks: [], ended: true },
]

test('a copy of a canvas waits for nothing that was sent from the original, which goes on waiting', async () => {
  const { documents, id, made, waiting, studio, when } = await setup()
  const copy = await documents.duplicate(id)
  expect(await told(documents, copy)).toEqual(nothingAwaited(made))
  expect(await told(documents, id)).toEqual([])
  await studio.pauseQueue(false)
  for (const { id: job } of waiting)
    expect(await when(job, ({ state }) => state === 'done')).toMatchObject({ state: 'done' })
})

test('a canvas that comes back as a file waits for nothing either', async () => {
  const { documents, canvasFiles, id, made } = await setup()
  const path = join(temporaryFolder(), 'Poster.chofesh')
  await canvasFiles.exportTo(id, path)
  expect(await told(documents, await canvasFiles.importFrom(path))).toEqual(nothingAwaited(made))
})
