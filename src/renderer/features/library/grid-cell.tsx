import { Check } from 'lucide-react'
import { type MouseEvent, type ReactNode, memo } from 'react'
import type { AssetKind } from '#shared/model/asset.ts'
import { KindMark } from '#renderer/parts/kind-mark.tsx'
import { Picture } from '#renderer/parts/picture.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { demoMark, libraryWords as words } from '#renderer/words/surfaces.ts'
import { beginDrag } from './begin-drag.ts'
import styles from './grid-cell.module.css'

interface GridCellProps {
  id: string
  index: number
  flagged: boolean
  /** The demo engine made it. */
  demo: boolean
  kind: AssetKind
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

/** What screen readers say: `Picture 3, Demo`. */
const nameOf = ({ index, flagged, demo }: Pick<GridCellProps, 'index' | 'flagged' | 'demo'>) =>
  [
    `${words.picture} ${index + 1}`,
    ...(demo ? [demoMark] : []),
    ...(flagged ? [words.flagged] : []),
  ].join(', ')

/** One picture of the grid. */
export const GridCell = memo(
  ({
    id,
    index,
    flagged,
    demo,
    kind,
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
        tabIndex={current ? 0 : -1}
        aria-pressed={selected}
        aria-label={nameOf({ index, flagged, demo })}
        className={styles['button']}
        onClick={(event) => onPick(index, event)}
        onDoubleClick={() => onOpen(index)}
        onContextMenu={() => onMenu(index)}
        draggable
        onDragStart={(event) => beginDrag(event, id)}
      >
        <Picture key={id} assetId={id} alt="" hidden={flagged} kind={kind} />
        <span className={styles['mark']}>
          <KindMark kind={kind} />
          {demo && <Badge kind="picture">{demoMark}</Badge>}
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
