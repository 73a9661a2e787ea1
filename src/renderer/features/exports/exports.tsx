import { type ReactNode, useEffect, useRef } from 'react'
import { useExports, useRevealExport } from '#renderer/bridge/exports.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { exportOutcome, exportWords as words } from '#renderer/words/exports.ts'
import type { ExportState } from '#shared/model/export.ts'
import { ExportForm } from './export-form.tsx'
import { ExportProgress } from './export-progress.tsx'
import { type Shown, showExport, useExportsStore } from './exports-store.ts'

const isShown = (id: string): boolean => {
  const { shown } = useExportsStore.getState()
  return shown?.step === 'follow' && shown.exportId === id
}

/** Says what became of exports whose box was closed meanwhile. */
const useOutcomes = (exports: readonly ExportState[]): void => {
  const running = useRef(new Set<string>())
  const { mutate: reveal } = useRevealExport()
  useEffect(() => {
    for (const state of exports) {
      const { id, failed, failure, written } = state
      if (state.state === 'running') running.current.add(id)
      else if (running.current.delete(id) && !isShown(id)) {
        const isGood = failed.length === 0 && failure === null && written > 0
        say({
          title: exportOutcome(state),
          kind: isGood ? 'plain' : 'danger',
          action: isGood
            ? { label: words.reveal, run: () => reveal({ id }) }
            : { label: words.details, run: () => showExport({ step: 'follow', exportId: id }) },
        })
      }
    }
  }, [exports, reveal])
}

const titleOf = (shown: Shown | null, state: ExportState | undefined): string => {
  if (shown?.step === 'ask') return words.title(shown.ids.length)
  return words.title(state?.total ?? 0)
}

/** How copies leave, while it is asked for or followed. */
export const Exports = (): ReactNode => {
  const exports = useExports()
  const shown = useExportsStore((state) => state.shown)
  const followed = shown?.step === 'follow' ? shown.exportId : null
  const state = exports.find(({ id }) => id === followed)
  useOutcomes(exports)
  return (
    <Dialog
      open={shown?.step === 'ask' || state !== undefined}
      title={titleOf(shown, state)}
      closeLabel={words.close}
      onClose={() => showExport(null)}
    >
      {shown?.step === 'ask' && <ExportForm {...shown} />}
      {state && <ExportProgress state={state} />}
    </Dialog>
  )
}
