import { Minus, Plus } from 'lucide-react'
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { originalUrl, thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { viewerWords as words } from '#renderer/words/surfaces.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './stage.module.css'
import { type Ground, GroundChoice } from './grounds.tsx'
import { type Zoom, useZoom } from './use-zoom.ts'

export interface StageHandle {
  toggleZoom: () => void
}

interface StageProps {
  asset: Asset
  ref: Ref<StageHandle>
}

const STEP = 1.5
const PIXELATED_FROM = 2

const ZoomBar = ({ view, scale, toggle, by }: Zoom): ReactNode => (
  <div className={styles['zoom']}>
    <IconButton label={words.zoomOut} side="top" onClick={() => by(1 / STEP)}>
      <Icon of={Minus} />
    </IconButton>
    <button type="button" className={styles['percent']} aria-label={words.fitLong} onClick={toggle}>
      {view.scale === null ? words.fit : `${Math.round(scale * 100)} %`}
    </button>
    <IconButton label={words.zoomIn} side="top" onClick={() => by(STEP)}>
      <Icon of={Plus} />
    </IconButton>
  </div>
)

interface LayersProps {
  assetId: string
  blurred: boolean
  pixelated: boolean
  ground: Ground | null
  style: CSSProperties
}

/** The thumbnail until the original is there. */
const Layers = ({ assetId, blurred, pixelated, ground, style }: LayersProps): ReactNode => {
  const [shown, setShown] = useState<'waiting' | 'there' | 'broken'>('waiting')
  const look = blurred ? styles['hidden'] : styles['image']
  return (
    <>
      {shown !== 'there' && (
        <img src={thumbnailUrl(assetId)} alt="" draggable={false} className={look} style={style} />
      )}
      <img
        src={originalUrl(assetId)}
        alt={words.label}
        draggable={false}
        decoding="async"
        className={look}
        data-pixelated={pixelated ? '' : undefined}
        data-ground={ground ?? undefined}
        hidden={shown === 'broken'}
        style={style}
        onLoad={() => setShown('there')}
        onError={() => setShown('broken')}
      />
      {shown === 'broken' && <p className={styles['flagged']}>{words.missing}</p>}
    </>
  )
}

/** Whether something behind the picture may be seen. */
const mayBeClear = ({ path }: Asset): boolean => /\.(?:png|webp|svg)$/u.test(path)

/** The picture itself, which can be enlarged and moved. */
export const Stage = ({ asset, ref }: StageProps): ReactNode => {
  const stage = useRef<HTMLDivElement>(null)
  const zoom = useZoom(asset, stage)
  const [opened, setOpened] = useState(!asset.flagged)
  const [ground, setGround] = useState<Ground>('checker')
  const { view, scale, toggle } = zoom
  useImperativeHandle(ref, () => ({ toggleZoom: toggle }))
  return (
    <div className={styles['frame']}>
      <div
        ref={stage}
        className={styles['stage']}
        data-asset=""
        data-dragging={zoom.dragging ? '' : undefined}
        data-fits={view.scale === null ? '' : undefined}
        onDoubleClick={toggle}
        {...zoom.pointer}
      >
        <Layers
          assetId={asset.id}
          blurred={!opened}
          pixelated={asset.kind !== 'vector' && scale > PIXELATED_FROM}
          ground={mayBeClear(asset) ? ground : null}
          style={{
            inlineSize: asset.width * scale,
            blockSize: asset.height * scale,
            transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px)`,
          }}
        />
      </div>
      {!opened && (
        <div className={styles['flagged']}>
          <p>{words.flaggedTitle}</p>
          <Button onClick={() => setOpened(true)}>{words.flaggedAction}</Button>
        </div>
      )}
      {mayBeClear(asset) && <GroundChoice value={ground} onChange={setGround} />}
      <ZoomBar {...zoom} />
    </div>
  )
}
