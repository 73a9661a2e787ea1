import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import { ellipseOutline, rectangleOutline } from '#shared/pixels/outlines.ts'
import type { Point } from '#shared/pixels/point.ts'
import { applyArea, drawOutline } from './area.ts'
import type { Held, Moment, Tool, ToolPorts } from './tool.ts'
import { turnedBySteps } from './turned-by-steps.ts'

/** Pixels of the stage within which a click meets the first corner. */
const NEAR = 8
/** A lasso that went no further than this was a click. */
const LEAST_POINTS = 3
/** With Shift an edge keeps to eighths of a turn. */
const EIGHTH = Math.PI / 4

const shown = (points: readonly Point[], view: View): Point[] =>
  points.map((point) => toStage(view, point))

const moved = (points: readonly Point[], by: Point): Point[] =>
  points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }))

/** With Mod an area is taken out of the mask; what was begun stays what it is. */
const combinationOf = (isOut: boolean): MaskCombination => (isOut ? 'subtract' : 'union')

/** Draws freely around an area, which closes itself on release. */
export const createLasso = (ports: ToolPorts): Tool => {
  let points: Point[] = []
  let subtract = false
  return {
    id: 'lasso',
    cursor: 'crosshair',
    states: {
      idle: {
        down: ({ at, mod }) => {
          points = [at]
          subtract = mod
          return 'drawing'
        },
      },
      drawing: {
        move: ({ path }) => {
          points.push(...path)
          return undefined
        },
        up: () => {
          const outline = points
          points = []
          if (outline.length >= LEAST_POINTS)
            void applyArea(ports, { outline, subtract, name: subtract ? 'Lasso out' : 'Lasso' })
          return 'idle'
        },
      },
    },
    cancel: () => {
      points = []
    },
    combines: ({ mod }) => combinationOf(points.length > 0 ? subtract : mod),
    outline: () => points,
    draw: (context, view) => drawOutline(context, shown(points, view), true),
  }
}

/** Sets corner after corner; the first one, Enter or a double click close it, Backspace takes the last one back. */
export const createPolygon = (ports: ToolPorts): Tool => {
  const { session } = ports.editor
  let corners: Point[] = []
  let next: Point | null = null
  let subtract = false

  const close = (): string => {
    const outline = corners
    corners = []
    next = null
    if (outline.length >= LEAST_POINTS)
      void applyArea(ports, { outline, subtract, name: subtract ? 'Polygon out' : 'Polygon' })
    return 'idle'
  }
  const meetsFirst = ({ onStage }: Moment): boolean => {
    const [first] = shown(corners.slice(0, 1), session.getState().view)
    return first !== undefined && Math.hypot(first.x - onStage.x, first.y - onStage.y) <= NEAR
  }
  const corner = ({ at, shift }: Moment): Point => {
    const last = corners.at(-1)
    return shift && last ? turnedBySteps(last, at, EIGHTH) : at
  }

  const outline = (): Point[] => (next && corners.length > 0 ? [...corners, next] : corners)

  return {
    id: 'polygon',
    cursor: 'crosshair',
    states: {
      idle: {
        down: ({ at, mod }) => {
          corners = [at]
          subtract = mod
          return 'open'
        },
      },
      open: {
        move: (moment) => {
          next = corner(moment)
          return undefined
        },
        down: (moment) => {
          if (corners.length >= LEAST_POINTS && meetsFirst(moment)) return close()
          corners.push(corner(moment))
          return undefined
        },
        keys: {
          Enter: close,
          Backspace: () => {
            corners.pop()
            return corners.length === 0 ? 'idle' : undefined
          },
        },
      },
    },
    cancel: () => {
      corners = []
      next = null
    },
    combines: ({ mod }) => combinationOf(corners.length > 0 ? subtract : mod),
    isUnderWay: () => corners.length > 0,
    outline,
    draw: (context, view) => {
      drawOutline(context, shown(outline(), view), false)
      const [first] = shown(corners.slice(0, 1), view)
      if (!first) return
      context.fillStyle = 'white'
      context.fillRect(first.x - 3, first.y - 3, 6, 6)
      context.strokeStyle = 'black'
      context.strokeRect(first.x - 3, first.y - 3, 6, 6)
    },
  }
}

/** Where a drag leads: with Shift as high as wide, with Alt from its middle. */
const dragged = (from: Point, { at, shift, alt }: Pick<Moment, 'at' | 'shift' | 'alt'>) => {
  let [dx, dy] = [at.x - from.x, at.y - from.y]
  if (shift) {
    const side = Math.max(Math.abs(dx), Math.abs(dy))
    ;[dx, dy] = [Math.sign(dx || 1) * side, Math.sign(dy || 1) * side]
  }
  const start = alt ? { x: from.x - dx, y: from.y - dy } : from
  const end = { x: from.x + dx, y: from.y + dy }
  return {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  }
}

/** A rectangle that is being dragged open, and what is done with it in the end. */
export const createDragBox = ({
  id,
  outlineOf,
  apply,
  isArea = false,
}: {
  id: Tool['id']
  outlineOf: (box: { x: number; y: number; width: number; height: number }) => Point[]
  apply: (
    box: { x: number; y: number; width: number; height: number },
    outline: Point[],
    subtract: boolean,
  ) => void
  /** It is added to the mask, or taken out of it. */
  isArea?: boolean
}): Tool => {
  let from: Point | null = null
  let now: Pick<Moment, 'at' | 'shift' | 'alt'> | null = null
  let subtract = false
  const boxNow = () => (from && now ? dragged(from, now) : null)
  const outline = (): Point[] => {
    const box = boxNow()
    return box ? outlineOf(box) : []
  }

  return {
    id,
    cursor: 'crosshair',
    states: {
      idle: {
        down: (moment) => {
          from = moment.at
          now = moment
          subtract = moment.mod
          return 'dragging'
        },
      },
      dragging: {
        move: (moment) => {
          now = moment
          return undefined
        },
        moveBy: (by) => {
          if (!from || !now) return
          const [start, end] = moved([from, now.at], by)
          from = start ?? from
          now = { ...now, at: end ?? now.at }
        },
        up: (moment) => {
          now = moment
          const box = boxNow()
          from = null
          now = null
          if (box && box.width >= 1 && box.height >= 1) apply(box, outlineOf(box), subtract)
          return 'idle'
        },
      },
    },
    cancel: () => {
      from = null
      now = null
    },
    draw: (context, view) => drawOutline(context, shown(outline(), view), true),
    ...(isArea && {
      outline,
      combines: ({ mod }: Held) => combinationOf(from ? subtract : mod),
    }),
  }
}

export const createRectangle = (ports: ToolPorts): Tool =>
  createDragBox({
    id: 'rectangle',
    isArea: true,
    outlineOf: rectangleOutline,
    apply: (_, outline, subtract) =>
      void applyArea(ports, { outline, subtract, name: subtract ? 'Rectangle out' : 'Rectangle' }),
  })

export const createEllipse = (ports: ToolPorts): Tool =>
  createDragBox({
    id: 'ellipse',
    isArea: true,
    outlineOf: ellipseOutline,
    apply: (_, outline, subtract) =>
      void applyArea(ports, { outline, subtract, name: subtract ? 'Ellipse out' : 'Ellipse' }),
  })
