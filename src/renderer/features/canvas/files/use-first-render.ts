import { useEffect, useState } from 'react'
import { useMounted } from '#renderer/features/canvas/use-editor.ts'

/** True once everything on a canvas has been drawn, or cannot be. */
export const useFirstRender = (): boolean => {
  const mounted = useMounted()
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    let isOver = false
    const wait = async (): Promise<void> => {
      await mounted?.stage.open()
      if (mounted && !isOver) setDrawn(true)
    }
    void wait()
    return () => {
      isOver = true
    }
  }, [mounted])
  return isDrawn
}
