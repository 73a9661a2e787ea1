import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGridScroll } from './grid-scroll.ts'

/** An element that counts how often it is asked where it is, each of which may cost a layout of the page. */
class FakeElement {
  asked = 0
  #top = 0
  #height = 900
  #listeners = new Set<() => void>()
  get scrollTop(): number {
    this.asked += 1
    return this.#top
  }
  get clientHeight(): number {
    this.asked += 1
    return this.#height
  }
  addEventListener = (_: string, listener: () => void): void => {
    this.#listeners.add(listener)
  }
  removeEventListener = (_: string, listener: () => void): void => {
    this.#listeners.delete(listener)
  }
  scrollTo = ({ top }: { top: number }): void => {
    this.asked += 1
    this.#top = top
  }
  /** Somebody scrolls. */
  scroll = (top: number): void => {
    this.#top = top
    for (const listener of this.#listeners) listener()
  }
  resize = (height: number): void => {
    this.#height = height
    for (const tell of observers) tell()
  }
}

const observers = new Set<() => void>()

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void
      constructor(tell: () => void) {
        this.#tell = tell
      }
      observe = (): void => {
        observers.add(this.#tell)
      }
      disconnect = (): void => {
        observers.delete(this.#tell)
      }
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const open = (height: number) => {
  const element = new FakeElement()
  const scroll = createGridScroll()
  scroll.heightFor(height)
  const end = scroll.follow(element as unknown as HTMLElement)
  let moves = 0
  scroll.onMove(() => {
    moves += 1
  })
  element.asked = 0
  return { element, scroll, end, moves: () => moves }
}

test('the place and the view are followed, until that is ended', () => {
  const { element, scroll, end, moves } = open(50_000)
  element.scroll(1200)
  element.resize(700)
  expect([scroll.top(), scroll.view(), moves()]).toEqual([1200, 700, 2])
  end()
  element.scroll(9000)
  element.resize(100)
  expect([scroll.top(), scroll.view(), moves()]).toEqual([1200, 700, 2])
})

test('a grid that is drawn anew where it is asks the browser for nothing', () => {
  const { element, scroll, moves } = open(50_000)
  scroll.heightFor(80_000)
  expect(scroll.placeAt(0)).toEqual({ top: 0, offset: 0 })
  scroll.moveTo(0)
  expect([scroll.top(), scroll.view(), moves(), element.asked]).toEqual([0, 900, 1, 0])
})

test('a grid that has become lower is at its end, as the browser puts it', () => {
  const { element, scroll } = open(50_000)
  element.scroll(40_000)
  scroll.heightFor(2000)
  expect(scroll.top()).toBe(1100)
})

test.each([0, 500, 49_100, 60_000])('it comes to the place that was told: %i', (wanted) => {
  const { scroll } = open(50_000)
  const { top, offset } = scroll.placeAt(wanted)
  scroll.moveTo(wanted)
  expect([scroll.top(), scroll.offset()]).toEqual([top, offset])
})

test('a grid higher than a browser scrolls is moved to its very end', () => {
  const { scroll } = open(90_000_000)
  const told = scroll.placeAt(89_999_100)
  scroll.moveTo(89_999_100)
  expect([scroll.top(), scroll.placeAt(null)]).toEqual([89_999_100, told])
})
