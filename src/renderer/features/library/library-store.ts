import { create } from 'zustand'

interface LibraryState {
  trashed: boolean
  /** What is looked for, as it is typed. */
  query: string
  selected: ReadonlySet<string>
  /** The picture the keyboard is on. */
  focused: string | null
  /** Where that picture was last. */
  focusedAt: number
  /** Where a range began. */
  anchor: string | null
}

/** What the library shows and what is selected in it. */
export const useLibraryStore = create<LibraryState>()(() => ({
  trashed: false,
  query: '',
  selected: new Set<string>(),
  focused: null,
  focusedAt: 0,
  anchor: null,
}))

/** Changes what the library shows. */
export const changeLibrary = (change: Partial<LibraryState>): void => {
  useLibraryStore.setState(change)
}

/** Looks for something. */
export const findAssets = (query: string): void =>
  changeLibrary({
    query,
    selected: new Set(),
    focused: null,
    focusedAt: 0,
    anchor: null,
  })

/** Shows all pictures or the trash, from the beginning. */
export const showTrashed = (trashed: boolean): void =>
  changeLibrary({ trashed, selected: new Set(), focused: null, focusedAt: 0, anchor: null })

/** Shows what a query finds, or with null the trash. */
export const showPlace = (query: string | null): void => {
  findAssets(query ?? '')
  showTrashed(query === null)
}

/** Whether a place is shown now. */
export const useIsShown = (query: string | null): boolean =>
  useLibraryStore((state) =>
    query === null ? state.trashed : !state.trashed && state.query === query,
  )
