import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { View } from '#renderer/editor/viewport.ts'
import { noSides } from '#renderer/editor/session.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { sideHandles } from './expand-handles.ts'
import { createExpand } from './expand-tool.ts'

const page = { width: 1000, height: 800 }
const stage = { width: 600, height: 500 }
/** Right under the middle of the page, so that none of its sides is seen. */
const closeUp: View = { scale: 2, wanted: 2, x: -700, y: -550 }
const whole: View = { scale: 0.5, wanted: 0.5, x: 80, y: 50 }

const opened = (view: View) => {
  const canvas = someEditor(page)
  const { session } = canvas.editor
  session.setState({ view, stage, room: { left: 60, top: 20, right: 40, bottom: 10 } })
  const tool = createExpand(canvas)
  const momentAt = (onStage: Point) => {
    const now = session.getState().view
    const at = { x: (onStage.x - now.x) / now.scale, y: (onStage.y - now.y) / now.scale }
    return { at, onStage, path: [], shift: false, alt: false, mod: false }
  }
  const press = (at: Point): string => tool.states.idle.down?.(momentAt(at)) ?? 'idle'
  const drag = (from: Point, to: Point): void => {
    const state = tool.states[press(from)]
    state?.move?.(momentAt(to))
    state?.up?.(momentAt(to))
  }
  const sides = () => session.getState().sides
  return { session, tool, momentAt, press, drag, sides }
}

describe('sides of the page', () => {
  test('one that is in view is dragged as far as the pointer goes, wherever it was taken hold of', () => {
    const { drag, sides } = opened(whole)
    drag({ x: 588, y: 200 }, { x: 638, y: 210 })
    expect(sides()).toEqual({ ...noSides, right: 100 })
    drag({ x: 638, y: 300 }, { x: 0, y: 300 })
    expect(sides()).toEqual(noSides)
  })

  test('a corner drags two', () => {
    const { drag, sides } = opened(whole)
    drag({ x: 80, y: 50 }, { x: 70, y: 30 })
    expect(sides()).toEqual({ ...noSides, left: 20, top: 40 })
  })

  test('one that is out of view is dragged from the edge of the stage, beside the bars over it', () => {
    const drags: [Point, Point, object][] = [
      [{ x: 60, y: 255 }, { x: 40, y: 255 }, { left: 10 }],
      [{ x: 586, y: 255 }, { x: 596, y: 255 }, { right: 5 }],
      [{ x: 323, y: 20 }, { x: 323, y: 6 }, { top: 7 }],
      [{ x: 323, y: 490 }, { x: 323, y: 510 }, { bottom: 10 }],
    ]
    for (const [from, to, wanted] of drags) {
      const { drag, sides } = opened(closeUp)
      drag(from, to)
      expect(sides()).toEqual({ ...noSides, ...wanted })
    }
  })

  test('a press beside all of them pulls nothing', () => {
    const { press } = opened(closeUp)
    expect(press({ x: 323, y: 255 })).toBe('idle')
    expect(press({ x: 60, y: 100 })).toBe('idle')
  })

  test('given up, a drag leaves the sides as they were', () => {
    const { press, tool, momentAt, sides } = opened(closeUp)
    const state = press({ x: 586, y: 255 })
    tool.states[state]?.move?.(momentAt({ x: 700, y: 255 }))
    expect(sides().right).toBe(57)
    tool.cancel?.()
    expect(sides()).toEqual(noSides)
  })
})

test('every side has a handle in view as long as any of the frame is', () => {
  const room = { x: 70, y: 30, width: 500, height: 400 }
  /** Whether a point lies in a box, or on its edge. */
  const isIn = ({ x, y, width, height }: Box, at: Point): boolean =>
    Math.abs(at.x - x - width / 2) <= width / 2 && Math.abs(at.y - y - height / 2) <= height / 2
  const frames = fc.record({
    x: fc.integer({ min: -3000, max: 1000 }),
    y: fc.integer({ min: -3000, max: 1000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  })
  fc.assert(
    fc.property(frames, (frame) => {
      const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
      const lines = { left: frame.x, right, top: frame.y, bottom }
      const isSeen = intersect(frame, room) !== null
      const handles = sideHandles(frame, room)
      expect(handles.map(({ side }) => side).toSorted()).toEqual(
        isSeen ? ['bottom', 'left', 'right', 'top'] : [],
      )
      for (const { side, at, isBeyond } of handles) {
        expect([room, frame].map((box) => isIn(box, at))).toEqual([true, true])
        const isUpright = side === 'left' || side === 'right'
        expect((isUpright ? at.x : at.y) !== lines[side]).toBe(isBeyond)
      }
    }),
    { numRuns: 1000 },
  )
})
