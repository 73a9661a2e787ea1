import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Sides } from '#shared/pixels/outpaint-box.ts'
import { clamp } from '#shared/std/clamp.ts'
import { drawOutline } from './area.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'

/** Pixels of the stage within which an edge is taken hold of. */
const NEAR = 14
const HANDLE = 9
/** Most that is added on a side, in pixels. */
const MOST = 4096

type Side = keyof Sides
interface Page {
  width: number
  height: number
}

/** The corners of the document as it would become. */
const frameOf = (page: Page, sides: Sides): { from: Point; to: Point } => ({
  from: { x: -sides.left, y: -sides.top },
  to: { x: page.width + sides.right, y: page.height + sides.bottom },
})

/** Drags the edges of the document outwards: what comes new is generated. */
export const createExpand = ({ editor: { session, store } }: ToolPorts): Tool => {
  let held: readonly Side[] = []

  const onStage = (view: View) => {
    const { from, to } = frameOf(store.getState().document, session.getState().sides)
    return { from: toStage(view, from), to: toStage(view, to) }
  }

  const sidesAt = ({ onStage: at }: Moment): Side[] => {
    const { from, to } = onStage(session.getState().view)
    const distances: Readonly<Record<Side, number>> = {
      left: Math.abs(at.x - from.x),
      right: Math.abs(at.x - to.x),
      top: Math.abs(at.y - from.y),
      bottom: Math.abs(at.y - to.y),
    }
    return (Object.keys(distances) as Side[]).filter((side) => distances[side] <= NEAR)
  }

  const pull = ({ at }: Moment): void => {
    const { width, height } = store.getState().document
    const reached: Sides = {
      left: -at.x,
      top: -at.y,
      right: at.x - width,
      bottom: at.y - height,
    }
    const next = Object.fromEntries(
      held.map((side) => [side, clamp(Math.round(reached[side]), 0, MOST)]),
    )
    session.setState(({ sides }) => ({ sides: { ...sides, ...next } }))
  }

  return {
    id: 'expand',
    cursor: 'move',
    states: {
      idle: {
        down: (moment) => {
          held = sidesAt(moment)
          return held.length > 0 ? 'pulling' : undefined
        },
      },
      pulling: {
        move: (moment) => {
          pull(moment)
          return undefined
        },
        up: () => 'idle',
      },
    },
    draw: (context, view) => {
      const { from, to } = onStage(view)
      const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]
      drawOutline(context, corners, true)
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
      context.fillStyle = 'white'
      context.strokeStyle = 'black'
      for (const { x, y } of [
        ...corners,
        { x: middle.x, y: from.y },
        { x: middle.x, y: to.y },
        { x: from.x, y: middle.y },
        { x: to.x, y: middle.y },
      ]) {
        context.fillRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE)
        context.strokeRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE)
      }
    },
  }
}
