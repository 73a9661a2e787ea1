import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import type { AssetIndex, IdList } from '#renderer/bridge/asset-index.ts'
import { useDuplicateCounts } from '#renderer/bridge/duplicates.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useWidth } from '#renderer/ui/use-width.ts'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { areDuplicatesCollapsed } from '#shared/search/whole-groups.ts'
import { type Settings, defaultSettings } from '#shared/model/settings.ts'
import { clamp } from '#shared/std/clamp.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './grid.module.css'
import { changeLibrary, useLibraryStore } from './library-store.ts'
import { pick } from './selection.ts'
import { useFilmHover } from './use-film-hover.ts'
import { PADDING, useGrid } from './use-grid.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useMarquee } from './use-marquee.ts'

interface GridProps {
  index: AssetIndex
  /** Row height wished for, in pixels. */
  target: number
  shape: Settings['gridShape']
}

/** Where the keyboard is; stays at the same place when its picture leaves. */
const useCurrent = (ids: IdList): number => {
  const focused = useLibraryStore((state) => state.focused)
  const at = useMemo(() => (focused === null ? -1 : ids.indexOf(focused)), [focused, ids])
  const last = useLibraryStore((state) => state.focusedAt)
  useEffect(() => {
    if (at !== -1) changeLibrary({ focusedAt: at })
  }, [at])
  return at === -1 ? clamp(last, 0, Math.max(0, ids.length - 1)) : at
}

/** All pictures in rows; only those near the window’s view exist. */
export const Grid = ({ index, target, shape }: GridProps): ReactNode => {
  const element = useRef<HTMLDivElement>(null)
  const [measure, width] = useWidth()
  const selected = useLibraryStore((state) => state.selected)
  const current = useCurrent(index)
  const { layout, scroll, rows, height, topOf, reveal } = useGrid({
    index,
    width,
    target,
    shape,
    element,
    keep: current,
  })
  const counts = useDuplicateCounts(
    useLibraryStore(({ query }) => areDuplicatesCollapsed(parseQuery(query).terms)),
  )
  const { run } = useCommands()
  const marquee = useMarquee({ element, index, layout, scroll, padding: PADDING })
  const scrubs = useSettings().data?.scrubFilms ?? defaultSettings.scrubFilms
  const film = useFilmHover(element)

  const choose = useCallback(
    (position: number, how: { toggle: boolean; range: boolean }) => {
      const id = index.at(position)
      if (id === undefined) return
      changeLibrary({ ...pick(useLibraryStore.getState(), index, { id, ...how }), focused: id })
    },
    [index],
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
    (position: number) => {
      const id = index.at(position)
      // A selection that it belongs to stays.
      if (id !== undefined && !useLibraryStore.getState().selected.has(id))
        choose(position, { toggle: false, range: false })
    },
    [choose, index],
  )

  useGridKeys({
    element,
    index,
    layout,
    current,
    pageRows: () => Math.floor(scroll.view() / target),
    choose,
    reveal,
    onOpen,
  })

  return (
    <div ref={element} className={styles['scroll']}>
      <ul
        ref={measure}
        className={styles['grid']}
        aria-label={words.grid}
        style={{ blockSize: height }}
      >
        {rows.flatMap((row) =>
          row.widths.map((cellWidth, offset) => {
            const at = row.start + offset
            const id = index.at(at) ?? ''
            return (
              <GridCell
                key={at}
                id={id}
                index={at}
                flagged={index.flaggedAt(at)}
                demo={index.demoAt(at)}
                kind={index.kindAt(at)}
                rating={index.ratingAt(at)}
                missing={index.missingAt(at)}
                stacked={index.stackAt(at) !== 0 || counts.has(id)}
                count={counts.get(id) ?? null}
                scrubs={scrubs}
                scrubbedAt={film?.id === id ? film.x : null}
                selected={selected.has(id)}
                current={at === current}
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
        {marquee && (
          <li
            aria-hidden
            className={styles['marquee']}
            style={{
              insetInlineStart: marquee.left,
              insetBlockStart: marquee.top + PADDING - scroll.offset(),
              inlineSize: marquee.right - marquee.left,
              blockSize: marquee.bottom - marquee.top,
            }}
          />
        )}
      </ul>
    </div>
  )
}
