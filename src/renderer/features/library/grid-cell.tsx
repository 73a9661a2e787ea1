import { Check } from 'lucide-react'
import { type MouseEvent, type ReactNode, memo } from 'react'
import { Picture } from '#renderer/parts/picture.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { demoMark, libraryWords as words } from '#renderer/words/surfaces.ts'
import { CellMarks, type Marks } from './cell-marks.tsx'
import { FilmScrub } from './film-scrub.tsx'
import { beginDrag } from './begin-drag.ts'
import styles from './grid-cell.module.css'

interface GridCellProps extends Marks {
  id: string
  index: number
  flagged: boolean
  /** A film shows its frames where the pointer rests on it. */
  scrubs: boolean
  /** The pointer came to rest on it here, in pixels of the window. */
  scrubbedAt: number | null
  selected: boolean
  /** The keyboard is here. */
  current: boolean
  left: number
  top: number
  width: number
  height: number
  onPick: (index: number, event: MouseEvent) => void
  onOpen: (index: number) => void
  /** Its menu is asked for. */
  onMenu: (index: number) => void
}

const judged = (rating: number): string[] => {
  if (rating === 0) return []
  return [rating === -1 ? words.rejected : words.stars(rating)]
}

type Named = Pick<
  GridCellProps,
  'index' | 'flagged' | 'demo' | 'rating' | 'missing' | 'stacked' | 'count'
>

/** What screen readers say: `Picture 3, Demo, 4 stars`. */
const nameOf = ({ index, flagged, demo, rating, missing, stacked, count }: Named): string =>
  [
    `${words.picture} ${index + 1}`,
    ...(demo ? [demoMark] : []),
    ...(flagged ? [words.flagged] : []),
    ...judged(rating),
    ...(stacked && count === null ? [words.stacked] : []),
    ...(count === null ? [] : [words.standsFor(count)]),
    ...(missing ? [words.missing] : []),
  ].join(', ')

/** One picture of the grid. */
export const GridCell = memo(
  ({
    id,
    index,
    flagged,
    demo,
    kind,
    rating,
    missing,
    stacked,
    count,
    scrubs,
    scrubbedAt,
    selected,
    current,
    onPick,
    onOpen,
    onMenu,
    ...box
  }: GridCellProps): ReactNode => (
    <li
      className={styles['cell']}
      style={{
        inlineSize: box.width,
        blockSize: box.height,
        transform: `translate(${box.left}px, ${box.top}px)`,
      }}
    >
      <button
        type="button"
        data-cell={index}
        data-picture={id}
        data-asset=""
        data-film={scrubs && kind === 'video' && !flagged ? '' : undefined}
        data-rejected={rating === -1 ? '' : undefined}
        tabIndex={current ? 0 : -1}
        aria-pressed={selected}
        aria-label={nameOf({ index, flagged, demo, rating, missing, stacked, count })}
        className={styles['button']}
        onClick={(event) => onPick(index, event)}
        onDoubleClick={() => onOpen(index)}
        onContextMenu={() => onMenu(index)}
        draggable
        onDragStart={(event) => beginDrag(event, id)}
      >
        <Picture key={id} assetId={id} alt="" hidden={flagged} kind={kind} />
        {scrubbedAt !== null && <FilmScrub key={id} id={id} x={scrubbedAt} />}
        <CellMarks {...{ demo, kind, rating, missing, stacked, count }} />
        {selected && (
          <span className={styles['tick']}>
            <Icon of={Check} size={12} />
          </span>
        )}
      </button>
    </li>
  ),
)
