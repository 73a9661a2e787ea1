import { useEffect } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { bringOnto } from './add-pictures.ts'

/** What takes a paste for itself. */
const OTHERS = 'input, textarea, [contenteditable], [role="dialog"]'

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OTHERS) !== null

/** Pictures that are pasted become layers. */
export const usePaste = (workshop: Workshop): void =>
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || isElsewhere(event.target)) return
      // Before what brings pasted files into the library alone.
      event.preventDefault()
      void bringOnto(workshop, { ids: [], files }, 'layer')
    }
    window.addEventListener('paste', onPaste, { capture: true })
    return () => window.removeEventListener('paste', onPaste, { capture: true })
  }, [workshop])
