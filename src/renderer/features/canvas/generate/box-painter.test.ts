import { afterEach, expect, test } from 'vitest'
import { changeStaging } from '#renderer/features/canvas/staging/staging-store.ts'
import type { Box } from '#shared/pixels/box.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createBoxPainter } from './box-painter.ts'

afterEach(() => changeStaging({ shown: null }))

type Sides = [x: number, y: number, width: number, height: number]

/** Boxes that are drawn over a stage that shows a page one to one, with a brush in hand and nothing planned. */
const drawn = (custom: Box | null): { boxes: Box[]; labels: string[] } => {
  const { editor } = someEditor({ width: 200, height: 100 })
  editor.store.edit('Box', (draft) => {
    draft.box = { mode: custom ? 'custom' : 'auto', custom }
  })
  const [boxes, labels]: [Box[], string[]] = [[], []]
  const context = {
    measureText: () => ({ width: 100 }),
    fillRect: () => undefined,
    fillText: (label: string) => void labels.push(label),
    strokeRect: (...[x, y, width, height]: Sides) => void boxes.push({ x, y, width, height }),
  } as unknown as CanvasRenderingContext2D
  createBoxPainter(editor)(context, editor.session.getState().view)
  return { boxes, labels }
}

const box: Box = { x: 20, y: 10, width: 64, height: 32 }

test('a box of one’s own is seen though nothing can be sent yet; one that is found by itself is not', () => {
  expect(drawn(box)).toEqual({ boxes: [box, box], labels: ['64 × 32'] })
  expect(drawn(null)).toEqual({ boxes: [], labels: [] })
})

test('it gives way to the place of a result', () => {
  changeStaging({ shown: 'result' })
  expect(drawn(box).boxes).toEqual([])
})
