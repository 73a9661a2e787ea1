import { randomUUID } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { expect, onTestFinished, test } from 'vitest'
import { type Engine, EngineFailure } from '#shared/contract/engine.ts'
import { createLibrary } from '#main/library/library.ts'
import { inspect } from '#main/media/inspect.ts'
import { isVector } from '#main/media/opened.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { deliver } from './deliver.ts'
import type { Ports } from './ports.ts'

const pictureOf = (url: string): Uint8Array => {
  const canvas = createCanvas(32, 32)
  const context = canvas.getContext('2d')
  context.fillStyle = `hsl(${url.length * 40} 60% 50%)`
  context.fillRect(0, 0, 32, 32)
  return canvas.toBuffer('image/png')
}

/** An engine whose address `url` breaks off the first time. */
const engineThatBreaksAt = (broken: string) => {
  const fetched: string[] = []
  let isBroken = true
  const fetch = async function* (url: string): AsyncIterable<Uint8Array> {
    if (url === broken && isBroken) {
      isBroken = false
      throw new EngineFailure('retry', 'result-interrupted')
    }
    fetched.push(url)
    yield await Promise.resolve(pictureOf(url))
  }
  return { engine: { id: 'demo', fetch } as unknown as Engine, fetched }
}

const task = someNewTask()

const openWithTask = async (urls: readonly string[]) => {
  const library = createLibrary({ folder: temporaryFolder() })
  onTestFinished(() => {
    library.close()
  })
  await library.write(() => {
    library.jobs.add(someJob())
    const seen = library.tasks.add(task)
    const rest = { text: null, seed: 1, flagged: false, costMicros: 600 }
    const results = urls.map((url) => ({ id: `result ${url}`, url, ...rest }))
    library.tasks.change(seen, { state: 'downloading', results })
  })
  const emitted: unknown[] = []
  const ports = {
    library,
    media: { inspect, isVector },
    clock: { now: Date.now, uuid: randomUUID },
    emit: (_: string, event: unknown) => emitted.push(event),
  } as unknown as Ports
  return { library, ports, emitted }
}

test('Q12: of four results the connection dies after two: the other two are fetched, none twice', async () => {
  const { library, ports, emitted } = await openWithTask(['a', 'bb', 'ccc', 'dddd'])
  const { engine, fetched } = engineThatBreaksAt('ccc')
  const now = () => {
    const found = library.tasks.get(task.uuid)
    if (found === null) throw new Error('The task is gone')
    return found
  }
  await expect(deliver(ports, engine, now())).rejects.toMatchObject({ code: 'result-interrupted' })
  expect(now().state).toBe('downloading')
  expect(library.assets.count()).toBe(2)

  await deliver(ports, engine, now())
  expect(fetched).toEqual(['a', 'bb', 'ccc', 'dddd'])
  expect(now().state).toBe('done')
  expect(library.assets.count()).toBe(4)
  expect(emitted).toHaveLength(4)
})
