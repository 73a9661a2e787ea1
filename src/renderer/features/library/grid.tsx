import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import type { AssetIndex } from '#shared/model/asset.ts'
import { clamp } from '#shared/std/clamp.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './grid.module.css'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import { pick } from './selection.ts'
import { useGrid } from './use-grid.ts'
import { useGridKeys } from './use-grid-keys.ts'

interface GridProps {
  index: AssetIndex
  /** Row height wished for, in pixels. */
  target: number
}

/** Where the keyboard is; stays at the same place when its picture leaves. */
const useCurrent = (ids: readonly string[]): number => {
  const at = useLibraryStore(({ focused }) => (focused === null ? -1 : ids.indexOf(focused)))
  const last = useLibraryStore((state) => state.focusedAt)
  useEffect(() => {
    if (at !== -1) changeLibrary({ focusedAt: at })
  }, [at])
  return at === -1 ? clamp(last, 0, Math.max(0, ids.length - 1)) : at
}

/** All pictures in rows; only those near the window’s view exist. */
export const Grid = ({
  index: { ids, ratios, kinds, flagged, demo },
  target,
}: GridProps): ReactNode => {
  const scroll = useRef<HTMLDivElement>(null)
  const [measure, width] = useWidth()
  const hidden = useMemo(() => new Set(flagged), [flagged])
  const demos = useMemo(() => new Set(demo), [demo])
  const selected = useLibraryStore((state) => state.selected)
  const current = useCurrent(ids)
  const { layout, rows, height, topOf, reveal } = useGrid({
    ratios,
    width,
    target,
    scroll,
    keep: current,
  })
  const { run } = useCommands()

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

  const onMenu = useCallback(
    (index: number) => {
      const id = ids[index]
      // A selection that it belongs to stays.
      if (id !== undefined && !useLibraryStore.getState().selected.has(id))
        choose(index, { toggle: false, range: false })
    },
    [choose, ids],
  )

  useGridKeys({
    scroll,
    ids,
    layout,
    current,
    pageRows: (height) => Math.floor(height / target),
    choose,
    reveal,
    onOpen,
  })

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
                demo={demos.has(index)}
                kind={kinds[index] ?? 'image'}
                selected={selected.has(id)}
                current={index === current}
                left={row.lefts[offset] ?? 0}
                top={topOf(row)}
                width={cellWidth}
                height={row.height}
                onPick={onPick}
                onOpen={onOpen}
                onMenu={onMenu}
              />
            )
          }),
        )}
      </ul>
    </div>
  )
}
