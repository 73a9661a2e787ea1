import type { IdList } from '#renderer/bridge/asset-index.ts'
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react'

interface GridFocus {
  element: RefObject<HTMLElement | null>
  ids: IdList
  /** The picture the keyboard is on. */
  current: number
}

/** Nobody has the focus. */
const isFree = (element: Element | null): boolean => element === null || element === document.body

/** The focus is only where the way to the library led from. */
const isOnTheWay = (element: Element | null): boolean =>
  isFree(element) || element?.closest('nav') !== null

/**
 * Gives the focus to the grid when it opens and whenever the focused picture has gone. The function returned moves it to
 * a picture as soon as that is drawn.
 */
export const useGridFocus = ({ element, ids, current }: GridFocus): ((index: number) => void) => {
  const wanted = useRef<number | null>(null)

  const take = useEffectEvent((may: (element: Element | null) => boolean) => {
    if (may(document.activeElement)) wanted.current = current
  })
  useEffect(() => take(isOnTheWay), [])
  useEffect(() => {
    if (ids.length > 0) take(isFree)
  }, [ids])

  useEffect(() => {
    if (wanted.current === null) return
    const cell = element.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current}"]`)
    if (!cell) return
    wanted.current = null
    cell.focus({ preventScroll: true })
  })

  return useCallback((index) => {
    wanted.current = index
  }, [])
}
