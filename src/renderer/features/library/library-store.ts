import { create } from 'zustand'

interface LibraryState {
  trashed: boolean
  selected: ReadonlySet<string>
  /** The picture the keyboard is on. */
  focused: string | null
  /** Where a range began. */
  anchor: string | null
}

/** What the library shows and what is selected in it. */
export const useLibraryStore = create<LibraryState>()(() => ({
  trashed: false,
  selected: new Set<string>(),
  focused: null,
  anchor: null,
}))

/** Changes what the library shows. */
export const changeLibrary = (change: Partial<LibraryState>): void => {
  useLibraryStore.setState(change)
}
