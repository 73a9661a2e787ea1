import { useEffect } from 'react'
import { useCanvasJobs } from '#renderer/bridge/canvases.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import { type AwaitedMask, forgetMask, useFoundMaskStore } from './found-mask-store.ts'
import { takeMask } from './found-masks.ts'

const take = async (workshop: Workshop, awaited: AwaitedMask, job: JobView): Promise<void> => {
  if (!job.tasks.every(({ state }) => isFinal(state))) return
  if (!forgetMask(awaited.destination)) return
  const found = job.tasks.flatMap(({ assetId }) => (assetId === null ? [] : [assetId]))
  if (found.length === 0) say({ title: words.nothingFound, text: words.nothingFoundText })
  try {
    for (const assetId of found) await takeMask(workshop, awaited, assetId)
  } catch (error) {
    const { title, next } = failureWords(asFailure(error))
    say({ title, text: next })
  }
}

/** Masks of this canvas that the service still looks for. */
export const useAwaitedMasks = (): readonly AwaitedMask[] => {
  const canvasId = useCanvasStore((state) => state.canvasId)
  return useFoundMaskStore((state) => state.awaited).filter((each) => each.canvasId === canvasId)
}

/** Takes masks that the service has found, as soon as they are there. */
export const useFoundMasks = (): void => {
  const workshop = useWorkshop()
  const awaited = useAwaitedMasks()
  const { data } = useCanvasJobs(awaited.map(({ destination }) => destination))
  useEffect(() => {
    if (!workshop) return
    for (const mask of awaited)
      for (const job of data?.jobs ?? [])
        if (job.destination === mask.destination) void take(workshop, mask, job)
  })
}
