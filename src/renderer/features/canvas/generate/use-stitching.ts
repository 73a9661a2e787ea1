import { useEffect, useState } from 'react'
import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import {
  changeStaging,
  type Checked,
  useStagingStore,
} from '#renderer/features/canvas/staging/staging-store.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import type { Workshop } from './generate.ts'
import { acceptStitched, isProven, type Stitched, stitchCandidate } from './stitching.ts'

const stitchAndNote = async (workshop: Workshop, candidate: Candidate): Promise<Stitched> => {
  const note = (checked: Checked): void =>
    changeStaging({ checked: { ...useStagingStore.getState().checked, [candidate.id]: checked } })
  note({ is: 'checking' })
  const stitched = await stitchCandidate(workshop, candidate)
  const { proof, seam } = stitched
  note({ is: isProven(stitched) ? 'proven' : 'broken', proof, seam })
  return stitched
}

/** The candidate on view as the layer it would become: shown in its place, proven, and accepted. */
export const useStitching = (
  candidate: Candidate | null,
): { stitched: Stitched | null; canAccept: boolean; accept: () => void } => {
  const workshop = useWorkshop()
  const [made, setMade] = useState<{ id: string; stitched: Stitched } | null>(null)
  const id = candidate?.assetId === null ? null : (candidate?.id ?? null)

  const attempt = useStagingStore((state) => state.attempt)
  useEffect(() => {
    if (!workshop || !candidate || id === null) return
    let isOver = false
    const work = async (): Promise<void> => {
      const stitched = await stitchAndNote(workshop, candidate)
      if (!isOver) setMade({ id, stitched })
    }
    void work()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same candidate is made once, however often jobs are read
  }, [workshop, id, attempt])

  const ready = made && made.id === id ? made.stitched : null
  const before = useStagingStore((state) => state.before)
  useEffect(() => {
    if (!workshop || !candidate || !ready || before) return
    const { box } = candidate.generation
    workshop.stage.showCandidate({ tiles: ready.tiles, box })
    return () => workshop.stage.showCandidate(null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same candidate is shown once, however often jobs are read
  }, [workshop, ready, before])

  /** What was changed on the canvas since then is proven anew before anything is accepted. */
  const accept = async (): Promise<void> => {
    if (!workshop || !candidate || !ready) return
    const { document } = workshop.editor.store.getState()
    const stitched = ready.document === document ? ready : await stitchAndNote(workshop, candidate)
    if (!isProven(stitched)) return
    acceptStitched(workshop, candidate, stitched)
    changeStaging({ lastProof: stitched.proof })
    workshop.stage.showCandidate(null)
  }
  return {
    stitched: ready,
    canAccept: ready !== null && isProven(ready),
    accept: () => void accept(),
  }
}
