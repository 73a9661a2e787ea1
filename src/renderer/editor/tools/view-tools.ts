import { panBy, zoomTo } from '#renderer/editor/viewport.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Tool, ToolPorts } from './tool.ts'

/** Moves the view. */
export const createHand = ({ editor: { session } }: ToolPorts): Tool => {
  let last: Point = { x: 0, y: 0 }
  return {
    id: 'hand',
    cursor: 'grab',
    states: {
      idle: {
        down: ({ onStage }) => {
          last = onStage
          return 'panning'
        },
      },
      panning: {
        cursor: 'grabbing',
        move: ({ onStage }) => {
          const by = { x: onStage.x - last.x, y: onStage.y - last.y }
          last = onStage
          session.setState(({ view }) => ({ view: panBy(view, by) }))
          return undefined
        },
        up: () => 'idle',
      },
    },
  }
}

/** A click comes closer, with Alt it goes away. */
export const createZoom = ({ editor: { session } }: ToolPorts): Tool => ({
  id: 'zoom',
  cursor: 'zoom-in',
  states: {
    idle: {
      up: ({ onStage, alt }) => {
        session.setState(({ view }) => ({
          view: zoomTo(view, alt ? view.wanted / 2 : view.wanted * 2, onStage),
        }))
        return undefined
      },
    },
  },
})

/** Fabric’s handles move, scale and turn what is selected. */
export const createSelect = (): Tool => ({
  id: 'select',
  cursor: 'default',
  byFabric: true,
  states: { idle: {} },
})
