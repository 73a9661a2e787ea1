import { expect, test } from 'vitest'
import { z } from 'zod'
import { someGeneration } from '#tests/support/some-candidate.ts'
import { someCanvasState, someStep } from '#tests/support/some-canvas.ts'
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

/** A canvas of version 1 whose whole document was replaced once, which was taken back. */
const at1 = () => {
  const { branches: _, ...state } = someCanvasState()
  const document = { ...state.document, version: 1 }
  const step = {
    id: 'put-back',
    name: 'Put back',
    at: 5,
    forward: [{ op: 'replace', path: [], value: { ...document, width: 700 } }],
    back: [{ op: 'replace', path: [], value: document }],
  }
  const painted = someStep('brush')
  return { ...state, document, past: [painted.kind === 'step' && painted.step], future: [step] }
}

test('a canvas of version 1 comes along, also what was put in place of all of it, and has no branches', () => {
  const read = readState(1, structuredClone(at1()))
  if ('problem' in read) throw new Error(read.problem)
  const { document, past, future, branches } = read.value
  expect(document).toEqual(someCanvasState().document)
  expect(past.map(({ id }) => id)).toEqual(['brush'])
  expect(future[0]?.forward).toMatchObject([{ path: [], value: { version: 2, width: 700 } }])
  expect(future[0]?.back).toMatchObject([{ path: [], value: { version: 2, width: 512 } }])
  expect(branches).toEqual([])
})

test('entries of version 1 come along', () => {
  const [step] = at1().future
  expect(readEntry(1, { kind: 'step', step })).toMatchObject({
    value: { kind: 'step', step: { id: 'put-back', forward: [{ value: { version: 2 } }] } },
  })
  expect(readEntry(1, { kind: 'redo' })).toEqual({ value: { kind: 'redo' } })
  for (const damaged of [{ kind: 'step', step: { forward: 5 } }, { kind: 'step' }, null, 'undo'])
    expect(readEntry(1, damaged)).toEqual({ problem: 'damaged' })
})

test('what was sent before anything could lie under its mask was the picture as it is', () => {
  const { prefill: _, ...older } = someGeneration(1)
  const generations = [{ ...older, prefill: 'picture' }]
  expect(readState(1, { ...at1(), generations: [older] })).toMatchObject({ value: { generations } })
  const kept = { ...someCanvasState(), generations: [older] }
  expect(readState(CANVAS_VERSION, kept)).toEqual({ value: { ...kept, generations } })
  const entry = { kind: 'generation', generation: { ...older, prefill: 'border' } }
  expect(readEntry(1, entry)).toEqual({ value: entry })
  expect(readEntry(1, { kind: 'generation', generation: older })).toMatchObject({
    value: { generation: { prefill: 'picture' } },
  })
})
