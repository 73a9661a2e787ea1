import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import { canvasState, journalEntry } from '#shared/model/canvas-history.ts'
import { emptyCanvas, live, openedStore, randomDays } from '#tests/support/canvas-days.ts'
import { replay } from './document-store.ts'

/** Every layer stands in exactly one list, and every list names only layers that are there. */
const checkHouse = ({ document }: CanvasState): void => {
  const listed = [
    ...document.order,
    ...Object.values(document.layers).flatMap((layer) =>
      layer.kind === 'group' ? layer.children : [],
    ),
  ]
  expect(listed.toSorted()).toEqual(Object.keys(document.layers).toSorted())
}

test('whatever was done: undone all the way it is as it was, redone all the way it is as it became', () => {
  fc.assert(
    fc.property(randomDays, (day) => {
      const opened = openedStore()
      const { store } = opened
      live(opened, day)
      checkHouse(store.getState())
      const { document: now, past, future } = store.getState()
      while (store.getState().past.length > 0) {
        store.undo()
        checkHouse(store.getState())
      }
      expect(store.getState().document).toEqual(emptyCanvas.document)
      store.goTo(past.length)
      expect(store.getState().document).toEqual(now)
      expect(store.getState().future.map(({ id }) => id)).toEqual(future.map(({ id }) => id))
    }),
    { numRuns: 500 },
  )
})

test('the journal leads from the first state to the last, and all of it is well formed', () => {
  fc.assert(
    fc.property(randomDays, (day) => {
      const opened = openedStore()
      live(opened, day)
      const { store, written } = opened
      for (const entry of written) expect(journalEntry.safeParse(entry).success).toBe(true)
      const state = written.reduce(replay, emptyCanvas)
      expect(JSON.parse(JSON.stringify(state))).toEqual(
        JSON.parse(JSON.stringify(store.settledState())),
      )
      expect(canvasState.safeParse(JSON.parse(JSON.stringify(state))).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a gesture is one step with all of its changes; one that is given up leaves nothing, not even in the journal', () => {
  const { store, written } = openedStore()
  for (const width of [101, 102, 103])
    store.change((draft) => {
      draft.width = width
    })
  expect(store.getState().document.width).toBe(103)
  expect(store.settledState().document.width).toBe(100)
  store.commit('Widen')
  expect(store.getState().past.map(({ name }) => name)).toEqual(['Widen'])
  store.undo()
  expect(store.getState().document.width).toBe(100)
  store.change((draft) => {
    draft.width = 7
  })
  store.cancel()
  expect(store.getState().document.width).toBe(100)
  expect(written.map(({ kind }) => kind)).toEqual(['step', 'undo'])
})

test('something new after an undo takes the place of what could be redone; a thousand steps are kept, the oldest go first', () => {
  const { store } = openedStore()
  const widen = (width: number): void =>
    store.edit(`To ${width}`, (draft) => {
      draft.width = width
    })
  widen(1)
  widen(2)
  store.undo()
  widen(3)
  store.redo()
  expect(store.getState().document.width).toBe(3)
  for (let width = 10; width < 1210; width += 1) widen(width)
  expect(store.getState().past).toHaveLength(1000)
  store.goTo(0)
  expect(store.getState().document.width).toBe(209)
})

test('the picture goes back at once, and what is said of it when that is seen; what is done is heard of at once', () => {
  const { store, drawFrame } = openedStore()
  const heard: string[] = []
  const wide = (width: number): void =>
    store.edit(`to ${width}`, (draft) => {
      draft.width = width
    })
  store.subscribe(() => heard.push(`picture ${store.getState().document.width}`))
  store.follow(() => heard.push(`words ${store.getState().document.width}`))
  wide(20)
  wide(30)
  expect(heard.splice(0)).toContain('words 30')
  store.undo()
  expect(heard.splice(0)).toEqual(['picture 20'])
  drawFrame()
  expect(heard.splice(0)).toEqual(['words 20'])
  store.goTo(0)
  store.goTo(2)
  drawFrame()
  expect(heard.splice(0).filter((each) => each.startsWith('words'))).toEqual(['words 30'])
  store.undo()
  wide(40)
  expect(heard.splice(0)).toContain('words 40')
  drawFrame()
  expect(heard).toEqual([])
})
