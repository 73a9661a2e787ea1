import { create } from 'zustand'
import type { AssetKind } from '#shared/model/asset.ts'

/** What is asked about: how assets are to leave, or how an export goes on. */
export type Shown =
  | { step: 'ask'; ids: readonly string[]; kind: AssetKind | null }
  | { step: 'follow'; exportId: string }

interface ExportsState {
  shown: Shown | null
}

/** What the export box shows. */
export const useExportsStore = create<ExportsState>()((): ExportsState => ({ shown: null }))

/** Opens the export box, or closes it. */
export const showExport = (shown: Shown | null): void => {
  useExportsStore.setState({ shown })
}
