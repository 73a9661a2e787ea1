import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { AssetIndex } from '#renderer/bridge/asset-index.ts'
import type { Layout } from './layout.ts'
import { changeLibrary } from './library-store.ts'
import { neighbour } from './neighbour.ts'
import { idsFrom } from './selection.ts'
import { useGridFocus } from './use-grid-focus.ts'

interface GridKeys {
  element: RefObject<HTMLElement | null>
  index: AssetIndex
  layout: Layout
  /** The picture the keyboard is on. */
  current: number
  pageRows: () => number
  choose: (index: number, how: { toggle: boolean; range: boolean }) => void
  reveal: (index: number) => void
  onOpen: (index: number) => void
}

const hasMod = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** Moves through the grid by keys; the focus follows as soon as the picture is drawn. */
export const useGridKeys = (grid: GridKeys): void => {
  const { element, index, layout, current, choose, reveal, onOpen } = grid
  const focus = useGridFocus({ element, ids: index, current })

  const move = (event: KeyboardEvent): boolean => {
    const next = neighbour(layout, {
      index: current,
      key: event.key,
      pageRows: grid.pageRows(),
    })
    if (next === undefined || hasMod(event)) return false
    focus(next)
    choose(next, { toggle: false, range: event.shiftKey })
    reveal(next)
    return true
  }
  const act = (event: KeyboardEvent): boolean => {
    if (hasMod(event)) {
      if (event.key.toLowerCase() !== 'a') return false
      changeLibrary({ selected: new Set(idsFrom(index, 0, index.length)) })
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
    const heard = element.current
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    heard?.addEventListener('keydown', listen)
    return () => heard?.removeEventListener('keydown', listen)
  }, [element])
}
