import {
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import type { AssetIndex } from '#shared/model/asset.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './grid.module.css'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import { neighbour } from './neighbour.ts'
import { pick } from './selection.ts'
import { useGrid } from './use-grid.ts'

const focusCell = (root: HTMLElement | null, index: number): void => {
  requestAnimationFrame(() => {
    root?.querySelector<HTMLElement>(`[data-cell="${index}"]`)?.focus({ preventScroll: true })
  })
}

interface GridProps {
  index: AssetIndex
  /** Row height wished for, in pixels. */
  target: number
}

/** All pictures in rows; only those near the window’s view exist. */
export const Grid = ({ index: { ids, ratios, flagged }, target }: GridProps): ReactNode => {
  const scroll = useRef<HTMLDivElement>(null)
  const [measure, width] = useWidth()
  const { layout, rows, height, topOf, reveal } = useGrid({ ratios, width, target, scroll })
  const hidden = useMemo(() => new Set(flagged), [flagged])
  const selected = useLibraryStore((state) => state.selected)
  const focused = useLibraryStore((state) => state.focused)
  const { run } = useCommands()
  const current = Math.max(0, focused === null ? 0 : ids.indexOf(focused))

  const choose = useCallback(
    (index: number, how: { toggle: boolean; range: boolean }) => {
      const id = ids[index]
      if (id === undefined) return
      changeLibrary({ ...pick(useLibraryStore.getState(), ids, { id, ...how }), focused: id })
    },
    [ids],
  )
  const onPick = useCallback(
    (index: number, event: MouseEvent) =>
      choose(index, { toggle: event.ctrlKey || event.metaKey, range: event.shiftKey }),
    [choose],
  )
  const onOpen = useCallback(
    (index: number) => {
      choose(index, { toggle: false, range: false })
      run('open-viewer')
    },
    [choose, run],
  )

  const actions: Readonly<Record<string, () => void>> = {
    ' ': () => onOpen(current),
    Enter: () => onOpen(current),
    Escape: () => changeLibrary({ selected: new Set() }),
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const withMod = event.ctrlKey || event.metaKey
    if (withMod && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      changeLibrary({ selected: new Set(ids) })
      return
    }
    const pageRows = Math.floor((scroll.current?.clientHeight ?? 0) / target)
    const next = neighbour(layout, { index: current, key: event.key, pageRows })
    if (next !== undefined) {
      event.preventDefault()
      choose(next, { toggle: false, range: event.shiftKey })
      reveal(next)
      focusCell(scroll.current, next)
      return
    }
    const act = withMod ? undefined : actions[event.key]
    if (act) {
      event.preventDefault()
      act()
    }
  })
  useEffect(() => {
    const element = scroll.current
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [])

  return (
    <div ref={scroll} className={styles['scroll']}>
      <ul
        ref={measure}
        className={styles['grid']}
        aria-label={words.grid}
        style={{ blockSize: height }}
      >
        {rows.flatMap((row) =>
          row.widths.map((cellWidth, offset) => {
            const index = row.start + offset
            const id = ids[index] ?? ''
            return (
              <GridCell
                key={index}
                id={id}
                index={index}
                flagged={hidden.has(index)}
                selected={selected.has(id)}
                current={index === current}
                left={row.lefts[offset] ?? 0}
                top={topOf(row)}
                width={cellWidth}
                height={row.height}
                onPick={onPick}
                onOpen={onOpen}
              />
            )
          }),
        )}
      </ul>
    </div>
  )
}
