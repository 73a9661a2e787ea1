import { Check } from 'lucide-react'
import { type MouseEvent, type ReactNode, memo } from 'react'
import { Picture } from '#renderer/parts/picture.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { libraryWords as words } from '#renderer/words/surfaces.ts'
import styles from './grid-cell.module.css'

interface GridCellProps {
  id: string
  index: number
  flagged: boolean
  selected: boolean
  /** The keyboard is here. */
  current: boolean
  left: number
  top: number
  width: number
  height: number
  onPick: (index: number, event: MouseEvent) => void
  onOpen: (index: number) => void
}

/** One picture of the grid. */
export const GridCell = memo(
  ({ id, index, flagged, selected, current, onPick, onOpen, ...box }: GridCellProps): ReactNode => (
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
        tabIndex={current ? 0 : -1}
        aria-pressed={selected}
        aria-label={`${words.picture} ${index + 1}${flagged ? `, ${words.flagged}` : ''}`}
        className={styles['button']}
        onClick={(event) => onPick(index, event)}
        onDoubleClick={() => onOpen(index)}
      >
        <Picture key={id} assetId={id} alt="" hidden={flagged} />
        {selected && (
          <span className={styles['tick']}>
            <Icon of={Check} size={12} />
          </span>
        )}
      </button>
    </li>
  ),
)
