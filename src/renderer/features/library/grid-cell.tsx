import { Check, FileX, Layers } from 'lucide-react'
import { type MouseEvent, type ReactNode, memo } from 'react'
import type { AssetKind } from '#shared/model/asset.ts'
import { KindMark } from '#renderer/parts/kind-mark.tsx'
import { Picture } from '#renderer/parts/picture.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { demoMark, libraryWords as words } from '#renderer/words/surfaces.ts'
import { FilmScrub } from './film-scrub.tsx'
import { beginDrag } from './begin-drag.ts'
import styles from './grid-cell.module.css'
import { RatingMark } from './rating-mark.tsx'

interface GridCellProps {
  id: string
  index: number
  flagged: boolean
  /** The demo engine made it. */
  demo: boolean
  kind: AssetKind
  /** Stars; -1 is rejected, 0 not judged. */
  rating: number
  /** Its file was not there when it was last looked for. */
  missing: boolean
  /** Others lie below it, or it lies below another one. */
  stacked: boolean
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

type Named = Pick<GridCellProps, 'index' | 'flagged' | 'demo' | 'rating' | 'missing' | 'stacked'>

/** What screen readers say: `Picture 3, Demo, 4 stars`. */
const nameOf = ({ index, flagged, demo, rating, missing, stacked }: Named): string =>
  [
    `${words.picture} ${index + 1}`,
    ...(demo ? [demoMark] : []),
    ...(flagged ? [words.flagged] : []),
    ...judged(rating),
    ...(stacked ? [words.stacked] : []),
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
        aria-label={nameOf({ index, flagged, demo, rating, missing, stacked })}
        className={styles['button']}
        onClick={(event) => onPick(index, event)}
        onDoubleClick={() => onOpen(index)}
        onContextMenu={() => onMenu(index)}
        draggable
        onDragStart={(event) => beginDrag(event, id)}
      >
        <Picture key={id} assetId={id} alt="" hidden={flagged} kind={kind} />
        {scrubbedAt !== null && <FilmScrub key={id} id={id} x={scrubbedAt} />}
        <span className={styles['mark']}>
          <KindMark kind={kind} />
          {demo && <Badge kind="picture">{demoMark}</Badge>}
          <RatingMark rating={rating} />
          {stacked && (
            <Badge kind="picture">
              <Icon of={Layers} size={12} />
            </Badge>
          )}
          {missing && (
            <Badge kind="picture">
              <Icon of={FileX} size={12} />
            </Badge>
          )}
        </span>
        {selected && (
          <span className={styles['tick']}>
            <Icon of={Check} size={12} />
          </span>
        )}
      </button>
    </li>
  ),
)
