import fc from 'fast-check'
import { createDocumentStore } from '#renderer/editor/document/document-store.ts'
import {
  duplicateLayer,
  groupLayers,
  insertLayer,
  moveLayer,
  placeLayer,
  removeLayers,
  ungroupLayer,
} from '#renderer/editor/document/layer-edits.ts'
import { groupLayer, maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'

/** A canvas with nothing in it. */
export const emptyCanvas: CanvasState = {
  document: {
    version: CANVAS_VERSION,
    width: 100,
    height: 80,
    layers: {},
    order: [],
    box: { mode: 'auto', custom: null },
  },
  past: [],
  future: [],
  branches: [],
  generations: [],
}

/** A store of it, with what it writes down; frames are drawn by hand. */
export const openedStore = () => {
  const written: JournalEntry[] = []
  const frames: (() => void)[] = []
  let next = 0
  const createId = (): string => `id-${(next += 1)}`
  const store = createDocumentStore(emptyCanvas, {
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
type OpenedStore = ReturnType<typeof openedStore>

/** What a random user does; each number chooses among what there is. */
const deeds: ((opened: OpenedStore, choice: number) => void)[] = [
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
    const { branches } = store.getState()
    const first = branches[choice % Math.max(1, branches.length)]?.steps[0]
    if (first) store.goToBranch(first.id)
  },
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

export const randomDays = fc.array(
  fc.tuple(fc.integer({ min: 0, max: deeds.length - 1 }), fc.nat({ max: 1000 })),
  // Otherwise days of more than ten deeds are rare.
  { maxLength: 60, size: 'max' },
)

/** Does it all. */
export const live = (opened: OpenedStore, day: readonly (readonly [number, number])[]): void => {
  for (const [deed, choice] of day) deeds[deed]?.(opened, choice)
}
