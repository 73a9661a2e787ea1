import { expect, test } from 'vitest'
import { rectangleOutline } from '#shared/pixels/outlines.ts'
import type { Point } from '#shared/pixels/point.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createOutlinePainter } from './outline-painter.ts'

/** What is written over a stage of 300 × 200 that shows a page of 200 × 100 one to one. */
const written = (outline: readonly Point[], pointer: Point | null) => {
  const { editor } = someEditor({ width: 200, height: 100 })
  editor.session.setState({ stage: { width: 300, height: 200 }, pointer })
  const told: [label: string, x: number, y: number][] = []
  const context = {
    measureText: () => ({ width: 100 }),
    fillRect: () => undefined,
    fillText: (label: string, x: number, y: number) => void told.push([label, x, y]),
  } as unknown as CanvasRenderingContext2D
  createOutlinePainter(editor)(context, outline)
  return told
}

const area = rectangleOutline({ x: 20, y: 10, width: 50, height: 40 })

test('beside the pointer it says how large the area is that is being drawn, and no more than fits on the stage', () => {
  expect(written(area, { x: 70, y: 50 })).toEqual([['2,000 px · 10.0 %', 94, 84]])
  expect(written(area, { x: 295, y: 190 })).toEqual([['2,000 px · 10.0 %', 186, 182]])
})

test('of nothing there is nothing to say', () => {
  expect(written([], { x: 70, y: 50 })).toEqual([])
  expect(written(area.slice(0, 2), { x: 70, y: 50 })).toEqual([])
  expect(written(area, null)).toEqual([])
})
