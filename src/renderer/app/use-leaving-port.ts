import { useMemo } from 'react'
import { useCopyAssets } from '#renderer/bridge/exports.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { showExport } from '#renderer/features/exports/exports-store.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { copiedWords } from '#renderer/words/exports.ts'

/** Asks how assets are to leave, and puts them on the clipboard. */
export const useLeavingPort = (): CommandContext['leaving'] => {
  const { mutate: copy } = useCopyAssets()
  return useMemo(
    () => ({
      export: (ids, kind) => showExport({ step: 'ask', ids, kind }),
      copy: (ids, as) =>
        copy(
          { ids: [...ids], as },
          { onSuccess: ({ count }) => say({ title: copiedWords[as](count) }) },
        ),
    }),
    [copy],
  )
}
