import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import { canvasState, journalEntry } from '#shared/model/canvas-history.ts'
import { createDocumentStore, replay } from './document-store.ts'
import {
  duplicateLayer,
  groupLayers,
  insertLayer,
  moveLayer,
  placeLayer,
  removeLayers,
  ungroupLayer,
} from './layer-edits.ts'
import { groupLayer, maskLayer, paintLayer } from './layer-makers.ts'

const empty: CanvasState = {
  document: {
    version: 1,
    width: 100,
    height: 80,
    layers: {},
    order: [],
    box: { mode: 'auto', custom: null },
  },
  past: [],
  future: [],
  generations: [],
}

const open = () => {
  const written: JournalEntry[] = []
  const frames: (() => void)[] = []
  let next = 0
  const createId = (): string => `id-${(next += 1)}`
  const store = createDocumentStore(empty, {
    now: () => 1000 + next,
    createId,
    journal: (entry) => written.push(JSON.parse(JSON.stringify(entry)) as JournalEntry),
    afterFrame: (act) => frames.push(act),
  })
  const drawFrame = (): void => {
    for (const act of frames.splice(0)) act()
  }
  return { store, written, createId, drawFrame }
}
type Opened = ReturnType<typeof open>

/** What a random user does; each number chooses among what there is. */
const deeds: ((opened: Opened, choice: number) => void)[] = [
  ({ store, createId }) =>
    store.edit('Paint', (draft) =>
      insertLayer(draft, paintLayer({ id: createId(), name: 'Paint' }, draft)),
    ),
  ({ store, createId }, choice) =>
    store.edit('Mask', (draft) => {
      const ids = Object.keys(draft.layers)
      insertLayer(
        draft,
        maskLayer({ id: createId(), name: 'Mask' }),
        ids[choice % ids.length] ?? null,
      )
    }),
  ({ store }, choice) =>
    store.edit('Tile', (draft) => {
      const [layer] = Object.values(draft.layers).slice(choice % 5)
      if (layer?.kind === 'mask') layer.tiles[`${choice % 3},0`] = `tile-${choice}`
      else if (layer) layer.opacity = (choice % 10) / 10
    }),
  ({ store }, choice) =>
    store.edit('Remove', (draft) => {
      const ids = Object.keys(draft.layers)
      removeLayers(draft, ids.slice(choice % 7, (choice % 7) + 1))
    }),
  ({ store }, choice) =>
    store.edit('Move', (draft) => {
      const ids = Object.keys(draft.layers)
      const id = ids[choice % ids.length]
      if (id !== undefined) moveLayer(draft, id, choice % 2 === 0 ? 1 : -1)
    }),
  ({ store, createId }, choice) =>
    store.edit('Group', (draft) => {
      const ids = Object.keys(draft.layers).slice(choice % 3, (choice % 3) + 2)
      const group = groupLayer({ id: createId(), name: 'Group' })
      if (!ids.some((id) => draft.layers[id]?.kind === 'group')) groupLayers(draft, ids, group)
    }),
  ({ store }, choice) =>
    store.edit('Ungroup', (draft) => {
      const group = Object.values(draft.layers).filter(({ kind }) => kind === 'group')
      const id = group[choice % Math.max(1, group.length)]?.id
      if (id !== undefined) ungroupLayer(draft, id)
    }),
  ({ store, createId }, choice) =>
    store.edit('Duplicate', (draft) => {
      const ids = Object.keys(draft.layers)
      const id = ids[choice % ids.length]
      if (id !== undefined && ids.length < 40) duplicateLayer(draft, id, createId)
    }),
  ({ store }, choice) =>
    store.edit('Place', (draft) => {
      const ids = Object.keys(draft.layers)
      const [one, other] = [ids[choice % ids.length], ids[(choice * 7) % ids.length]]
      if (one !== undefined && other !== undefined && one !== other)
        placeLayer(draft, one, { above: other })
    }),
  ({ store }) => store.undo(),
  ({ store }) => store.redo(),
  ({ store }, choice) => {
    store.change((draft) => {
      draft.width = 50 + (choice % 50)
    })
    store.change((draft) => {
      draft.height = 50 + (choice % 30)
    })
    if (choice % 3 === 0) store.cancel()
    else store.commit('Resize')
  },
]

const days = fc.array(
  fc.tuple(fc.integer({ min: 0, max: deeds.length - 1 }), fc.nat({ max: 1000 })),
  { maxLength: 60 },
)

const live = (opened: Opened, day: readonly (readonly [number, number])[]): void => {
  for (const [deed, choice] of day) deeds[deed]?.(opened, choice)
}

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
    fc.property(days, (day) => {
      const opened = open()
      const { store } = opened
      live(opened, day)
      checkHouse(store.getState())
      const { document: now, past, future } = store.getState()
      while (store.getState().past.length > 0) {
        store.undo()
        checkHouse(store.getState())
      }
      expect(store.getState().document).toEqual(empty.document)
      store.goTo(past.length)
      expect(store.getState().document).toEqual(now)
      expect(store.getState().future.map(({ id }) => id)).toEqual(future.map(({ id }) => id))
    }),
    { numRuns: 500 },
  )
})

test('the journal leads from the first state to the last, and all of it is well formed', () => {
  fc.assert(
    fc.property(days, (day) => {
      const opened = open()
      live(opened, day)
      const { store, written } = opened
      for (const entry of written) expect(journalEntry.safeParse(entry).success).toBe(true)
      const state = written.reduce(replay, empty)
      expect(JSON.parse(JSON.stringify(state))).toEqual(
        JSON.parse(JSON.stringify(store.settledState())),
      )
      expect(canvasState.safeParse(JSON.parse(JSON.stringify(state))).success).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a gesture is one step with all of its changes; one that is given up leaves nothing, not even in the journal', () => {
  const { store, written } = open()
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

test('something new after an undo ends what could be redone; a thousand steps are kept, the oldest go first', () => {
  const { store } = open()
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
  const { store, drawFrame } = open()
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
