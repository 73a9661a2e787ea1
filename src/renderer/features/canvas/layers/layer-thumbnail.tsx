import { type ReactNode, use, useEffect, useRef } from 'react'
import type { Thumbnail } from '#renderer/editor/layer-thumbnails.ts'
import { inCells } from '#shared/pixels/miniature.ts'
import styles from './layer-entry.module.css'
import { ThumbnailsContext } from './thumbnails-context.ts'

/** Longest side of what is drawn, in pixels of the screen at its sharpest. */
const LONGEST = 64

/** Draws a layer as small as it is shown. */
const drawInto = (canvas: HTMLCanvasElement, { bitmap, size }: Thumbnail): void => {
  const share = LONGEST / Math.max(size.width, size.height)
  canvas.width = Math.max(1, Math.round(size.width * share))
  canvas.height = Math.max(1, Math.round(size.height * share))
  const source = new OffscreenCanvas(bitmap.width, bitmap.height)
  const pixels = new ImageData(new Uint8ClampedArray(bitmap.data), bitmap.width)
  source.getContext('2d')?.putImageData(pixels, 0, 0)
  const cells = inCells(size)
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, cells.width, cells.height, 0, 0, canvas.width, canvas.height)
}

/** What is painted on a layer, small; nothing where nothing is. */
export const LayerThumbnail = ({ layerId }: { layerId: string }): ReactNode => {
  const thumbnails = use(ThumbnailsContext)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element || !thumbnails) return
    const shown = thumbnails.show(layerId, (thumbnail) => {
      element.toggleAttribute('data-drawn', thumbnail !== null)
      if (thumbnail) drawInto(element, thumbnail)
    })
    const observer = new IntersectionObserver((entries) =>
      shown.see(entries.at(-1)?.isIntersecting === true),
    )
    // What holds it has a size before anything is drawn.
    observer.observe(element.parentElement ?? element)
    return () => {
      observer.disconnect()
      shown.stop()
    }
  }, [thumbnails, layerId])
  return <canvas ref={canvas} className={styles['thumbnail']} aria-hidden />
}
