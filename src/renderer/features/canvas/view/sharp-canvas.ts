import type { Size } from '#shared/pixels/box.ts'

/** A canvas as large as told in pixels of the page and as sharp as the screen, cleared to be drawn on. */
export const sharpen = (
  canvas: HTMLCanvasElement,
  { width, height }: Size,
): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
