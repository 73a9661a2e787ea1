import { FabricImage, type FabricObject } from 'fabric'
import type { Box } from '#shared/pixels/box.ts'
import { roundOut } from '#shared/pixels/boxes.ts'

/** More pixels of the screen than this are not kept. */
const MOST = 4_000_000

/** A picture as it was drawn once. */
interface Kept {
  picture: HTMLCanvasElement
  /** Where it lay then, in pixels of the screen. */
  box: Box
  matrix: DOMMatrix
  /** What it looks like but for its place. */
  look: string
}

/** The box around what an object covers, which is counted from its middle. */
const boxUnder = (matrix: DOMMatrix, { width, height }: FabricObject): Box => {
  const corners = [-0.5, 0.5].flatMap((across) =>
    [-0.5, 0.5].map((down) => matrix.transformPoint({ x: across * width, y: down * height })),
  )
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return roundOut({ x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top })
}

const lookOf = ({ a, b, c, d }: DOMMatrix, { width, height }: FabricObject): string =>
  [a, b, c, d, width, height].join()

const drawOnce = (object: FabricObject, matrix: DOMMatrix): Kept | null => {
  const box = boxUnder(matrix, object)
  if (!(object instanceof FabricImage) || box.width * box.height > MOST) return null
  const picture = document.createElement('canvas')
  picture.width = box.width
  picture.height = box.height
  const context = picture.getContext('2d')
  if (!context) return null
  const { a, b, c, d, e, f } = matrix
  context.setTransform(a, b, c, d, e - box.x, f - box.y)
  object._render(context)
  return { picture, box, matrix, look: lookOf(matrix, object) }
}

/** Draws a picture that is dragged: scaled once, and then only put elsewhere, by whole pixels of the screen. */
export const createSprite = () => {
  let kept: Kept | null = null
  return {
    draw: (context: CanvasRenderingContext2D, object: FabricObject): void => {
      const matrix = context.getTransform().multiply(new DOMMatrix(object.calcTransformMatrix()))
      if (kept?.look !== lookOf(matrix, object)) kept = drawOnce(object, matrix)
      if (!kept) {
        object.render(context)
        return
      }
      const { picture, box } = kept
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = object.opacity
      context.globalCompositeOperation = object.globalCompositeOperation
      context.drawImage(
        picture,
        box.x + Math.round(matrix.e - kept.matrix.e),
        box.y + Math.round(matrix.f - kept.matrix.f),
      )
      context.restore()
    },
    /** It is not dragged any more, or looks different. */
    forget: (): void => {
      kept = null
    },
  }
}
