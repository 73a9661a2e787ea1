import { afterEach, describe, expect, test, vi } from 'vitest'
import { someEditor } from '#tests/support/some-editor.ts'
import type { Box } from '#shared/pixels/box.ts'
import { createGenerationBox } from './generation-box-tool.ts'
import type { Moment, Tool } from './tool.ts'

/** Keys that are let go are heard by the window. */
afterEach(() => vi.unstubAllGlobals())

const START: Box = { x: 200, y: 100, width: 128, height: 64 }

const momentAt = (x: number, y: number, more: Partial<Moment> = {}): Moment => ({
  at: { x, y },
  onStage: { x, y },
  path: [],
  shift: false,
  alt: false,
  mod: false,
  ...more,
})

/** The tool on a page of 1000 × 800 that is seen one to one, with a box on it. */
const withBox = (step = 8) => {
  const canvas = someEditor({ width: 1000, height: 800 })
  const { store, session } = canvas.editor
  session.setState({ generationBox: START, boxStep: step })
  const tool = createGenerationBox(canvas)
  return {
    tool,
    session,
    steps: () => store.getState().past.length,
    box: () => store.getState().document.box,
  }
}

type Place = [x: number, y: number]

type Way = readonly [from: Place, to: Place]

const drag = (tool: Tool, [from, to]: Way, more: Partial<Moment> = {}): void => {
  let state = 'idle'
  for (const [event, moment] of [
    ['move', momentAt(...from)],
    ['down', momentAt(...from)],
    ['move', momentAt(...to, more)],
    ['up', momentAt(...to, more)],
  ] as const)
    state = tool.states[state]?.[event]?.(moment) ?? state
}

