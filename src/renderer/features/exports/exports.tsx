import { type ReactNode, useEffect, useRef } from 'react'
import { useExports, useRevealExport } from '#renderer/bridge/exports.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { exportOutcome, exportWords as words } from '#renderer/words/exports.ts'
import type { ExportState } from '#shared/model/export.ts'
import { createEnded, isWhole } from './ended.ts'
import { ExportCard } from './export-card.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportProgress } from './export-progress.tsx'
import { type Shown, showExport, useExportsStore } from './exports-store.ts'

/** The export that the box follows. */
const followedBy = (shown: Shown | null): string | null =>
  shown?.step === 'follow' ? shown.exportId : null

const isShown = (id: string): boolean => followedBy(useExportsStore.getState().shown) === id

/** Says what became of exports whose box was closed meanwhile. */
const useOutcomes = (exports: readonly ExportState[]): void => {
  const ended = useRef(createEnded())
  const { mutate: reveal } = useRevealExport()
  useEffect(() => {
    for (const state of ended.current(exports).filter(({ id }) => !isShown(id))) {
      const { id } = state
      say({
        title: exportOutcome(state),
        ...(isWhole(state)
          ? { action: { label: words.reveal, run: () => reveal({ id }) } }
          : {
              kind: 'danger' as const,
              action: {
                label: words.details,
                run: () => showExport({ step: 'follow', exportId: id }),
              },
            }),
      })
    }
  }, [exports, reveal])
}

/** How copies leave, while it is asked for or followed. */
export const Exports = (): ReactNode => {
  const exports = useExports()
  const shown = useExportsStore((state) => state.shown)
  const count = useExportsStore((state) => state.count)
  const state = exports.find(({ id }) => id === followedBy(shown))
  const hidden = exports.find((each) => each.state === 'running' && each !== state)
  useOutcomes(exports)
  return (
    <>
      <Dialog
        open={shown?.step === 'ask' || state !== undefined}
        title={words.title(state?.total ?? count)}
        closeLabel={words.close}
        onClose={() => showExport(null)}
      >
        {shown?.step === 'ask' && <ExportForm {...shown} />}
        {state && <ExportProgress state={state} />}
      </Dialog>
      {hidden && <ExportCard state={hidden} />}
    </>
  )
}
