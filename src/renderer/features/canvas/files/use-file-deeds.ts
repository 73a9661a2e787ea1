import { useMemo } from 'react'
import type { FilesPort } from '#renderer/commands/canvas-port.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasFileWords as words } from '#renderer/words/canvas-files.ts'
import { changeFiles } from './files-store.ts'
import { copyPicture, keepInLibrary } from './leave-canvas.ts'
import { tellFailure } from './tell-failure.ts'

/** What can be done with the picture on the canvas as a whole. */
export const useFileDeeds = (workshop: Workshop, canvasId: string): FilesPort => {
  const { context } = useCommands()
  return useMemo(() => {
    const keep = async (): Promise<void> => {
      const id = await keepInLibrary(workshop, canvasId)
      const show = { label: words.show, run: () => context().viewer.open(id) }
      say({ title: words.kept, action: show })
    }
    const copy = async (): Promise<void> => {
      await copyPicture(workshop)
      say({ title: words.copied })
    }
    const told = (deed: () => Promise<void>) => (): void => {
      deed().catch((error: unknown) => tellFailure(error, words.failed))
    }
    return {
      saveCopy: () => changeFiles({ asked: 'copy' }),
      addPicture: () => changeFiles({ asked: 'picture' }),
      keep: told(keep),
      copy: told(copy),
    }
  }, [workshop, canvasId, context])
}
