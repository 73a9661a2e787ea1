import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { IdList } from '#renderer/bridge/asset-index.ts'
import type { MenuPlace } from '#renderer/ui/menu.tsx'
import type { Surface } from '#renderer/commands/context.ts'
import type { SettingsSection } from '#renderer/words/settings.ts'

interface AppState {
  surface: Surface
  section: SettingsSection
  queueOpen: boolean
  /** The job the queue was opened for; a new object each time it is asked for. */
  shownJob: { id: string } | null
  paletteOpen: boolean
  sheetOpen: boolean
  inspectorOpen: boolean
  /** The pictures to page through and the one shown. */
  viewer: {
    ids: IdList
    id: string
    trashed: boolean
    /** Assets to be compared instead of looking at one. */
    compared: readonly string[] | null
  } | null
  /** Where the menu of what is selected is open. */
  menu: MenuPlace | null
}

/** Matches while there is room for the inspector beside the results. */
const wide = matchMedia('(min-width: 1180px)')

/** Which parts of the window are open. */
export const useAppStore = create<AppState>()(
  persist(
    (): AppState => ({
      surface: 'create',
      section: 'key',
      queueOpen: false,
      shownJob: null,
      paletteOpen: false,
      sheetOpen: false,
      inspectorOpen: wide.matches,
      viewer: null,
      menu: null,
    }),
    { name: 'app', version: 1, partialize: ({ surface }) => ({ surface }) },
  ),
)

/** Opens or closes parts of the window. */
export const changeApp = (change: Partial<AppState>): void => {
  useAppStore.setState(change)
}

/** Folds the inspector when the window gets too narrow for it, and shows it again when there is room. */
export const followWidth = (): (() => void) => {
  const update = (): void => changeApp({ inspectorOpen: wide.matches })
  wide.addEventListener('change', update)
  return () => wide.removeEventListener('change', update)
}
