import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CanvasPort, ResultsPort } from './canvas-port.ts'
import type { CommandContext } from './context.ts'
import { bindKeys } from './key-bindings.ts'
import { chooseKeys } from './key-choices.ts'

/** An element of the page, as far as keys look at it. */
class Element extends EventTarget {
  static field: 'none' | 'words' | 'figure' = 'none'
  matches = (selector: string): boolean =>
    Element.field === 'words' || (Element.field === 'figure' && !selector.includes('inputmode'))
  closest = (): null => null
}

beforeEach(() => void vi.stubGlobal('HTMLElement', Element))
afterEach(() => {
  vi.unstubAllGlobals()
  Element.field = 'none'
})

/** A port whose every function tells its name. */
const telling = (told: string[], facts: object): unknown =>
  new Proxy(facts, {
    get: (known, name) =>
      name in known ? Reflect.get(known, name) : (): void => void told.push(String(name)),
  })

const someResults = (told: string[], focused: boolean): ResultsPort =>
  telling(told, { count: 2, canAccept: true, isFocused: () => focused }) as ResultsPort

/** What pressing a key comes to. */
const press = (
  pressed: string | readonly [key: string, code: string],
  canvas: ((told: string[]) => Partial<CanvasPort>) | null,
  held: string[] = [],
): string[] => {
  const [key, code] = typeof pressed === 'string' ? [pressed, 'Unknown'] : pressed
  const told: string[] = []
  const context = telling(told, {
    surface: 'canvas',
    viewerOpen: false,
    canEnhance: true,
    selected: ['picture'],
    trashed: false,
    writable: true,
    canvas: canvas && telling(told, { hasLayer: true, ...canvas(told) }),
    create: telling(told, {}),
    leaving: telling(told, {}),
    pictures: telling(told, {}),
    order: telling(told, {}),
    view: telling(told, {}),
  }) as CommandContext
  const page = new Element()
  const stop = bindKeys(page as unknown as Window, () => context)
  const event = new Event('keydown', { cancelable: true })
  const modifiers = { ctrlKey: 'Control', shiftKey: 'Shift', altKey: 'Alt' }
  const facts = Object.entries(modifiers).map(([fact, name]) => [fact, held.includes(name)])
  page.dispatchEvent(
    Object.assign(event, {
      key,
      code,
      ...Object.fromEntries(facts),
      metaKey: false,
      getModifierState: (name: string) => held.includes(name),
    }),
  )
  stop()
  return told
}

const noResults = () => ({ results: null })

test('on a canvas the key of enhancing merges down, and asks for nothing where there is nothing below', () => {
  const mergeable = () => ({ canMerge: true, results: null })
  const lowest = () => ({ canMerge: false, results: null })
  expect(press('e', mergeable, ['Control'])).toEqual(['merge'])
  expect(press('e', lowest, ['Control'])).toEqual([])
  expect(press('E', noResults, ['Control', 'Shift'])).toEqual(['flattenVisible'])
  expect(press('e', null, ['Control'])).toEqual(['go', 'enhance'])
})

test('where words are written on a canvas they are taken back, and not what was done on it', () => {
  const done = () => ({ canUndo: true, canRedo: true, results: null })
  const back = (): string[][] => [
    press('z', done, ['Control']),
    press('Z', done, ['Control', 'Shift']),
  ]
  expect(back()).toEqual([['undo'], ['redo']])
  Element.field = 'figure'
  expect(back()).toEqual([['undo'], ['redo']])
  Element.field = 'words'
  expect(back()).toEqual([[], []])
})

test('a canvas without a step to take back takes back nothing elsewhere', () => {
  expect(press('z', () => ({ canUndo: false, results: null }), ['Control'])).toEqual([])
  expect(press('z', null, ['Control'])).toEqual(['undo'])
})

test.each(['Delete', 'Backspace'])(
  '%s discards the result on view, else selected layers',
  (key) => {
    for (const focused of [true, false])
      expect(press(key, (told) => ({ results: someResults(told, focused) }))).toEqual(['discard'])
    expect(press(key, noResults)).toEqual(['removeLayers'])
    expect(press(key, () => ({ hasLayer: false, results: null }))).toEqual([])
    expect(press(key, null)).toEqual(['trash'])
  },
)

test('masks, boxes and layers have keys of their own', () => {
  expect(press('V', noResults, ['Shift'])).toEqual(['invertMask'])
  expect(press('B', noResults, ['Shift'])).toEqual(['fitBoxToMasks'])
  expect(press(']', noResults, ['Alt'])).toEqual(['selectNext'])
  expect(press('[', noResults, ['Alt'])).toEqual(['selectNext'])
})

test('a tool is told by which key of the keyboard it was taken, whatever key the user chose', () => {
  const tools = (told: string[]): Partial<CanvasPort> => ({
    useTool: (tool, heldKey) => void told.push(`${tool} by ${String(heldKey)}`),
    results: null,
  })
  expect(press(['c', 'KeyC'], tools)).toEqual(['box by KeyC'])
  chooseKeys({ 'tool-box': 'Alt+Y' })
  expect(press(['y', 'KeyZ'], tools, ['Alt'])).toEqual(['box by KeyZ'])
  chooseKeys({})
  expect(press(['g', 'KeyG'], tools, ['Shift'])).toEqual(['gradient by KeyG'])
})
