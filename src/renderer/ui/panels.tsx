import { type ReactNode, memo, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { readWidths, writeWidths } from './column-widths.ts'
import styles from './panels.module.css'

/** One column of a surface; the one without a width takes the rest. */
export interface Column {
  id: string
  /** Starting width in pixels. */
  width?: number
  min: number
  max?: number
  content: ReactNode
}

interface PanelsProps {
  id: string
  columns: readonly Column[]
}

/** Columns side by side that can be resized; each remembers its own width, whichever others are shown. */
export const Panels = memo(({ id, columns }: PanelsProps): ReactNode => {
  const [kept, setKept] = useState(() => readWidths(localStorage, id))
  const now = useRef<Record<string, number>>({})
  const panelOf = ({ id: column, width, min, max, content }: Column): ReactNode => {
    return (
      <Panel
        key={column}
        id={column}
        minSize={min}
        className={styles['panel']}
        {...(max === undefined ? {} : { maxSize: max })}
        {...(width === undefined
          ? {}
          : {
              defaultSize: kept[column] ?? width,
              groupResizeBehavior: 'preserve-pixel-size' as const,
              onResize: ({ inPixels }) => {
                now.current[column] = inPixels
              },
            })}
      >
        {content}
      </Panel>
    )
  }
  return (
    <Group
      id={id}
      className={styles['group']}
      onLayoutChanged={(_layout, { isUserInteraction }) => {
        if (!isUserInteraction) return
        const widths = { ...kept, ...now.current }
        setKept(widths)
        writeWidths(localStorage, id, widths)
      }}
    >
      {columns.flatMap((column, index) =>
        index === 0
          ? [panelOf(column)]
          : [<Separator key={`${column.id}-edge`} className={styles['edge']} />, panelOf(column)],
      )}
    </Group>
  )
})
