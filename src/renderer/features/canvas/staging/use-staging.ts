import { useEffect, useMemo } from 'react'
import { useCanvasJobs } from '#renderer/bridge/canvases.ts'
import { useCancelJob } from '#renderer/bridge/mutations.ts'
import { useChangeAssets } from '#renderer/bridge/order.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { showResults } from '#renderer/features/canvas/canvas-port.ts'
import { discardCandidates } from '#renderer/features/canvas/generate/stitching.ts'
import { useStitching } from '#renderer/features/canvas/generate/use-stitching.ts'
import { takeMaps } from '#renderer/features/canvas/layers/make-map.ts'
import { useDocument, useEditor, useMounted } from '#renderer/features/canvas/use-editor.ts'
import { isStageFocused } from '#renderer/features/canvas/view/stage-focus.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import { addResult } from './add-result.ts'
import { besideOf, type Candidate, candidatesOf, nextOf, runningOf, spentOn } from './candidates.ts'
import { holdBefore } from './hold-before.ts'
import { toggleAlone } from './staging-choices.ts'
import { changeStaging, useStagingStore } from './staging-store.ts'
import { useAutoSwitch } from './use-auto-switch.ts'

const pickOf = (candidates: readonly Candidate[], wanted: string | null): Candidate | null =>
  candidates.find(({ id }) => id === wanted) ??
  candidates.find(({ assetId }) => assetId !== null) ??
  candidates[0] ??
  null

/** What was sent from this canvas and is neither taken nor put aside. */
const useCandidates = (): Candidate[] => {
  const generations = useDocument((state) => state.generations)
  const open = useMemo(() => generations.filter(({ ended }) => !ended), [generations])
  const { data } = useCanvasJobs(open.map(({ id }) => id))
  return useMemo(() => candidatesOf(open, data?.jobs ?? []), [open, data])
}

/** Control maps that have come become layers by themselves. */
const useMaps = (all: readonly Candidate[]): void => {
  const workshop = useWorkshop()
  useEffect(() => {
    if (workshop) takeMaps(workshop, all)
  }, [workshop, all])
}

/** While results wait the page stays what it was when they were asked for. */
const useLockedPage = ({ session }: Editor, resultsWait: boolean): void => {
  useEffect(() => {
    session.setState({ resultsWait })
    return () => session.setState({ resultsWait: false })
  }, [session, resultsWait])
}

/** The results that wait, the one on view, and what can be done with them. */
export const useStaging = () => {
  const editor = useEditor()
  const workshop = useWorkshop()
  const mounted = useMounted()
  const all = useCandidates()
  useMaps(all)
  const candidates = all.filter(({ generation }) => generation.control === null)
  useAutoSwitch(candidates)
  useLockedPage(editor, candidates.length > 0)
  const shown = pickOf(
    candidates,
    useStagingStore((state) => state.shown),
  )
  const { mutate: cancel } = useCancelJob()
  const { mutate: change } = useChangeAssets()
  const stitching = useStitching(shown)
  const shownId = shown?.id ?? null
  useEffect(() => {
    if (useStagingStore.getState().shown !== shownId) changeStaging({ shown: shownId })
    // The box that would be sent next gives way to the place of the result.
    mounted?.redraw()
  }, [shownId, mounted])

  const discard = (gone: readonly Candidate[]): void => {
    discardCandidates({ editor }, gone)
    for (const { id, job, assetId } of gone) if (assetId === null) cancel({ id: job.id, task: id })
  }
  const accept = async (): Promise<void> => {
    if (!(await stitching.accept())) return
    const ids = runningOf(candidates).map(({ id }) => id)
    changeStaging({ siblings: { ids, spent: spentOn(candidates) } })
  }
  const acts = {
    accept: () => void accept(),
    discard: () => {
      if (!shown) return
      changeStaging({ shown: nextOf(candidates, shown.id) })
      discard([shown])
    },
    addAs: (use: PictureUse) => {
      if (workshop && shown) void addResult(workshop, shown, use)
    },
  }
  useEffect(() => {
    if (candidates.length === 0) return
    return showResults({
      ...acts,
      count: candidates.length,
      isFocused: isStageFocused,
      canAccept: stitching.canAccept,
      canAdd: shown !== null && shown.assetId !== null,
      toggleAlone,
      star: () => {
        const id = shown?.assetId
        if (id !== null && id !== undefined) change({ which: { ids: [id] }, change: { rating: 5 } })
      },
      pick: (at) => changeStaging({ shown: candidates[at]?.id ?? null }),
      step: (by) => changeStaging({ shown: besideOf(candidates, shownId, by) }),
      holdBefore,
    })
  })
  return {
    candidates,
    shown,
    stitched: stitching.stitched,
    canAccept: stitching.canAccept,
    discardAll: () => discard(candidates),
    ...acts,
  }
}
