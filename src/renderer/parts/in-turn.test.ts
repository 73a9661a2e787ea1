import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A page of 1000 pixels whose frames and scrolls are made by hand. */
class FakeElement {
  readonly clientHeight = 1000
  scrollTop = 0
  readonly #top: number
  constructor(top: number) {
    this.#top = top
  }
  getBoundingClientRect = () => ({ top: this.#top, bottom: this.#top + 100 })
}

const open = async () => {
  let now = 1000
  let frame: ((now: number) => void) | null = null
  let heard: (event: { target: unknown }) => void = () => undefined
  const list = new FakeElement(0)
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('innerHeight', 1000)
  vi.stubGlobal('performance', { now: () => now })
  vi.stubGlobal('document', {
    addEventListener: (_: string, listener: typeof heard) => {
      heard = listener
    },
  })
  vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
    frame = callback
    return 1
  })
  const { beginAnew, inTurn } = await import('./in-turn.ts')
  const started: number[] = []
  return {
    started,
    begin: beginAnew,
    add: (top: number): (() => void) =>
      inTurn(new FakeElement(top) as unknown as Element, () => started.push(top)),
    /** The list moves by so much, and a frame is drawn. */
    move: (pixels: number): void => {
      now += 16
      list.scrollTop += pixels
      heard({ target: list })
      frame?.(now)
    },
    rest: (milliseconds: number): void => {
      now += milliseconds
      frame?.(now)
    },
  }
}

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('what flies by is not loaded; once it stands still, all in view is at once, and then the rest', async () => {
  const { started, add, move, rest } = await open()
  move(0)
  for (let index = 0; index < 20; index += 1) add(index * 100)
  move(200)
  move(200)
  expect(started).toEqual([])
  rest(60)
  expect(started).toHaveLength(10)
  expect(Math.max(...started)).toBe(900)
  rest(16)
  expect(started).toHaveLength(16)
})

test('a slow scroll loads a few a frame, those in view first', async () => {
  const { started, add, move } = await open()
  move(0)
  add(5000)
  for (let index = 0; index < 8; index += 1) add(index * 100)
  move(10)
  expect(started).toEqual([0, 100, 200, 300, 400, 500])
  move(10)
  expect(started.slice(6)).toEqual([600, 700, 5000])
})

test('a jump is no scroll: all in view is loaded at once, unless it goes on', async () => {
  const { started, add, move, rest } = await open()
  rest(100)
  for (let index = 0; index < 20; index += 1) add(index * 100)
  move(50_000)
  expect(started).toHaveLength(10)
  move(50_000)
  for (let index = 20; index < 40; index += 1) add((index - 20) * 100)
  expect(started).toHaveLength(10)
})

test('what a jump brings into view does not wait for a frame', async () => {
  const { started, add, move, rest } = await open()
  rest(100)
  move(50_000)
  for (let index = 0; index < 20; index += 1) add(index * 100)
  expect(started).toHaveLength(10)
})

test('a picture that left is not loaded', async () => {
  const { started, add, rest } = await open()
  const leave = add(100)
  add(200)
  leave()
  rest(60)
  expect(started).toEqual([200])
})

test('what is shown in place of something else does not wait for a frame', async () => {
  const { started, add, rest, begin } = await open()
  rest(100)
  begin()
  for (let index = 0; index < 20; index += 1) add(index * 100)
  expect(started).toHaveLength(10)
  rest(100)
  const before = started.length
  add(150)
  expect(started).toHaveLength(before)
})