describe('the generation box', () => {
  test('is moved by a drag inside, no further than the page, in one step', () => {
    const { tool, box, steps } = withBox()
    drag(tool, [
      [260, 130],
      [271, 125],
    ])
    expect(box()).toEqual({ mode: 'custom', custom: { ...START, x: 211, y: 95 } })
    expect(steps()).toBe(1)
    drag(tool, [
      [260, 130],
      [-900, 125],
    ])
    expect(box().custom).toMatchObject({ x: 0, width: 128 })
  })

  test.each<[string, Way, Box]>([
    [
      'left',
      [
        [200, 130],
        [163, 0],
      ],
      { x: 160, y: 100, width: 168, height: 64 },
    ],
    [
      'right',
      [
        [328, 130],
        [371, 0],
      ],
      { x: 200, y: 100, width: 168, height: 64 },
    ],
    [
      'top',
      [
        [260, 100],
        [0, 61],
      ],
      { x: 200, y: 60, width: 128, height: 104 },
    ],
    [
      'bottom',
      [
        [260, 164],
        [0, 205],
      ],
      { x: 200, y: 100, width: 128, height: 104 },
    ],
    [
      'top left',
      [
        [200, 100],
        [163, 61],
      ],
      { x: 160, y: 60, width: 168, height: 104 },
    ],
    [
      'top right',
      [
        [328, 100],
        [371, 61],
      ],
      { x: 200, y: 60, width: 168, height: 104 },
    ],
    [
      'bottom left',
      [
        [200, 164],
        [163, 205],
      ],
      { x: 160, y: 100, width: 168, height: 104 },
    ],
    [
      'bottom right',
      [
        [328, 164],
        [371, 205],
      ],
      { x: 200, y: 100, width: 168, height: 104 },
    ],
  ])('is resized by its handle at the %s, in whole steps of the model', (_, way, result) => {
    const { tool, box } = withBox()
    drag(tool, way)
    expect(box().custom).toEqual(result)
  })

  test('keeps its ratio with Shift, and its middle with Alt', () => {
    const shifted = withBox()
    drag(
      shifted.tool,
      [
        [328, 164],
        [456, 164],
      ],
      { shift: true },
    )
    expect(shifted.box().custom).toEqual({ x: 200, y: 100, width: 256, height: 128 })
    const alt = withBox()
    drag(
      alt.tool,
      [
        [328, 130],
        [344, 130],
      ],
      { alt: true },
    )
    expect(alt.box().custom).toEqual({ x: 184, y: 100, width: 160, height: 64 })
  })

  test('is drawn anew by a drag beside it, by the grid of the model unless Control is held', () => {
    const { tool, box } = withBox(64)
    drag(tool, [
      [500, 500],
      [660, 590],
    ])
    expect(box().custom).toEqual({ x: 500, y: 500, width: 192, height: 64 })
    drag(
      tool,
      [
        [100, 700],
        [161, 733],
      ],
      { mod: true },
    )
    expect(box().custom).toEqual({ x: 100, y: 700, width: 61, height: 33 })
  })

  test('is moved while it is drawn by Space, and seen where it goes', () => {
    const { tool, box, session } = withBox()
    tool.states.idle.down?.(momentAt(500, 500))
    const drawing = tool.states['drag crosshair']
    drawing?.move?.(momentAt(580, 564))
    for (let step = 0; step < 10; step += 1) drawing?.moveBy?.({ x: 0.4, y: -2 })
    const moved = { x: 504, y: 480, width: 80, height: 64 }
    expect(session.getState().boxDraft).toEqual(moved)
    drawing?.up?.(momentAt(584, 544))
    expect(box().custom).toEqual(moved)
  })

  test('ends where the page ends, whatever the grid', () => {
    const { tool, box } = withBox(64)
    drag(tool, [
      [900, 700],
      [2000, 2000],
    ])
    expect(box().custom).toEqual({ x: 900, y: 700, width: 100, height: 100 })
  })

  test('stays what it is after a click, and after a drag that was given up', () => {
    const { tool, box, session } = withBox()
    drag(tool, [
      [600, 600],
      [601, 601],
    ])
    tool.states.idle.down?.(momentAt(260, 130))
    tool.states['drag move']?.move?.(momentAt(400, 400))
    expect(session.getState().boxDraft).not.toBeNull()
    tool.cancel?.()
    expect(session.getState().boxDraft).toBeNull()
    expect(box()).toEqual({ mode: 'auto', custom: null })
  })

  test('tells by the pointer what a drag would do', () => {
    const { tool } = withBox()
    const cursorAt = (...place: Place): string => {
      const state = tool.states.idle.move?.(momentAt(...place)) ?? 'idle'
      return tool.states[state]?.cursor ?? tool.cursor
    }
    expect(cursorAt(260, 130)).toBe('move')
    expect(cursorAt(200, 100)).toBe('nwse-resize')
    expect(cursorAt(328, 100)).toBe('nesw-resize')
    expect(cursorAt(200, 130)).toBe('ew-resize')
    expect(cursorAt(260, 164)).toBe('ns-resize')
    expect(cursorAt(700, 700)).toBe('crosshair')
  })

  test('goes by a pixel with an arrow key, and by a step of the model with Shift', () => {
    vi.stubGlobal('window', new EventTarget())
    const { tool, box, steps } = withBox(64)
    tool.states.idle.keys?.['ArrowRight']?.({ shift: false })
    expect(box().custom).toEqual({ ...START, x: 201 })
    tool.states.idle.keys?.['ArrowDown']?.({ shift: true })
    expect(box().custom).toEqual({ ...START, x: 201, y: 164 })
    window.dispatchEvent(new Event('keyup'))
    expect(steps()).toBe(1)
  })

  test('that is all of the page is not moved: within it one is drawn', () => {
    const { tool, box, session } = withBox()
    session.setState({ generationBox: null })
    drag(tool, [
      [300, 300],
      [400, 380],
    ])
    expect(box().custom).toEqual({ x: 300, y: 300, width: 104, height: 80 })
  })
})
