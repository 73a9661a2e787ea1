import { expect, test } from 'vitest'
import { z } from 'zod'
import { someCanvasState } from '#tests/support/some-canvas.ts'
import { CANVAS_VERSION } from './canvas-document.ts'
import { canvasMigrations, readEntry, readKept, readState } from './canvas-migrations.ts'

/** As things were kept at versions 1 and 2, and are at version 3. */
const steps = [
  (kept: unknown) => ({ size: (kept as { width: number }).width }),
  (kept: unknown) => ({ size: (kept as { size: number }).size, unit: 'pixel' }),
]
const today = z.object({ size: z.number(), unit: z.literal('pixel') })

test.each([
  [1, { width: 5 }],
  [2, { size: 5 }],
  [3, { size: 5, unit: 'pixel' }],
])('what was kept at version %i comes along by the steps since then', (version, value) => {
  expect(readKept({ version, value }, today, steps)).toEqual({ value: { size: 5, unit: 'pixel' } })
})

test('what a newer studio kept is not guessed at', () => {
  const value = { size: 5, unit: 'pixel' }
  expect(readKept({ version: 4, value }, today, steps)).toEqual({ problem: 'newer' })
})

test.each([
  [1, null],
  [2, {}],
  [3, { size: 5, unit: 'mile' }],
])('what is not as version %i was is damaged', (version, value) => {
  expect(readKept({ version, value }, today, steps)).toEqual({ problem: 'damaged' })
})

test('every version before the present one has its step', () => {
  expect(canvasMigrations.length + 1).toBe(CANVAS_VERSION)
})

test('what is kept today is read as it is', () => {
  const state = someCanvasState()
  const kept: unknown = JSON.parse(JSON.stringify(state))
  expect(readState(CANVAS_VERSION, kept)).toEqual({ value: state })
  expect(readState(CANVAS_VERSION + 1, kept)).toEqual({ problem: 'newer' })
  expect(readEntry(CANVAS_VERSION, { kind: 'undo' })).toEqual({ value: { kind: 'undo' } })
  expect(readEntry(CANVAS_VERSION, { kind: 'jump' })).toEqual({ problem: 'damaged' })
})
