import { EyeOff } from 'lucide-react'
import {
  type CSSProperties,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { thumbnailUrl } from '#renderer/bridge/media-url.ts'
import { pictureAtHand } from '#renderer/bridge/thumbnails.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { AssetKind } from '#shared/model/asset.ts'
import { inTurn } from './in-turn.ts'
import { missingIcon } from './kind-icons.ts'
import styles from './picture.module.css'

interface PictureProps {
  assetId: string
  alt: string
  /** Blurs the picture until it is opened. */
  hidden?: boolean
  hiddenLabel?: string
  /** Tells what stands in for a thumbnail that is missing. */
  kind?: AssetKind | null | undefined
  style?: CSSProperties
}

/** Lets a picture be painted once it is decoded, so that no frame of a scrolled grid waits for a decoder. */
const showDecoded = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>): void => {
  const show = (): void => {
    image.dataset['shown'] = ''
  }
  image.decode().then(show, show)
}

/** Loads a thumbnail: at once where its bytes are at hand, else when it is its turn. The function returned calls it off. */
const load = (image: HTMLImageElement, assetId: string): (() => void) => {
  const atHand = pictureAtHand(assetId)
  if (atHand === undefined)
    return inTurn(image, () => {
      image.src = thumbnailUrl(assetId)
    })
  let isWanted = true
  const show = (address: string): void => {
    if (isWanted) image.src = address
  }
  if (typeof atHand === 'string') show(atHand)
  else void atHand.then(show)
  return () => {
    isWanted = false
  }
}

/** A thumbnail on a quiet ground of the same size. */
export const Picture = ({
  assetId,
  alt,
  hidden = false,
  hiddenLabel,
  kind,
  style,
}: PictureProps): ReactNode => {
  const [broken, setBroken] = useState(false)
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const shown = image.current
    if (!shown) return
    return load(shown, assetId)
  }, [assetId])
  return (
    <span className={styles['frame']} style={style}>
      {!broken && (
        <img
          ref={image}
          alt={alt}
          decoding="async"
          draggable={false}
          className={hidden ? styles['hidden'] : styles['image']}
          onLoad={showDecoded}
          onError={() => setBroken(true)}
        />
      )}
      {broken && (
        <span
          className={styles['broken']}
          {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
        >
          <Icon of={missingIcon(kind)} size={18} />
        </span>
      )}
      {hidden && !broken && (
        <span className={styles['veil']}>
          <EyeOff size={18} strokeWidth={1.75} aria-hidden />
          {hiddenLabel !== undefined && <span>{hiddenLabel}</span>}
        </span>
      )}
    </span>
  )
}
