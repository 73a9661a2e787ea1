import type { AssetIndex, IdList } from '#renderer/bridge/asset-index.ts'
import type { Latest } from '#renderer/bridge/latest.ts'
import { type CommandContext, isWorkplace } from '#renderer/commands/context.ts'
import {
  changeView,
  currentWorkplace,
  useCreateStore,
} from '#renderer/features/create/create-store.ts'
import {
  changeLibrary,
  findAssets,
  showTrashed,
  useLibraryStore,
} from '#renderer/features/library/library-store.ts'
import type { ViewerHandle } from '#renderer/parts/viewer/viewer-handle.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { DUPLICATES, duplicatesSought } from '#shared/search/whole-groups.ts'
import { type SettingsSection, settingsSections } from '#renderer/words/settings.ts'
import { changeApp, useAppStore } from './app-store.ts'

const isSection = (name: string | undefined): name is SettingsSection =>
  name !== undefined && name in settingsSections

/** Opens places and boxes of the window. */
export const viewPort: Omit<CommandContext['view'], 'toggleTheme'> = {
  go: (surface, section) => {
    // What was selected belongs to the place where it was made.
    if (isWorkplace(surface) && surface !== currentWorkplace())
      changeView({ workplace: surface, selected: null })
    changeApp({ surface, viewer: null, ...(isSection(section) ? { section } : {}) })
  },
  toggleQueue: () => changeApp({ queueOpen: !useAppStore.getState().queueOpen, shownJob: null }),
  showJob: (id) => changeApp({ queueOpen: true, shownJob: { id } }),
  showPalette: () => changeApp({ paletteOpen: true, sheetOpen: false }),
  showKeyboardSheet: () => changeApp({ sheetOpen: true, paletteOpen: false }),
  toggleInspector: () => changeApp({ inspectorOpen: !useAppStore.getState().inspectorOpen }),
  find: (query) => {
    showTrashed(false)
    findAssets(query)
    changeApp({ surface: 'library', viewer: null })
  },
  showTrash: () => {
    showTrashed(true)
    changeApp({ surface: 'library', viewer: null })
  },
}

/** The viewer’s own handle while it is open. */
export const viewerRef: { current: ViewerHandle | null } = { current: null }

const nothing: readonly string[] = []

/** What the library shows now. */
const libraryIds = (latest: Latest): IdList => {
  const { trashed, query } = useLibraryStore.getState()
  return latest.index({ query, trashed }) ?? nothing
}

const createdIds = (latest: Latest): string[] =>
  (latest.peek('jobs.list', { limit: 100 })?.jobs ?? []).flatMap((job) =>
    job.tasks.flatMap((task) => task.assetId ?? []),
  )

/** The same list without some of its ids. */
const without = (ids: IdList, leaving: ReadonlySet<string>): IdList => {
  if ('patched' in ids) return (ids as AssetIndex).patched([...leaving], new Uint8Array(0))
  return Array.from({ length: ids.length }, (_, at) => ids.at(at) ?? '').filter(
    (id) => !leaving.has(id),
  )
}

const show = (id: string): void => {
  const { viewer, surface } = useAppStore.getState()
  if (viewer) changeApp({ viewer: { ...viewer, id, compared: null } })
  if (isWorkplace(surface)) changeView({ selected: id })
  if (surface === 'library') changeLibrary({ selected: new Set([id]), focused: id, anchor: id })
}

/** Opens and moves the viewer. */
export const viewerPort = {
  open: (assetId: string, latest: Latest): void => {
    const { surface } = useAppStore.getState()
    const { trashed } = useLibraryStore.getState()
    const fromTrash = surface === 'library' && trashed
    const ids = surface === 'library' ? libraryIds(latest) : createdIds(latest)
    changeApp({
      viewer: {
        ids: ids.indexOf(assetId) === -1 ? [assetId] : ids,
        id: assetId,
        trashed: fromTrash,
        compared: null,
      },
    })
  },
  /** Compares the selected assets, or the one shown with what it was made from; again: stops. */
  compare: (latest: Latest): void => {
    const { viewer } = useAppStore.getState()
    if (viewer?.compared) {
      changeApp({ viewer: { ...viewer, compared: null } })
      return
    }
    const { selected } = selection(latest)
    const [first] = selected
    if (first === undefined) return
    const parent = latest.peek('assets.get', { id: first })?.parentId ?? null
    const compared = selected.length > 1 ? selected : parent === null ? [] : [parent, first]
    if (compared.length < 2) return
    const place = viewer ?? { ids: selected, id: first, trashed: false }
    changeApp({ viewer: { ...place, compared } })
  },
  close: (): void => changeApp({ viewer: null }),
  step: (by: 1 | -1): void => {
    const { viewer } = useAppStore.getState()
    const next = viewer?.ids.at(Math.max(0, viewer.ids.indexOf(viewer.id) + by))
    if (next !== undefined) show(next)
  },
  toggleZoom: (): void => viewerRef.current?.toggleZoom(),
  toggleInfo: (): void => viewerRef.current?.toggleInfo(),
  /** Goes to a neighbour of pictures that leave, and forgets their selection. */
  leave: (ids: readonly string[]): void => {
    const { viewer } = useAppStore.getState()
    const leaving = new Set(ids)
    if (
      useCreateStore.getState().selected !== null &&
      leaving.has(useCreateStore.getState().selected ?? '')
    ) {
      changeView({ selected: null })
    }
    changeLibrary({ selected: new Set() })
    if (!viewer || !leaving.has(viewer.id)) return
    const left = without(viewer.ids, leaving)
    const next = left.at(Math.min(viewer.ids.indexOf(viewer.id), left.length - 1))
    changeApp({ viewer: next === undefined ? null : { ...viewer, ids: left, id: next } })
  },
}

/** Goes from one group of near duplicates, which may be none any more, back to all of them. */
export const leaveGroup = (): void => {
  const { query } = useLibraryStore.getState()
  if (duplicatesSought(parseQuery(query).terms) === 'group') findAssets(DUPLICATES)
}

const librarySelection = (latest: Latest): string[] => {
  const { selected } = useLibraryStore.getState()
  if (selected.size <= 1) return [...selected]
  const shown = libraryIds(latest)
  const places = [...selected].map((id) => [id, shown.indexOf(id)] as const)
  return places
    .filter(([, at]) => at !== -1)
    .toSorted(([, one], [, other]) => one - other)
    .map(([id]) => id)
}

/** The pictures commands act on now. */
export const selection = (
  latest: Latest,
): Pick<CommandContext, 'selected' | 'trashed' | 'duplicates'> => {
  const { viewer, surface } = useAppStore.getState()
  if (viewer) return { selected: [viewer.id], trashed: viewer.trashed, duplicates: null }
  if (surface === 'library') {
    const { trashed, query } = useLibraryStore.getState()
    const duplicates = trashed ? null : duplicatesSought(parseQuery(query).terms)
    return { selected: librarySelection(latest), trashed, duplicates }
  }
  const { selected } = useCreateStore.getState()
  const asset = selected === null ? undefined : latest.peek('assets.get', { id: selected })
  return {
    selected: isWorkplace(surface) && selected !== null ? [selected] : [],
    trashed: asset !== undefined && asset.trashedAt !== null,
    duplicates: null,
  }
}
