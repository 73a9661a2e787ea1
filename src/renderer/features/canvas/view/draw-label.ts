import type { Point } from '#shared/pixels/point.ts'

/** How high a label is, in pixels of the stage. */
export const LABEL = 20
const PADDING = 6

/** How wide a label is, in pixels of the stage. */
export const widthOfLabel = (context: CanvasRenderingContext2D, label: string): number => {
  context.font = '12px "Inter Variable", sans-serif'
  return context.measureText(label).width + 2 * PADDING
}

/** Draws words over the stage, readable on any picture. */
export const drawLabel = (
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  label: string,
): void => {
  const width = widthOfLabel(context, label)
  context.fillStyle = 'rgb(10 10 11 / 80%)'
  context.fillRect(x, y, width, LABEL)
  context.fillStyle = '#f4f4f5'
  context.textBaseline = 'middle'
  context.fillText(label, x + PADDING, y + LABEL / 2)
}
