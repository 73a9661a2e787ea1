import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
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

const panelOf = ({ id, width, min, max, content }: Column): ReactNode => (
  <Panel
    key={id}
    id={id}
    minSize={min}
    className={styles['panel']}
    {...(max === undefined ? {} : { maxSize: max })}
    {...(width === undefined
      ? {}
      : { defaultSize: width, groupResizeBehavior: 'preserve-pixel-size' as const })}
  >
    {content}
  </Panel>
)

/** Columns side by side that can be resized and remember their widths. */
export const Panels = ({ id, columns }: { id: string; columns: readonly Column[] }): ReactNode => {
  const layout = useDefaultLayout({
    id,
    panelIds: columns.map((column) => column.id),
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  })
  return (
    <Group id={id} className={styles['group']} {...layout}>
      {columns.flatMap((column, index) =>
        index === 0
          ? [panelOf(column)]
          : [<Separator key={`${column.id}-edge`} className={styles['edge']} />, panelOf(column)],
      )}
    </Group>
  )
}
