import type { ReactNode } from 'react'
import { PictureFacts } from '#renderer/parts/picture-facts.tsx'
import type { Model } from '#shared/catalogue/model.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './info.module.css'

interface InfoProps {
  asset: Asset
  models: readonly Model[]
  /** Buttons at the top. */
  children: ReactNode
}

/** What made the picture, beside it. */
export const Info = ({ asset, models, children }: InfoProps): ReactNode => (
  <>
    <div className={styles['actions']}>{children}</div>
    <PictureFacts asset={asset} models={models} />
  </>
)
