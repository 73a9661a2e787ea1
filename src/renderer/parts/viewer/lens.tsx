import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { originalUrl } from '#renderer/bridge/media-url.ts'
import { compareWords as words } from '#renderer/words/compare.ts'
import type { Asset } from '#shared/model/asset.ts'
import styles from './lens.module.css'

/** Across, in pixels, and how many times real pixels are enlarged. */
const SIZE = 320
const FACTOR = 4
interface LensProps {
  assets: readonly [Asset, Asset]
  /** The picture whose pixels are shown `FACTOR` times as large. */
  space: Asset
  /** Where the pictures lie in the stage, in its own pixels. */
  box: { left: number; top: number; width: number; height: number }
}

interface Point {
  x: number
  y: number
}

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** Moves the lens by keys, for those who see it and those who do not. */
const Place = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}): ReactNode => (
  <input
    type="range"
    className={styles['place']}
    aria-label={label}
    min={0}
    max={100}
    step={2}
    value={Math.round(value * 100)}
    onChange={(event) => onChange(Number(event.target.value) / 100)}
    onKeyDown={(event) => event.stopPropagation()}
  />
)

const Half = ({ asset, at, space }: { asset: Asset; at: Point; space: Asset }): ReactNode => {
  const [width, height] = [space.width * FACTOR, space.height * FACTOR]
  return (
    <img
      src={originalUrl(asset.id)}
      alt=""
      draggable={false}
      className={styles['enlarged']}
      style={{
        inlineSize: width,
        blockSize: height,
        transform: `translate(${SIZE / 2 - at.x * width}px, ${SIZE / 2 - at.y * height}px)`,
      }}
    />
  )
}

/** The same place of two pictures four times enlarged: the one before on the left half, the one after on the right. */
export const Lens = ({ assets: [before, after], space, box }: LensProps): ReactNode => {
  const [at, setAt] = useState<Point>({ x: 0.5, y: 0.5 })
  const field = useRef<HTMLDivElement>(null)
  const follow = (event: PointerEvent): void => {
    const bounds = field.current?.getBoundingClientRect()
    if (!bounds) return
    setAt({
      x: within((event.clientX - bounds.left) / bounds.width),
      y: within((event.clientY - bounds.top) / bounds.height),
    })
  }
  return (
    <div
      ref={field}
      role="presentation"
      className={styles['field']}
      style={{ left: box.left, top: box.top, inlineSize: box.width, blockSize: box.height }}
      onPointerMove={follow}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <Place label={words.lensAcross} value={at.x} onChange={(x) => setAt({ ...at, x })} />
      <Place label={words.lensDown} value={at.y} onChange={(y) => setAt({ ...at, y })} />
      <div
        className={styles['lens']}
        style={{
          inlineSize: SIZE,
          blockSize: SIZE,
          left: at.x * box.width - SIZE / 2,
          top: at.y * box.height - SIZE / 2,
        }}
      >
        <Half asset={before} at={at} space={space} />
        <div className={styles['right']}>
          <Half asset={after} at={at} space={space} />
        </div>
        <span className={styles['seam']} />
      </div>
    </div>
  )
}
