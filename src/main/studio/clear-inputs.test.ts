import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/library/files.ts'
import type { Clock } from '#main/studio/ports.ts'
import { Failure } from '#shared/contract/failures.ts'
import { isFinal } from '#shared/model/job.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { createCanvasInputs } from './canvas-inputs.ts'

/** A clock that stands so many days from now, as far as it is asked. */
const clockIn = (days: () => number): Clock => ({
  now: () => Date.now() + days() * DAY,
  random: Math.random,
  uuid: () => crypto.randomUUID(),
  after: () => () => undefined,
})

const DAY = 24 * 60 * 60_000

async function* drawn(colour: string): AsyncGenerator<Uint8Array> {
  const canvas = createCanvas(256, 256)
  const context = canvas.getContext('2d')
  context.fillStyle = colour
  context.fillRect(0, 0, 256, 256)
  yield canvas.toBuffer('image/png')
}

/** A studio, and its inputs at a time that is told in days from now. */
const setup = async (files: FileSystem = nodeFiles) => {
  const home = await openPlainStudio({ files })
  let days = 0
  const inputs = createCanvasInputs({
    library: home.library,
    clock: clockIn(() => days),
    idleInputs: async (before) => home.library.idleInputs.idleInputs(before),
  })
  return {
    ...home,
    inputs,
    passDays: (count: number): void => {
      days += count
    },
    files: (): string[] => readdirSync(join(home.library.folder, '.studio/inputs')),
    isThere: (id: string): boolean => home.library.canvasInputs.has(id),
  }
}

/** Something that is waited for, which can begin anew. */
const signal = () => {
  const made = {
    given: Promise.resolve(),
    give: (): void => undefined,
    begin: (): void => undefined,
  }
  made.begin = () => {
    made.given = new Promise((resolve) => {
      made.give = resolve
    })
  }
  made.begin()
  return made
}

const run = async ({ studio, when }: PlainStudio, image: string) => {
  const { id } = await studio.run({
    operation: 'remove-background',
    params: { model: 'runware:112@5', image },
  })
  return when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
}

test('what was drawn for a request that never came is cleared after a week: its row, its file, its thumbnail', async () => {
  const home = await setup()
  const { inputs, library } = home
  const id = await inputs.take(drawn('red'))
  const { hash } = library.assets.pictureOf(id) ?? { hash: '' }
  const thumbnail = library.files.thumbnailPath(hash)
  mkdirSync(dirname(thumbnail), { recursive: true })
  writeFileSync(thumbnail, '')
  home.passDays(6)
  await inputs.clear()
  expect([home.isThere(id), home.files()]).toEqual([true, [`${hash}.png`]])
  home.passDays(2)
  await inputs.clear()
  expect([home.isThere(id), home.files()]).toEqual([false, []])
  expect(existsSync(thumbnail)).toBe(false)
})

test('what a picture’s recipe names is kept with it, in the trash too, and goes once it is deleted for good', async () => {
  const home = await setup()
  const { inputs, library, studio } = home
  const id = await inputs.take(drawn('red'))
  const [task] = (await run(home, id)).tasks
  const assetId = task?.assetId ?? ''
  home.passDays(400)
  await inputs.clear()
  expect([home.isThere(id), home.files().length]).toEqual([true, 1])
  await library.write(() => library.assets.trash([assetId], 1))
  await inputs.clear()
  expect(home.isThere(id)).toBe(true)
  await studio.upkeep.emptyTrash()
  await inputs.clear()
  expect([home.isThere(id), home.files()]).toEqual([false, []])
})

test('what was not made may be asked for again, even off the queue’s list: its pictures stay', async () => {
  const home = await setup()
  const { inputs, library, studio } = home
  const id = await inputs.take(drawn('red'))
  await studio.pauseQueue(true)
  const { id: jobId } = await studio.run({
    operation: 'remove-background',
    params: { model: 'runware:112@5', image: id },
  })
  home.passDays(30)
  await inputs.clear()
  expect(home.isThere(id)).toBe(true)
  await studio.cancel(jobId)
  await studio.clearJobs()
  await inputs.clear()
  expect(home.isThere(id)).toBe(true)
  await studio.pauseQueue(false)
  await studio.retry(jobId)
  const { tasks } = await home.when(jobId, (job) => job.tasks.every(({ state }) => isFinal(state)))
  expect(tasks[0]?.state).toBe('done')
  expect(library.assets.get(tasks[0]?.assetId ?? '')?.recipe?.params['image']).toBe(id)
})

