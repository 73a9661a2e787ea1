import { maskOverlay } from '#renderer/editor/document/mask-look.ts'
import { paintedLayers } from '#renderer/editor/document/painted-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { rgbOf } from '#renderer/editor/painting.ts'
import type { Rgb } from '#renderer/editor/pixels/effect.ts'
import { fromLayer } from '#renderer/editor/placement-points.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { GradientShape } from '#shared/pixels/gradient.ts'
import type { GradientEnd, GradientLaying } from '#shared/pixels/lay-gradient.ts'
import { ellipseOutline, rectangleOutline } from '#shared/pixels/outlines.ts'
import type { Point } from '#shared/pixels/point.ts'
import { drawOutline } from './area.ts'

/** A gradient as it may become. */
export interface ShownGradient {
  layer: Layer
  /** What of the layer it is laid over, in its own pixels. */
  box: Box
  shape: GradientShape
  ends: GradientLaying['ends']
  effect: GradientLaying['effect']
  /** In pixels of the document. */
  line: { from: Point; to: Point }
}

/** What is taken out of a mask is shown as darkness over it. */
const GONE: Rgb = [0, 0, 0]
/** Radius of the marks at both ends, in pixels of the stage. */
const END = 5

const clipTo = (context: CanvasRenderingContext2D, outline: readonly Point[]): void => {
  context.beginPath()
  for (const { x, y } of outline) context.lineTo(x, y)
  context.closePath()
  context.clip()
}

/** How an end looks on the screen, and how much of it shows at all. */
const lookOf = ({ layer, effect }: ShownGradient) => {
  const overlay = layer.kind === 'mask' ? maskOverlay(layer) : null
  const onMask = overlay && (effect === 'uncover' ? GONE : rgbOf(overlay.colour))
  return {
    strength: overlay?.opacity ?? 1,
    styleOf: ({ colour, opacity }: GradientEnd): string =>
      `rgb(${(onMask ?? colour).join(' ')} / ${opacity})`,
  }
}

/** Paints what a gradient would make of its layer, in pixels of the document, for the screen alone. */
export const paintGradient = (
  context: CanvasRenderingContext2D,
  page: Size,
  shown: ShownGradient,
): void => {
  const { layer, shape, ends } = shown
  const { from, to } = shown.line
  const { styleOf } = lookOf(shown)
  const radius = Math.hypot(to.x - from.x, to.y - from.y)
  const fill =
    shape === 'linear'
      ? context.createLinearGradient(from.x, from.y, to.x, to.y)
      : context.createRadialGradient(from.x, from.y, 0, from.x, from.y, radius)
  for (const [at, end] of ends.entries()) fill.addColorStop(at, styleOf(end))
  context.save()
  clipTo(
    context,
    rectangleOutline(shown.box).map((point) => fromLayer(layer.placement, point)),
  )
  context.fillStyle = fill
  context.fillRect(0, 0, page.width, page.height)
  context.restore()
}

/** Shows over the stage what a gradient would make of its mask. */
export const drawOverStage = (
  context: CanvasRenderingContext2D,
  { editor, view }: { editor: Editor; view: View },
  shown: ShownGradient,
): void => {
  const { document } = editor.store.getState()
  const painted = paintedLayers(document).find(({ layer }) => layer.id === shown.layer.id)
  context.save()
  context.translate(view.x, view.y)
  context.scale(view.scale, view.scale)
  context.globalAlpha = lookOf(shown).strength * (painted?.opacity ?? 1)
  paintGradient(context, document, shown)
  context.restore()
}

/** Shows from where to where a gradient goes, and how far a radial one reaches. */
export const drawGradientLine = (
  context: CanvasRenderingContext2D,
  view: View,
  shown: ShownGradient,
): void => {
  const { shape, line, ends } = shown
  const [from, to] = [toStage(view, line.from), toStage(view, line.to)]
  drawOutline(context, [from, to], false)
  if (shape === 'radial') {
    const radius = Math.hypot(to.x - from.x, to.y - from.y)
    const around = { x: from.x - radius, y: from.y - radius, width: 2 * radius, height: 2 * radius }
    drawOutline(context, ellipseOutline(around), true)
  }
  const { styleOf } = lookOf(shown)
  for (const [at, { x, y }] of [from, to].entries()) {
    const end = ends[at]
    const ring = (radius: number, style: string): void => {
      context.beginPath()
      context.arc(x, y, radius, 0, 2 * Math.PI)
      context.fillStyle = style
      context.fill()
    }
    ring(END + 2, 'black')
    ring(END + 1, 'white')
    if (end) ring(END - 1, styleOf(end))
  }
}
