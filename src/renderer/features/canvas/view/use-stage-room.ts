import { type RefCallback, useCallback, useEffect } from 'react'
import { changeRoom } from '#renderer/editor/stage-room.ts'
import { roomBeside } from '#renderer/editor/viewport.ts'
import { useEditor, useMounted } from '#renderer/features/canvas/use-editor.ts'
import { useAidsStore } from './aids-store.ts'

/** Pixels between the strip of results and what lies above and below it. */
const GAP = 12
const BELOW_BAR = 8

/** Keeps the rulers free of what is fitted into the stage. */
export const useRulerRoom = (): void => {
  const editor = useEditor()
  const mounted = useMounted()
  const rulers = useAidsStore((state) => state.rulers)
  useEffect(() => {
    const { top, left } = roomBeside(rulers)
    changeRoom(editor, { top, left }, { isBusy: mounted?.machine.isHeld() ?? false })
  }, [editor, mounted, rulers])
}

/** Keeps the bar of options free of it where that needs more than a line; it is not moved back when the bar gets shorter. */
export const useBarRoom = (): RefCallback<HTMLElement> => {
  const editor = useEditor()
  const mounted = useMounted()
  const rulers = useAidsStore((state) => state.rulers)
  return useCallback(
    (bar: HTMLElement | null) => {
      if (!bar) return undefined
      const keepFree = (): void => {
        const top = bar.offsetTop + bar.offsetHeight + BELOW_BAR
        if (top <= Math.max(editor.session.getState().room.top, roomBeside(rulers).top)) return
        changeRoom(editor, { top }, { isBusy: mounted?.machine.isHeld() ?? false })
      }
      const observer = new ResizeObserver(keepFree)
      observer.observe(bar)
      return () => observer.disconnect()
    },
    [editor, mounted, rulers],
  )
}

/** Keeps the strip of results free of it, for as long as that is there. */
export const useStripRoom = (): RefCallback<HTMLElement> => {
  const editor = useEditor()
  const mounted = useMounted()
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
