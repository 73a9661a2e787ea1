import { useCallback } from 'react'
import { useChooseImport, useHandOver, useStartImport } from '#renderer/bridge/imports.ts'
import { sayCount } from '#renderer/ui/toaster.tsx'
import { importWords as words } from '#renderer/words/imports.ts'
import type { HandedIn } from '#shared/contract/import-routes.ts'
import { askAboutImport } from './imports-store.ts'

/** Brings files in: those dropped or pasted, or those chosen in a dialog. */
export interface BringIn {
  files: (files: readonly File[]) => void
  choose: (what: 'files' | 'folder') => void
}

/** Folders are asked about first; files are copied at once. */
export const useBringIn = (): BringIn => {
  const { mutate: handOver } = useHandOver()
  const { mutate: choose } = useChooseImport()
  const { mutate: start } = useStartImport()

  const take = useCallback(
    (handed: HandedIn | null) => {
      if (handed === null) return
      if (handed.folders.length > 0) askAboutImport(handed)
      else start({ token: handed.token })
    },
    [start],
  )

  return {
    files: useCallback(
      (files) =>
        handOver(files, {
          onSuccess: ({ handed, kept }) => {
            take(handed)
            if (kept.length > 0) sayCount('kept', kept.length, words.keptFromClipboard)
          },
        }),
      [handOver, take],
    ),
    choose: useCallback(
      (what) => choose({ what }, { onSuccess: ({ handed }) => take(handed) }),
      [choose, take],
    ),
  }
}
