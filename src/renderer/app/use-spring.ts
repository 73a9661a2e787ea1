import { type DragEvent, useEffect, useRef } from 'react'
import { holdsAssets } from '#renderer/parts/dragged-asset.ts'

/** Milliseconds that assets are held over a place before it opens under them. */
const HELD = 500

type Springs = Partial<
  Record<'onDragEnter' | 'onDragLeave' | 'onDrop', (event: DragEvent<HTMLElement>) => void>
>

/** Opens a place under assets that are dragged and held over its entry, so that they can be dropped there. */
export const useSpring = (springs: boolean, open: () => void): Springs => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (!springs) return {}
  const stop = (): void => clearTimeout(timer.current)
  return {
    onDragEnter: ({ dataTransfer }) => {
      stop()
      if (holdsAssets(dataTransfer)) timer.current = setTimeout(open, HELD)
    },
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) stop()
    },
    onDrop: stop,
  }
}
