import { type RefCallback, useCallback, useEffect } from 'react'
import { changeRoom } from '#renderer/editor/stage-room.ts'
import { roomBeside } from '#renderer/editor/viewport.ts'
import { useAidsStore } from './aids-store.ts'
import { useEditor } from './use-editor.ts'

/** Pixels between the strip of results and what lies above and below it. */
const GAP = 12

/** Keeps the rulers free of what is fitted into the stage. */
export const useRulerRoom = (): void => {
  const { editor, mounted } = useEditor()
  const rulers = useAidsStore((state) => state.rulers)
  useEffect(() => {
    const { top, left } = roomBeside(rulers)
    changeRoom(editor, { top, left }, { isBusy: mounted?.machine.isHeld() ?? false })
  }, [editor, mounted, rulers])
}

/** Keeps the strip of results free of it, for as long as that is there. */
export const useStripRoom = (): RefCallback<HTMLElement> => {
  const { editor, mounted } = useEditor()
  return useCallback(
    (strip: HTMLElement | null) => {
      if (!strip) return undefined
      const keepFree = (bottom: number): void =>
        changeRoom(editor, { bottom }, { isBusy: mounted?.machine.isHeld() ?? false })
      const observer = new ResizeObserver(() => keepFree(strip.offsetHeight + 2 * GAP))
      observer.observe(strip)
      return () => {
        observer.disconnect()
        keepFree(roomBeside(false).bottom)
      }
    },
    [editor, mounted],
  )
}
