import { noSides } from '#renderer/editor/session.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Sides } from '#shared/pixels/outpaint-box.ts'
import { clamp } from '#shared/std/clamp.ts'
import { drawOutline } from './area.ts'
import { type Side, type SideHandle, sideHandles } from './expand-handles.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'

/** Pixels of the stage within which an edge or a handle is taken hold of. */
const NEAR = 14
const HANDLE = 9
/** Height of a handle that points to where its side lies, and half its width. */
const POINTER = 9
/** Pixels that stay free between a handle and the edge of what can be seen. */
const INSET = 14
/** Most that is added on a side, in pixels. */
const MOST = 4096

/** Where a side leads outwards. */
const outwards: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

const drawSquare = (context: CanvasRenderingContext2D, { x, y }: Point): void => {
  context.fillRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE)
  context.strokeRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE)
}

/** Draws a handle as an arrow to a side that is out of view. */
const drawPointer = (context: CanvasRenderingContext2D, { side, at }: SideHandle): void => {
  const { x: dx, y: dy } = outwards[side]
  const tip = { x: at.x + (dx * POINTER) / 2, y: at.y + (dy * POINTER) / 2 }
  const foot = { x: tip.x - dx * POINTER, y: tip.y - dy * POINTER }
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  context.lineTo(foot.x + dy * POINTER, foot.y + dx * POINTER)
  context.lineTo(foot.x - dy * POINTER, foot.y - dx * POINTER)
  context.closePath()
  context.fill()
  context.stroke()
}

/** Drags the edges of the document outwards: what comes new is generated. */
export const createExpand = ({ editor: { session, store } }: ToolPorts): Tool => {
  let held: readonly Side[] = []
  let begin: { at: Point; sides: Sides } = { at: { x: 0, y: 0 }, sides: noSides }

  /** The document as it would become, on the stage. */
  const frameOn = (view: View): Box => {
    const { sides } = session.getState()
    const { width, height } = store.getState().document
    return {
      ...toStage(view, { x: -sides.left, y: -sides.top }),
      width: (width + sides.left + sides.right) * view.scale,
      height: (height + sides.top + sides.bottom) * view.scale,
    }
  }

  /** What of the stage can be seen and pressed. */
  const room = (): Box => {
    const { stage, room: free } = session.getState()
    const { left, top, bottom } = free
    const width = stage.width - left - INSET
    return { x: left, y: top, width, height: stage.height - top - bottom }
  }

  const sidesAt = ({ onStage: at }: Moment): Side[] => {
    const frame = frameOn(session.getState().view)
    const distances: Readonly<Record<Side, number>> = {
      left: Math.abs(at.x - frame.x),
      right: Math.abs(at.x - frame.x - frame.width),
      top: Math.abs(at.y - frame.y),
      bottom: Math.abs(at.y - frame.y - frame.height),
    }
    const isOn = (handle: SideHandle): boolean =>
      Math.max(Math.abs(at.x - handle.at.x), Math.abs(at.y - handle.at.y)) <= NEAR
    const byHandle = sideHandles(frame, room()).filter(isOn)
    const sides = Object.keys(distances) as Side[]
    return sides.filter(
      (side) => distances[side] <= NEAR || byHandle.some((handle) => handle.side === side),
    )
  }

  const pull = ({ at }: Moment): void => {
    const by = { x: at.x - begin.at.x, y: at.y - begin.at.y }
    const next = held.map((side) => {
      const out = by.x * outwards[side].x + by.y * outwards[side].y
      return [side, clamp(Math.round(begin.sides[side] + out), 0, MOST)] as const
    })
    session.setState(({ sides }) => ({ sides: { ...sides, ...Object.fromEntries(next) } }))
  }

  return {
    id: 'expand',
    cursor: 'move',
    states: {
      idle: {
        down: (moment) => {
          held = sidesAt(moment)
          begin = { at: moment.at, sides: session.getState().sides }
          return held.length > 0 ? 'pulling' : undefined
        },
      },
      pulling: {
        move: (moment) => {
          pull(moment)
          return undefined
        },
        up: () => {
          held = []
          return 'idle'
        },
      },
    },
    cancel: () => {
      if (held.length > 0) session.setState({ sides: begin.sides })
      held = []
    },
    draw: (context, view) => {
      const frame = frameOn(view)
      const [right, bottom] = [frame.x + frame.width, frame.y + frame.height]
      const corners = [
        { x: frame.x, y: frame.y },
        { x: right, y: frame.y },
        { x: right, y: bottom },
        { x: frame.x, y: bottom },
      ]
      drawOutline(context, corners, true)
      context.fillStyle = 'white'
      context.strokeStyle = 'black'
      for (const corner of corners) drawSquare(context, corner)
      for (const handle of sideHandles(frame, room()))
        if (handle.isBeyond) drawPointer(context, handle)
        else drawSquare(context, handle.at)
    },
  }
}
