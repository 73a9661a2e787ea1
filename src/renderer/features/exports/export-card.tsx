import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { exportWords as words } from '#renderer/words/exports.ts'
import type { ExportState } from '#shared/model/export.ts'
import styles from './exports.module.css'
import { showExport } from './exports-store.ts'

/** How far an export is whose box was closed, and the way back to it. */
export const ExportCard = ({ state: { id, done, total } }: { state: ExportState }): ReactNode => (
  <section className={styles['card']} aria-label={words.running}>
    <span className={styles['outcome']}>{words.running}</span>
    <Progress label={words.progress(done, total)} value={total === 0 ? 0 : done / total} />
    <span className={styles['count']}>{words.progress(done, total)}</span>
    <Button size="small" onClick={() => showExport({ step: 'follow', exportId: id })}>
      {words.show}
    </Button>
  </section>
)
