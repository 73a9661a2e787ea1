import { expect, test } from 'vitest'
import { createDocumentStore } from '#renderer/editor/document/document-store.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { historyRows } from './history-rows.ts'

test('every row leads to what its name did, also after steps were taken back', () => {
  let id = 0
  const store = createDocumentStore(freshCanvas({ width: 10, height: 10 }), {
    now: () => 5,
    createId: () => String((id += 1)),
    journal: () => undefined,
    afterFrame: (act) => act(),
  })
  for (const width of [20, 30, 40])
    store.edit(`to ${width}`, (draft) => {
      draft.width = width
    })
  store.undo()
  store.undo()
  const rows = historyRows(store.getState())
  expect(rows.map(({ name }) => name)).toEqual([null, 'to 20', 'to 30', 'to 40'])
  for (const [row, width] of [
    [3, 40],
    [0, 10],
    [2, 30],
  ] as const) {
    store.goTo(rows[row]?.steps ?? -1)
    expect(store.getState().document.width).toBe(width)
    expect(historyRows(store.getState())).toEqual(rows)
  }
})
