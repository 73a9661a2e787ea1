import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { originalUrl } from '#renderer/bridge/media-url.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { compareWords as words } from '#renderer/words/compare.ts'
import type { Asset } from '#shared/model/asset.ts'
import { type CompareMode, modesFor, paneGrid } from './compare-modes.ts'
import styles from './compare.module.css'
import { Lens } from './lens.tsx'
import { useZoom, type Zoom } from './use-zoom.ts'

interface CompareProps {
  /** Two to nine, the one before first. */
  assets: readonly Asset[]
}

const BLINK = 700

/** Every picture is drawn in the space of the largest, so that the same place lies at the same place. */
const largest = (assets: readonly Asset[]): Asset =>
  assets.reduce((best, asset) => (asset.width > best.width ? asset : best))

const placed = ({ view, scale }: Zoom, space: Asset): CSSProperties => ({
  inlineSize: space.width * scale,
  blockSize: space.height * scale,
  transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px)`,
})

const Shown = ({
  asset,
  label,
  style,
  look,
}: {
  asset: Asset
  label: string
  style: CSSProperties
  look?: string | undefined
}): ReactNode => (
  <img
    src={originalUrl(asset.id)}
    alt={label}
    draggable={false}
    decoding="async"
    className={look === undefined ? styles['image'] : `${styles['image']} ${look}`}
    style={style}
  />
)

/** Where the pictures lie in the stage. */
const boxOf = ({ view, scale, frame }: Zoom, space: Asset) => {
  const [width, height] = [space.width * scale, space.height * scale]
  return {
    left: frame.width / 2 - width / 2 + view.x,
    top: frame.height / 2 - height / 2 + view.y,
    width,
    height,
  }
}

/** Two pictures over each other. */
const Over = ({
  assets: [before, after],
  mode,
  at,
  zoom,
  space,
}: {
  assets: readonly [Asset, Asset]
  mode: Exclude<CompareMode, 'side'>
  /** 0–1: where the edge is, or how much of the second is seen. */
  at: number
  zoom: Zoom
  space: Asset
}): ReactNode => {
  const style = placed(zoom, space)
  const edge = `${(1 - at) * 100}%`
  const over: CSSProperties = {
    slider: { ...style, clipPath: `inset(0 0 0 ${at * 100}%)` },
    onion: { ...style, opacity: at },
    blink: { ...style, opacity: at },
    difference: style,
    lens: { ...style, opacity: 0 },
  }[mode]
  return (
    <>
      <Shown asset={before} label={words.before} style={style} />
      <Shown
        asset={after}
        label={words.after}
        style={over}
        look={mode === 'difference' ? styles['difference'] : undefined}
      />
      {mode === 'lens' && <Lens assets={[before, after]} space={space} box={boxOf(zoom, space)} />}
      {mode === 'slider' && (
        <span className={styles['edge']} style={{ ...style, clipPath: 'none' }} aria-hidden>
          <span className={styles['line']} style={{ insetInlineEnd: edge }} />
        </span>
      )}
    </>
  )
}

/** One pane of several that move together. */
const Pane = ({ asset, zoom, space }: { asset: Asset; zoom: Zoom; space: Asset }): ReactNode => (
  <div className={styles['pane']}>
    <Shown asset={asset} label={asset.path.split('/').at(-1) ?? ''} style={placed(zoom, space)} />
    <span className={styles['name']}>{asset.path.split('/').at(-1)}</span>
  </div>
)

/** Turns over and back while `on`. */
const useBlink = (on: boolean): boolean => {
  const [shown, setShown] = useState(true)
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => setShown((now) => !now), BLINK)
    return () => clearInterval(timer)
  }, [on])
  return on ? shown : true
}

const isPair = (assets: readonly Asset[]): assets is readonly [Asset, Asset] => assets.length === 2

/** Pictures to be compared, zoomed and moved together to the pixel. */
export const Compare = ({ assets }: CompareProps): ReactNode => {
  const modes = modesFor(assets.length)
  const [mode, setMode] = useState<CompareMode>(modes[0] ?? 'side')
  const [at, setAt] = useState(0.5)
  const stage = useRef<HTMLDivElement>(null)
  const space = largest(assets)
  const { columns, rows } = mode === 'side' ? paneGrid(assets.length) : { columns: 1, rows: 1 }
  const zoom = useZoom({ width: space.width * columns, height: space.height * rows }, stage)
  const shown = useBlink(mode === 'blink')
  const share = mode === 'blink' ? Number(shown) : at
  return (
    <div className={styles['frame']}>
      <div
        ref={stage}
        className={styles['stage']}
        style={{
          gridTemplateColumns: `repeat(${columns}, 1fr)`,
          gridTemplateRows: `repeat(${rows}, 1fr)`,
        }}
        onDoubleClick={zoom.toggle}
        {...zoom.pointer}
      >
        {mode !== 'side' && isPair(assets) ? (
          <Over assets={assets} mode={mode} at={share} zoom={zoom} space={space} />
        ) : (
          assets.map((asset) => <Pane key={asset.id} asset={asset} zoom={zoom} space={space} />)
        )}
      </div>
      <div className={styles['bar']}>
        {modes.length > 1 && (
          <Choices
            label={words.mode}
            value={mode}
            options={modes.map((value) => ({ value, label: words.modes[value] }))}
            onChange={setMode}
          />
        )}
        {(mode === 'slider' || mode === 'onion') && (
          <div className={styles['share']}>
            <Slider
              label={words.share}
              min={0}
              max={1}
              step={0.01}
              value={at}
              onChange={(next) => setAt(next)}
            />
          </div>
        )}
      </div>
    </div>
  )
}
