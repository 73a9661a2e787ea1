import { create } from 'zustand'
import type { AssetKind } from '#shared/model/asset.ts'

/** What is asked about: how assets are to leave, or how an export goes on. */
export type Shown =
  | { step: 'ask'; ids: readonly string[]; kind: AssetKind | null }
  | { step: 'follow'; exportId: string }

interface ExportsState {
  shown: Shown | null
  /** Assets that were asked about last; the box is called so while it fades, too. */
  count: number
}

/** What the export box shows. */
export const useExportsStore = create<ExportsState>()((): ExportsState => ({
  shown: null,
  count: 0,
}))

/** Opens the export box, or closes it. */
export const showExport = (shown: Shown | null): void => {
  useExportsStore.setState(shown?.step === 'ask' ? { shown, count: shown.ids.length } : { shown })
}
