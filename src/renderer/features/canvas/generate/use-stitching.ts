import { useEffect, useState } from 'react'
import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import { useStagingChoices } from '#renderer/features/canvas/staging/staging-choices.ts'
import {
  changeStaging,
  type Checked,
  useStagingStore,
} from '#renderer/features/canvas/staging/staging-store.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import type { Workshop } from './generate.ts'
import { acceptStitched, isProven, type Stitched, stitchCandidate } from './stitching.ts'

/** null: the result could not be read, which is noted. */
const stitchAndNote = async (
  workshop: Workshop,
  candidate: Candidate,
): Promise<Stitched | null> => {
  const note = (checked: Checked): void =>
    changeStaging({ checked: { ...useStagingStore.getState().checked, [candidate.id]: checked } })
  note({ is: 'checking' })
  try {
    const stitched = await stitchCandidate(workshop, candidate)
    const { proof, seam } = stitched
    note({ is: isProven(stitched) ? 'proven' : 'broken', proof, seam })
    return stitched
  } catch {
    // Its file may be gone; the mark of the result says so and offers to try again.
    note({ is: 'unreadable' })
    return null
  }
}

/** The candidate on view as the layer it would become: shown in its place, proven, and accepted. */
export const useStitching = (
  candidate: Candidate | null,
): { stitched: Stitched | null; canAccept: boolean; accept: () => Promise<boolean> } => {
  const workshop = useWorkshop()
  const [made, setMade] = useState<{ id: string; stitched: Stitched } | null>(null)
  const id = candidate?.assetId === null ? null : (candidate?.id ?? null)

  const attempt = useStagingStore((state) => state.attempt)
  useEffect(() => {
    if (!workshop || !candidate || id === null) return
    let isOver = false
    const work = async (): Promise<void> => {
      const stitched = await stitchAndNote(workshop, candidate)
      if (!isOver && stitched) setMade({ id, stitched })
    }
    void work()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same candidate is made once, however often jobs are read
  }, [workshop, id, attempt])

  const ready = made && made.id === id ? made.stitched : null
  const before = useStagingStore((state) => state.before)
  const alone = useStagingChoices((state) => state.alone)
  useEffect(() => {
    if (!workshop || !candidate || !ready || before) return
    const { box } = candidate.generation
    workshop.stage.showCandidate({ tiles: ready.tiles, box, alone })
    return () => workshop.stage.showCandidate(null)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same candidate is shown once, however often jobs are read
  }, [workshop, ready, before, alone])

  /** What was changed on the canvas since then is proven anew before anything is accepted. */
  const accept = async (): Promise<boolean> => {
    if (!workshop || !candidate || !ready) return false
    const { document } = workshop.editor.store.getState()
    const stitched = ready.document === document ? ready : await stitchAndNote(workshop, candidate)
    if (!stitched || !isProven(stitched)) return false
    if (!acceptStitched(workshop, candidate, stitched)) return false
    changeStaging({ lastProof: stitched.proof })
    workshop.stage.showCandidate(null)
    return true
  }
  return {
    stitched: ready,
    canAccept: ready !== null && isProven(ready),
    accept,
  }
}
