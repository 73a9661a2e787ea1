import { FabricImage, util } from 'fabric'
import { type Level, levelFor } from '#renderer/editor/pictures/levels.ts'
import type { Pictures } from '#renderer/editor/pictures/pictures.ts'
import type { Box, Size } from '#shared/pixels/box.ts'

/** A picture as large as it is drawn, where one of its pixels is so many of the screen’s wide; null: not there yet. */
type PictureAt = (scale: number) => CanvasImageSource | null

/** Finds a picture of the library as large as it is drawn, and tells when a better one has come. */
export const pictureAt = ({
  pictures,
  url,
  size,
  onDrawn,
}: {
  pictures: Pictures
  url: string
  size: Size
  onDrawn: () => void
}): PictureAt => {
  let awaited: Level | null = null
  const load = async (level: Level): Promise<void> => {
    awaited = level
    await pictures.load(url, { size, level })
    if (awaited === level) awaited = null
    onDrawn()
  }
  return (scale) => {
    const level = levelFor(scale)
    if (awaited !== level && !pictures.isSettled(url, level)) void load(level)
    return pictures.shown(url, level)
  }
}

/** A part of a layer as it may become, in the layer’s own pixels. */
export interface PreviewedPart {
  picture: CanvasImageSource
  box: Box
}

/** What is painted over a layer, which then blends as if that were on it. */
export interface PaintedOver {
  /** Paints in pixels of the document. */
  paint: (context: CanvasRenderingContext2D) => void
  /** Where the layer is clear it stays clear. */
  keepsClear: boolean
}

/** What a layer of pixels is drawn by: a picture of the library where there is `picture`, else its element. */
export class LayerPicture extends FabricImage {
  picture: PictureAt | null = null
  /** What is shown instead of a part of it; null: it is shown as it is. */
  instead: PreviewedPart | null = null
  over: PaintedOver | null = null

  override _renderFill(context: CanvasRenderingContext2D): void {
    if (this.over) this.#renderPainted(context, this.over)
    else this.#renderShown(context)
  }

  /** The layer and what is painted over it become one picture first, so that they blend as one. */
  #renderPainted(context: CanvasRenderingContext2D, { paint, keepsClear }: PaintedOver): void {
    const beside = document.createElement('canvas')
    beside.width = context.canvas.width
    beside.height = context.canvas.height
    const own = beside.getContext('2d')
    if (!own) return
    own.setTransform(context.getTransform())
    this.#renderShown(own)
    own.transform(...util.invertTransform(this.calcTransformMatrix()))
    if (keepsClear) own.globalCompositeOperation = 'source-atop'
    paint(own)
    context.save()
    context.resetTransform()
    context.drawImage(beside, 0, 0)
    context.restore()
  }

  #renderShown(context: CanvasRenderingContext2D): void {
    if (!this.instead) {
      this.#renderOwn(context)
      return
    }
    const { picture, box } = this.instead
    const { width, height } = this
    const [left, top] = [box.x - width / 2, box.y - height / 2]
    context.save()
    context.beginPath()
    context.rect(-width / 2, -height / 2, width, height)
    context.rect(left, top, box.width, box.height)
    context.clip('evenodd')
    this.#renderOwn(context)
    context.restore()
    context.drawImage(picture, left, top, box.width, box.height)
  }

  #renderOwn(context: CanvasRenderingContext2D): void {
    if (!this.picture) {
      super._renderFill(context)
      return
    }
    const { a, b, c, d } = context.getTransform()
    const shown = this.picture(Math.max(Math.hypot(a, b), Math.hypot(c, d)))
    const { width, height } = this
    if (shown) context.drawImage(shown, -width / 2, -height / 2, width, height)
  }
}
