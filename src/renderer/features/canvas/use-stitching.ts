import { useEffect, useState } from 'react'
import type { Candidate } from './candidates.ts'
import { changeStaging, useStagingStore } from './staging-store.ts'
import { acceptStitched, type Stitched, stitchCandidate } from './stitching.ts'
import { useWorkshop } from './workshop-context.ts'

/** The candidate on view as the layer it would become: shown in its place, proven, and accepted. */
export const useStitching = (
  candidate: Candidate | null,
): { canAccept: boolean; accept: () => void } => {
  const workshop = useWorkshop()
  const [made, setMade] = useState<{ id: string; stitched: Stitched } | null>(null)
  const id = candidate?.assetId === null ? null : (candidate?.id ?? null)

  useEffect(() => {
    if (!workshop || !candidate || id === null) return
    let isOver = false
    const note = (checked: ReturnType<typeof useStagingStore.getState>['checked'][string]): void =>
      changeStaging({ checked: { ...useStagingStore.getState().checked, [id]: checked } })
    const work = async (): Promise<void> => {
      note({ is: 'checking' })
      const stitched = await stitchCandidate(workshop, candidate)
      if (isOver) return
      const { proof, seam } = stitched
      const { box } = candidate.generation
      note({ is: proof.untouched === proof.outside ? 'proven' : 'broken', proof, seam })
      setMade({ id, stitched })
      workshop.stage.showCandidate({ tiles: stitched.tiles, box })
    }
    void work()
    return () => {
      isOver = true
      workshop.stage.showCandidate(null)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same candidate is made once, however often jobs are read
  }, [workshop, id])

  const ready = made && made.id === id ? made.stitched : null
  const isProven = ready !== null && ready.proof.untouched === ready.proof.outside
  return {
    canAccept: isProven,
    accept: () => {
      if (!workshop || !candidate || !ready || !isProven) return
      acceptStitched(workshop, candidate, ready)
      changeStaging({ lastProof: ready.proof })
      workshop.stage.showCandidate(null)
    },
  }
}
