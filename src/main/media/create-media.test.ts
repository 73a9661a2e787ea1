import { afterEach, expect, test, vi } from 'vitest'
import { somePicture } from '#tests/support/plain-media.ts'
import type { ChildProcess } from '#shared/std/child-process.ts'
import { createMedia } from './create-media.ts'
import type { MediaAnswer, MediaRequest } from './media-messages.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A process that answers and dies when it is told to. */
const standIn = () => {
  let hear: (answer: MediaAnswer) => void = () => undefined
  let exit: () => void = () => undefined
  const open: MediaRequest[] = []
  const child: ChildProcess = {
    send: (message) => open.push(message as MediaRequest),
    onMessage: (listener) => {
      hear = listener
    },
    onExit: (listener) => {
      exit = listener
    },
    kill: () => {
      exit()
    },
  }
  const paths = (): string[] => open.map(({ request }) => request.path)
  return {
    child,
    paths,
    die: () => {
      open.length = 0
      exit()
    },
    answer: (path: string) => {
      const [asked] = open.splice(paths().indexOf(path), 1)
      hear({ id: asked?.id ?? -1, ok: true, value: somePicture })
    },
  }
}

const setUp = (most: number) => {
  const started: ReturnType<typeof standIn>[] = []
  const media = createMedia(
    () => {
      const made = standIn()
      started.push(made)
      return made.child
    },
    () => null,
    most,
  )
  const ends = new Map<string, string>()
  const inspect = (path: string): void => {
    media.inspect({ path, thumbnail: '' }).then(
      () => ends.set(path, 'fine'),
      (error: { detail: Record<string, unknown> }) =>
        ends.set(path, String(error.detail['reason'])),
    )
  }
  const at = (index: number) => started[index] ?? standIn()
  return { media, started, ends, inspect, at }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('however many are asked for at once, each process has two under way, and all have work', async () => {
  const { started, inspect, at, ends } = setUp(2)
  for (const path of 'abcdefgh') inspect(path)
  expect(started.map(({ paths }) => paths().length)).toEqual([2, 2])
  at(0).answer('a')
  at(1).answer('b')
  at(1).answer('d')
  await settled()
  expect(started.map(({ paths }) => paths().length)).toEqual([2, 2])
  expect([...ends.keys()]).toEqual(['a', 'b', 'd'])
})

test('one file alone has one process started', () => {
  const { started, inspect } = setUp(2)
  inspect('a')
  expect(started).toHaveLength(1)
})

test('a file that ends the process fails alone; its neighbour and those that wait come in', async () => {
  const { started, inspect, at, ends } = setUp(1)
  for (const path of ['bomb', 'good', 'later']) inspect(path)
  at(0).die()
  // Nobody knows yet which it was: each is tried with nobody beside it.
  expect(at(1).paths()).toEqual(['bomb'])
  at(1).die()
  await settled()
  expect(ends).toEqual(new Map([['bomb', 'decoder-died']]))
  expect(at(2).paths()).toEqual(['good'])
  at(2).answer('good')
  expect(at(2).paths()).toEqual(['later'])
  at(2).answer('later')
  await settled()
  expect(Object.fromEntries(ends)).toEqual({ bomb: 'decoder-died', good: 'fine', later: 'fine' })
  expect(started).toHaveLength(3)
})

test('a process that is ended from outside costs no file', async () => {
  const { inspect, at, ends } = setUp(1)
  inspect('a')
  inspect('b')
  at(0).die()
  at(1).answer('a')
  at(1).answer('b')
  await settled()
  expect(Object.fromEntries(ends)).toEqual({ a: 'fine', b: 'fine' })
})

test('the death of one process is nothing to the files of another', async () => {
  const { inspect, at, ends } = setUp(2)
  for (const path of ['a', 'b', 'c', 'd']) inspect(path)
  at(0).die()
  at(1).answer('b')
  at(1).answer('d')
  await settled()
  expect(Object.fromEntries(ends)).toEqual({ b: 'fine', d: 'fine' })
})

test('a file that takes too long is given up with its process, and only that file', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { inspect, at, ends } = setUp(1)
  inspect('endless')
  vi.advanceTimersByTime(30_000)
  inspect('good')
  vi.advanceTimersByTime(15_000)
  await settled()
  expect(Object.fromEntries(ends)).toEqual({ endless: 'too-slow' })
  at(1).answer('good')
  await settled()
  expect(ends.get('good')).toBe('fine')
})

test('a process beyond the first ends when there is nothing left to do, and comes again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { started, inspect, at, ends } = setUp(2)
  inspect('a')
  inspect('b')
  at(0).answer('a')
  at(1).answer('b')
  vi.advanceTimersByTime(60_000)
  inspect('c')
  inspect('d')
  expect(started.map(({ paths }) => paths())).toEqual([['c'], [], ['d']])
  at(0).answer('c')
  at(2).answer('d')
  await settled()
  expect([...ends.values()]).toEqual(['fine', 'fine', 'fine', 'fine'])
})
