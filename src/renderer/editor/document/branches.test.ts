import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import { emptyCanvas, live, openedStore, randomDays } from '#tests/support/canvas-days.ts'
import { replay } from './document-store.ts'

/** All steps that can be reached, by their ids. */
const allSteps = ({ past, future, branches }: CanvasState): string[] =>
  [...past, ...future, ...branches.flatMap(({ steps }) => steps)].map(({ id }) => id).toSorted()

test('no step is lost by another that follows on an undo, and after each the canvas is always the same', () => {
  fc.assert(
    fc.property(randomDays, (day) => {
      const opened = openedStore()
      const { store, written } = opened
      const seen = new Map<string | undefined, CanvasState['document']>()
      store.subscribe(() => {
        const { past, document } = store.settledState()
        const id = past.at(-1)?.id
        expect(document).toEqual(seen.get(id) ?? document)
        seen.set(id, document)
      })
      live(opened, day)
      const made = written.flatMap((entry) => (entry.kind === 'step' ? [entry.step.id] : []))
      expect(allSteps(store.getState())).toEqual(made.toSorted())
      // One that is gone over to may take up a part of another.
      for (let turn = 0; turn < 5; turn += 1) {
        const { branches } = store.getState()
        const steps = branches[turn % Math.max(1, branches.length)]?.steps
        if (!steps) break
        store.goToBranch(steps[0]?.id ?? '')
        expect(store.getState().past.at(-1)?.id).toBe(steps.at(-1)?.id)
      }
      expect(allSteps(store.getState())).toEqual(made.toSorted())
    }),
    { numRuns: 500 },
  )
})

test('a branch goes on from where it was left, also from within another; gone over to, it leaves one behind', () => {
  const { store } = openedStore()
  const widen = (...widths: number[]): void => {
    for (const width of widths)
      store.edit(`${width}`, (draft) => {
        draft.width = width
      })
  }
  const names = (steps: readonly { name: string }[]): string => steps.map(({ name }) => name).join()
  const shown = (): string[] => {
    const { past, future, branches } = store.getState()
    return [names(past), names(future), ...branches.map(({ steps }) => names(steps))]
  }
  const goTo = (name: string): void => {
    const { branches } = store.getState()
    store.goToBranch(branches.find(({ steps }) => steps[0]?.name === name)?.steps[0]?.id ?? '')
  }
  widen(1, 2, 3, 4)
  store.goTo(2)
  widen(5, 6)
  expect(shown()).toEqual(['1,2,5,6', '', '3,4'])
  store.goTo(1)
  widen(7)
  expect(shown()).toEqual(['1,7', '', '3,4', '2,5,6'])
  goTo('3')
  expect(shown()).toEqual(['1,2,3,4', '', '7', '5,6'])
  expect(store.getState().document.width).toBe(4)
  store.goTo(0)
  goTo('7')
  expect(shown()).toEqual(['1,7', '', '5,6', '2,3,4'])
  store.goToBranch('what is not there')
  expect(shown()).toEqual(['1,7', '', '5,6', '2,3,4'])
})

test('branches go with the steps they go on from, and the oldest when all together are too long', () => {
  const { store } = openedStore()
  const widen = (from: number, to: number): void => {
    for (let width = from; width < to; width += 1)
      store.edit(`${width}`, (draft) => {
        draft.width = width
      })
  }
  const firsts = (): (string | undefined)[] =>
    store.getState().branches.map(({ steps }) => steps[0]?.name)
  widen(1, 3)
  store.goTo(0)
  widen(3, 5)
  store.goTo(1)
  widen(5, 1003)
  expect(store.getState().past).toHaveLength(999)
  expect(firsts()).toEqual(['1', '4'])
  widen(1003, 1005)
  // The beginning is forgotten now; what went on from the first step goes on from the beginning.
  expect(firsts()).toEqual(['4'])
  store.goTo(0)
  store.goToBranch(store.getState().branches[0]?.steps[0]?.id ?? '')
  expect(store.getState().document.width).toBe(4)
  expect(firsts()).toEqual(['5'])
  store.goTo(0)
  widen(2000, 2001)
  expect(firsts()).toEqual(['4'])
})

test('branches of a damaged canvas that go on from each other lead nowhere', () => {
  const [one, other] = ['one', 'other'].map((id) => ({
    id,
    name: id,
    at: 1,
    forward: [],
    back: [],
  }))
  if (!one || !other) throw new Error('There are no steps')
  const branches = [
    { after: 'other', steps: [one] },
    { after: 'one', steps: [other] },
    { after: 'nowhere', steps: [{ ...one, id: 'third' }] },
  ]
  const damaged = { ...emptyCanvas, branches }
  for (const branch of ['one', 'other', 'third'])
    expect(replay(damaged, { kind: 'branch', branch })).toBe(damaged)
  const step = { ...one, id: 'next' }
  expect(replay(damaged, { kind: 'step', step }).branches).toEqual([])
})
