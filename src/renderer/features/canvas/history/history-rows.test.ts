import { expect, test } from 'vitest'
import { createDocumentStore } from '#renderer/editor/document/document-store.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import { branchRows, historyRows } from './history-rows.ts'

const rowsOf = (state: CanvasState) => historyRows(state, branchRows(state.branches))

const open = () => {
  let id = 0
  const store = createDocumentStore(freshCanvas({ width: 10, height: 10 }), {
    now: () => 5,
    createId: () => String((id += 1)),
    journal: () => undefined,
    afterFrame: (act) => act(),
  })
  const widen = (...widths: number[]): void => {
    for (const width of widths)
      store.edit(`to ${width}`, (draft) => {
        draft.width = width
      })
  }
  return { store, widen }
}

test('every row leads to what its name did, also after steps were taken back', () => {
  const { store, widen } = open()
  widen(20, 30, 40)
  store.undo()
  store.undo()
  const rows = rowsOf(store.getState())
  expect(rows.map(({ name }) => name)).toEqual([null, 'to 20', 'to 30', 'to 40'])
  for (const [row, width] of [
    [3, 40],
    [0, 10],
    [2, 30],
  ] as const) {
    store.goTo(rows[row]?.steps ?? -1)
    expect(store.getState().document.width).toBe(width)
    expect(rowsOf(store.getState())).toEqual(rows)
  }
})

test('what was left for something else is found at the step it goes on from, the latest first', () => {
  const { store, widen } = open()
  widen(20, 30, 40)
  store.goTo(1)
  widen(50)
  store.goTo(1)
  widen(60)
  store.goTo(0)
  widen(70)
  const found = () =>
    rowsOf(store.getState()).map(({ name, branches }) => [
      name,
      ...(branches ?? []).map(({ first, steps }) => `${first} ${steps}`),
    ])
  expect(found()).toEqual([[null, 'to 20 2'], ['to 70']])
  store.goToBranch(rowsOf(store.getState())[0]?.branches?.[0]?.id ?? '')
  expect(found()).toEqual([[null, 'to 70 1'], ['to 20', 'to 50 1', 'to 30 2'], ['to 60']])
})
