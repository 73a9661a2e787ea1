import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { originalUrl, thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { FilmToolsNotice } from '#renderer/parts/film-tools-notice.tsx'
import { viewerWords as words } from '#renderer/words/surfaces.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './player.module.css'
import type { StageHandle } from './stage.tsx'

interface PlayerProps {
  asset: Asset
  ref: Ref<StageHandle>
}

const toggle = (player: HTMLMediaElement | null): void => {
  if (!player) return
  if (player.paused) void player.play()
  else player.pause()
}

/** A film or a sound with the browser’s own controls; a sound shows its waveform. */
export const Player = ({ asset, ref }: PlayerProps): ReactNode => {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const [broken, setBroken] = useState(false)
  const [drawn, setDrawn] = useState(true)
  useImperativeHandle(ref, () => ({ toggleZoom: () => toggle(player.current) }))
  const source = {
    ref: player,
    src: originalUrl(asset.id),
    controls: true,
    preload: 'metadata',
    className: styles[asset.kind],
    'aria-label': words.label,
    onError: () => setBroken(true),
  } as const
  return (
    <div className={styles['frame']} data-asset="">
      {asset.kind === 'audio' ? (
        <div className={styles['sound']}>
          {drawn && (
            <img
              src={thumbnailUrl(asset.id)}
              alt=""
              className={styles['waveform']}
              onError={() => setDrawn(false)}
            />
          )}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is made has no captions */}
          <audio {...source} />
        </div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what is made has no captions
        <video {...source} loop poster={thumbnailUrl(asset.id)} />
      )}
      <FilmToolsNotice className={styles['tools']} />
      {broken && <p className={styles['broken']}>{words.cannotPlay}</p>}
    </div>
  )
}
