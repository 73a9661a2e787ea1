import * as nodeFiles from 'node:fs/promises'
import type { Failure } from '#shared/contract/failures.ts'
import { writeWhole } from '#main/exports/write-whole.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { takeLease } from '#main/library/lease.ts'
import { finishMove } from '#main/library/moving/finish-move.ts'
import { createMoveSteps, type MoveSteps } from '#main/library/moving/move-steps.ts'
import { createMoveRecord } from '#main/library/moving/plan.ts'
import type { SettingsFile } from '#main/settings/settings-file.ts'

/** Where the library is, once a move that was asked for is done; and the steps of the next one. */
export const findLibrary = async (options: {
  userData: string
  settings: SettingsFile
  /** Where it is while the settings do not say. */
  usual: string
}): Promise<{ folder: string; failure: Failure | null; steps: MoveSteps }> => {
  const { userData, settings, usual } = options
  const record = createMoveRecord({ folder: userData, files: nodeFiles, writeWhole })
  const found = await finishMove({
    files: nodeFiles,
    record,
    present: () => settings.get().libraryFolder ?? usual,
    switchTo: (next) => {
      settings.change({ libraryFolder: next })
    },
    claim: (folder) => takeLease(libraryLayout(folder).lease).release,
  })
  return { ...found, steps: createMoveSteps({ folder: found.folder, files: nodeFiles, record }) }
}
