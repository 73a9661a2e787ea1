import { createPainting } from '#renderer/editor/painting.ts'
import { cutIntoTiles, placeOfKey } from '#shared/pixels/tiles.ts'
import { drawPolygons } from '#shared/pixels/draw-polygons.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'
import { ensureMask } from './ensure-mask.ts'
import type { ToolPorts } from './tool.ts'

const boxAround = (points: readonly Point[], limit: Box): Box | null => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const x = Math.max(limit.x, Math.floor(Math.min(...xs)))
  const y = Math.max(limit.y, Math.floor(Math.min(...ys)))
  const right = Math.min(limit.x + limit.width, Math.ceil(Math.max(...xs)))
  const bottom = Math.min(limit.y + limit.height, Math.ceil(Math.max(...ys)))
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null
}

/** Adds an area, in pixels of the document, to the mask or takes it out of it: one step. */
export const applyArea = async (
  ports: Pick<ToolPorts, 'editor' | 'stage'>,
  { outline, subtract, name }: { outline: readonly Point[]; subtract: boolean; name: string },
): Promise<void> => {
  const { editor, stage } = ports
  const { width, height } = editor.store.getState().document
  const mask = ensureMask(ports)
  const [dx, dy] = [Math.round(mask.placement.x), Math.round(mask.placement.y)]
  const page = { x: -dx, y: -dy, width, height }
  const local = outline.map(({ x, y }) => ({ x: x - dx, y: y - dy }))
  const box = boxAround(local, page)
  if (!box) {
    editor.store.cancel()
    return
  }
  const painting = createPainting(editor, {
    layerId: mask.id,
    effect: { kind: subtract ? 'uncover' : 'cover' },
    bounds: page,
  })
  if (!painting.isReady) await painting.prepare()
  const { data } = drawPolygons([local], box)
  for (const [key, bytes] of cutIntoTiles({ box, channels: 1, data })) {
    const { column, row } = placeOfKey(key)
    painting.tileOf({ column, row }).set(bytes)
  }
  painting.commit()
  editor.store.commit(name)
  stage.render()
}

/** Draws an outline that is not applied yet, in pixels of the stage: readable on any picture. */
export const drawOutline = (
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  isClosed: boolean,
): void => {
  const [first, ...rest] = points
  if (!first) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  for (const { x, y } of rest) context.lineTo(x, y)
  if (isClosed) context.closePath()
  context.lineWidth = 1
  context.setLineDash([])
  context.strokeStyle = 'black'
  context.stroke()
  context.setLineDash([4, 4])
  context.strokeStyle = 'white'
  context.stroke()
  context.setLineDash([])
}
