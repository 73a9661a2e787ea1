import { type ReactNode, useState } from 'react'
import { modelPictureUrl } from '#renderer/bridge/media-url.ts'
import type { FoundModel } from '#shared/model/own-model.ts'
import styles from './model-picture.module.css'
import { Picture } from './picture.tsx'

type Pictured = Pick<FoundModel, 'air' | 'name' | 'picture'> & { assetId?: string | null }

/** What a model makes, as small as it is wanted; where there is no picture, its first letter. */
export const ModelPicture = ({ model }: { model: Pictured }): ReactNode => {
  const [broken, setBroken] = useState(false)
  const { air, name, picture, assetId = null } = model
  if (assetId !== null) return <Picture assetId={assetId} alt="" />
  return (
    <span className={styles['frame']}>
      <span className={styles['letter']} aria-hidden>
        {name.trim().charAt(0).toUpperCase()}
      </span>
      {picture !== null && !broken && (
        <img
          src={modelPictureUrl(air)}
          alt=""
          decoding="async"
          draggable={false}
          className={styles['image']}
          onError={() => setBroken(true)}
        />
      )}
    </span>
  )
}
