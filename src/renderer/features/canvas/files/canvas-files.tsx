import { type ReactNode, useEffect } from 'react'
import { showFiles } from '#renderer/features/canvas/canvas-port.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { AddPicture } from './add-picture.tsx'
import { useFilesStore } from './files-store.ts'
import { SaveCopy } from './save-copy.tsx'
import { useFileDeeds } from './use-file-deeds.ts'
import { useKeepPreview } from './use-keep-preview.ts'
import { usePaste } from './use-paste.ts'

/** What comes onto the canvas and what leaves it: boxes that ask, commands, pasted pictures, its small picture. */
export const CanvasFiles = ({
  workshop,
  canvasId,
}: {
  workshop: Workshop
  canvasId: string
}): ReactNode => {
  const asked = useFilesStore((state) => state.asked)
  const deeds = useFileDeeds(workshop, canvasId)
  useEffect(() => showFiles(deeds), [deeds])
  usePaste(workshop)
  useKeepPreview(workshop, canvasId)
  if (asked === 'copy') return <SaveCopy workshop={workshop} canvasId={canvasId} />
  return asked === 'picture' ? <AddPicture workshop={workshop} /> : null
}
