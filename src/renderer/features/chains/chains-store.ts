import { create } from 'zustand'
import type { AssetKind } from '#shared/model/asset.ts'
import type { Chain } from '#shared/model/chain.ts'

/** A chain that is being made or changed, and the asset it was opened on: it says what can be done first, and what it costs. */
export interface Editing {
  /** null: a new one. */
  chain: Chain | null
  assetId: string
  kind: AssetKind
}

interface ChainsState {
  editing: Editing | null
}

/** Which chain is open. */
export const useChainsStore = create<ChainsState>()((): ChainsState => ({ editing: null }))

/** Opens a chain, or none. */
export const editChain = (editing: Editing | null): void => {
  useChainsStore.setState({ editing })
}
