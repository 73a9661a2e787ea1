import { FileX, Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import { KindMark } from '#renderer/parts/kind-mark.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { badgeCount } from '#renderer/words/numbers.ts'
import { demoMark } from '#renderer/words/surfaces.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import styles from './cell-marks.module.css'
import { RatingMark } from './rating-mark.tsx'

/** What is marked on an asset’s picture. */
export interface Marks {
  /** The demo engine made it. */
  demo: boolean
  kind: AssetKind
  /** Stars; -1 is rejected, 0 not judged. */
  rating: number
  /** Its file was not there when it was last looked for. */
  missing: boolean
  /** Others lie below it, or it lies below another one. */
  stacked: boolean
  /** How many it stands for; null: only itself, or nobody counted. */
  count: number | null
}

/** The small signs in the corner of a picture. */
export const CellMarks = ({ demo, kind, rating, missing, stacked, count }: Marks): ReactNode => (
  <span className={styles['marks']}>
    <KindMark kind={kind} />
    {demo && <Badge kind="picture">{demoMark}</Badge>}
    <RatingMark rating={rating} />
    {stacked && (
      <Badge kind="picture">
        <Icon of={Layers} size={12} />
        {count !== null && <span className={styles['count']}>{badgeCount(count)}</span>}
      </Badge>
    )}
    {missing && (
      <Badge kind="picture">
        <Icon of={FileX} size={12} />
      </Badge>
    )}
  </span>
)
