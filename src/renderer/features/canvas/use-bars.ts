import { type RefObject, useEffect } from 'react'
import { noSides } from '#renderer/editor/session.ts'
import { useAidsStore } from './aids-store.ts'
import { useEditor } from './use-editor.ts'

/** Tells the tools how much of the stage lies under the bar they are chosen from, and above it. */
export const useBars = (toolBar: RefObject<HTMLElement | null>): void => {
  const { session } = useEditor()
  useEffect(() => {
    const bar = toolBar.current
    if (!bar) return
    const measure = (): void => {
      const { offsetLeft, offsetWidth, offsetTop } = bar
      session.setState({ bars: { ...noSides, left: offsetLeft + offsetWidth, top: offsetTop } })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(bar)
    // Rulers push the bar aside, which does not change its size.
    const leave = useAidsStore.subscribe(() => requestAnimationFrame(measure))
    return () => {
      leave()
      observer.disconnect()
    }
  }, [session, toolBar])
}