test('a picture that is handed in again waits for its request anew, even while it is being cleared', async () => {
  const home = await setup()
  const { inputs, library } = home
  const id = await inputs.take(drawn('red'))
  home.passDays(8)
  expect(await inputs.take(drawn('red'))).toBe(id)
  await inputs.clear()
  expect(home.isThere(id)).toBe(true)
  home.passDays(8)
  const late = createCanvasInputs({
    library,
    clock: clockIn(() => 16),
    idleInputs: async (before) => {
      const found = library.idleInputs.idleInputs(before)
      await inputs.take(drawn('red'))
      return found
    },
  })
  await late.clear()
  expect([home.isThere(id), home.files().length]).toEqual([true, 1])
})

test('D18: cut short after its row went, a file goes the next time; one whose row is still to come stays', async () => {
  const home = await setup()
  const { inputs, library } = home
  const id = await inputs.take(drawn('red'))
  await library.write(() => library.canvasInputs.forget([id], Infinity))
  const other = join(library.folder, '.studio/inputs', 'left by the user.png')
  writeFileSync(other, '')
  await inputs.clear()
  expect(home.files()).toHaveLength(2)
  home.passDays(8)
  await inputs.clear()
  expect(home.files()).toEqual(['left by the user.png'])
})

test('a file is deleted only once its row is gone for good', async () => {
  const home = await setup()
  const { inputs, library } = home
  const id = await inputs.take(drawn('red'))
  const full = { ...library, write: () => Promise.reject(new Failure('disk-full')) }
  const idleInputs = () => Promise.resolve([id])
  const clock = clockIn(() => 8)
  await expect(createCanvasInputs({ library: full, clock, idleInputs }).clear()).rejects.toThrow(
    'disk-full',
  )
  expect([home.isThere(id), home.files().length]).toEqual([true, 1])
})

test('what is handed in while its old file is being deleted is there in the end', async () => {
  const [deleting, mayDelete, received] = [signal(), signal(), signal()]
  const rename = { placing: Promise.resolve() }
  const home = await setup({
    ...nodeFiles,
    open: async (path, flags) => {
      const handle = await nodeFiles.open(path, flags)
      const close = handle.close.bind(handle)
      handle.close = () => close().then(() => received.give())
      return handle
    },
    rename: (from, to) => {
      rename.placing = nodeFiles.rename(from, to)
      return rename.placing
    },
    unlink: async (path) => {
      if (!String(path).endsWith('.png')) return
      deleting.give()
      await mayDelete.given
      await nodeFiles.unlink(path)
    },
  })
  const { inputs, library } = home
  const { path, hash, bytes } = await library.files.receive(drawn('red'))
  await library.files.placeInput({ path, hash, bytes })
  home.passDays(8)
  const cleared = inputs.clear()
  await deleting.given
  received.begin()
  const taken = inputs.take(drawn('red'))
  // Until it is on disk; where nothing kept it from its place, it would go there at once.
  await received.given
  await new Promise(setImmediate)
  await rename.placing
  mayDelete.give()
  await cleared
  expect([home.isThere(await taken), home.files().length]).toEqual([true, 1])
})

test('without a folder of its own, and in a library that cannot be written, nothing is cleared and nothing fails', async () => {
  const home = await setup()
  await expect(home.inputs.clear()).resolves.toBeUndefined()
  const { library } = home
  const id = await home.inputs.take(drawn('red'))
  await library.write(() => library.canvasInputs.forget([id], Infinity))
  const readOnly = { ...library, readOnly: new Failure('library-read-only') }
  await createCanvasInputs({ ...idlePorts, library: readOnly, clock: clockIn(() => 8) }).clear()
  expect(home.files()).toHaveLength(1)
})
