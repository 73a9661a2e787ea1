import { create } from 'zustand'
import type { HandedIn } from '#shared/contract/import-routes.ts'

interface ImportsState {
  /** Folders that were handed in, about which there is a question. */
  asking: HandedIn | null
}

/** What is about to be brought in. */
export const useImportsStore = create<ImportsState>()((): ImportsState => ({ asking: null }))

/** Asks what is to become of folders, or no longer does. */
export const askAboutImport = (asking: HandedIn | null): void => {
  useImportsStore.setState({ asking })
}
