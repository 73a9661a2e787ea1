import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Documents } from '#main/documents/documents.ts'
import { createLibrary } from '#main/library/library.ts'
import type { Generation } from '#shared/model/canvas-document.ts'
import { idsIn } from '#shared/model/index-record.ts'
import { isFinal } from '#shared/model/job.ts'
import { idlePorts, wallClock } from '#tests/support/idle-ports.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { numberedId, someGeneration } from '#tests/support/some-candidate.ts'
import { someCanvasState, someImage } from '#tests/support/some-canvas.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
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

test('a backup that is put in place leaves a canvas as it is, with the picture, the job and the input that came since', async () => {
  const folder = temporaryFolder()
  const before = createLibrary({ folder })
  const { name } = await before.backups.make(1)
  const [picture, input] = [randomUUID(), randomUUID()]
  const unused = () => Promise.reject(new Error('nothing is handed in'))
  const studio = { importAsset: unused, takeCanvasInput: unused, jobsFor: () => [] }
  const state = { ...someCanvasState([someImage('i', picture)]), generations: [someGeneration(1)] }
  const ports = { ...idlePorts, clock: wallClock, studio }
  const id = await createCanvases({ ...ports, library: before }).documents.create('Poster', state)
  await before.write(() => {
    before.assets.add(someNewAsset({ id: picture }))
    before.jobs.add(someJob({ destination: numberedId(1), params: { image: input } }))
    const drawn = { hash: 'drawn', width: 64, height: 64, bytes: 100, createdAt: 1 }
    before.canvasInputs.add({ id: input, ...drawn })
  })
  before.askForRestore(name)
  before.close()
  const after = createLibrary({ folder })
  onTestFinished(after.close)
  expect(await createCanvases({ ...ports, library: after }).documents.open(id)).toMatchObject({
    state,
    entries: [],
  })
  expect(after.assets.pictureOf(picture)).not.toBeNull()
  expect(after.assets.pictureOf(input)).not.toBeNull()
  expect(after.jobs.meantFor([numberedId(1)])).toHaveLength(1)
})

test('what came for a canvas is not chosen until it is taken there, and that is found in the library', async () => {
  const { documents, id, library, studio } = await setup()
  const [job] = studio.jobsFor([numberedId(1)])
  const asset = job?.tasks[0]?.assetId ?? ''
  const unchosen = (): string[] =>
    idsIn(library.assetIndex.piece({ query: 'is:unchosen', trashed: false }).records)
  expect(unchosen()).toEqual([asset])
  expect(library.assets.get(asset)?.unchosen).toBe(true)
  const note = (change: Partial<Generation>) => ({
    kind: 'generation' as const,
    generation: someGeneration(1, change),
  })
  await documents.append({ id, sequence: 0, entries: [note({ discarded: [asset] })] })
  expect(unchosen()).toEqual([asset])
  await documents.append({ id, sequence: 1, entries: [note({ accepted: [asset] })] })
  expect(unchosen()).toEqual([])
  expect(library.assets.get(asset)?.unchosen).toBe(false)
})

test('what was made for no canvas is not waiting to be chosen', async () => {
  const { studio, library, when } = await openPlainStudio()
  const { id } = await studio.run({ operation: 'text-to-image', params: goodParams })
  const { tasks } = await when(id, ({ state }) => state === 'done')
  expect(library.assets.get(tasks[0]?.assetId ?? '')?.unchosen).toBe(false)
})
