import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Layout } from './justify.ts'
import { changeLibrary } from './library-store.ts'
import { neighbour } from './neighbour.ts'
import { useGridFocus } from './use-grid-focus.ts'

interface GridKeys {
  scroll: RefObject<HTMLElement | null>
  ids: readonly string[]
  layout: Layout
  /** The picture the keyboard is on. */
  current: number
  pageRows: (height: number) => number
  choose: (index: number, how: { toggle: boolean; range: boolean }) => void
  reveal: (index: number) => void
  onOpen: (index: number) => void
}

const hasMod = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** Moves through the grid by keys; the focus follows as soon as the picture is drawn. */
export const useGridKeys = (grid: GridKeys): void => {
  const { scroll, ids, layout, current, choose, reveal, onOpen } = grid
  const focus = useGridFocus({ scroll, ids, current })

  const move = (event: KeyboardEvent): boolean => {
    const pageRows = grid.pageRows(scroll.current?.clientHeight ?? 0)
    const next = neighbour(layout, { index: current, key: event.key, pageRows })
    if (next === undefined || hasMod(event)) return false
    focus(next)
    choose(next, { toggle: false, range: event.shiftKey })
    reveal(next)
    return true
  }
  const act = (event: KeyboardEvent): boolean => {
    if (hasMod(event)) {
      if (event.key.toLowerCase() !== 'a') return false
      changeLibrary({ selected: new Set(ids) })
      return true
    }
    if (event.key === ' ' || event.key === 'Enter') {
      if (!event.repeat) onOpen(current)
    } else if (event.key === 'Escape') changeLibrary({ selected: new Set() })
    else return false
    return true
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (move(event) || act(event)) event.preventDefault()
  })
  useEffect(() => {
    const element = scroll.current
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [scroll])
}
