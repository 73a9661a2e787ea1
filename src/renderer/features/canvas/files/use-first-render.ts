import { useEffect, useState } from 'react'
import type { MountedEditor } from '#renderer/editor/mount.ts'

/** True once everything on a canvas has been drawn, or cannot be. */
export const useFirstRender = (mounted: MountedEditor | null): boolean => {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let isOver = false
    const wait = async (): Promise<void> => {
      await mounted?.stage.opened
      if (mounted && !isOver) setDrawn(true)
    }
    void wait()
    return () => {
      isOver = true
    }
  }, [mounted])
  return isDrawn
}
