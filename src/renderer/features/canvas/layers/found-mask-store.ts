import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { MaskSource } from '#shared/model/mask-source.ts'

/** A mask that the service was asked for and that has not come yet. */
export interface AwaitedMask {
  canvasId: string
  /** Names the job. */
  destination: string
  /** What of its result is the mask. */
  by: MaskSource
  /** Of the step it becomes. */
  name: string
}

interface FoundMaskState {
  awaited: readonly AwaitedMask[]
}

/** Masks that are on their way; kept, so that one that was paid for finds its canvas after a restart. */
export const useFoundMaskStore = create<FoundMaskState>()(
  persist((): FoundMaskState => ({ awaited: [] }), { name: 'canvas-found-masks', version: 1 }),
)

export const awaitMask = (mask: AwaitedMask): void => {
  useFoundMaskStore.setState(({ awaited }) => ({ awaited: [...awaited, mask] }))
}

/** Nobody waits for it any more; false: nobody did. */
export const forgetMask = (destination: string): boolean => {
  const { awaited } = useFoundMaskStore.getState()
  const rest = awaited.filter((each) => each.destination !== destination)
  useFoundMaskStore.setState({ awaited: rest })
  return rest.length < awaited.length
}
