import { createColourProbe } from './colour-probe.ts'
import type { Tool, ToolPorts } from './tool.ts'

/** A click paints with the colour under it from then on. */
export const createEyedropper = (ports: ToolPorts): Tool => {
  const probe = createColourProbe(ports)
  const look = { move: ({ at }: { at: { x: number; y: number } }) => void probe.look(at) }
  return {
    id: 'eyedropper',
    cursor: 'crosshair',
    states: {
      idle: {
        ...look,
        down: ({ at }) => {
          void probe.take(at)
          return 'picking'
        },
      },
      picking: {
        move: ({ at }) => {
          probe.look(at)
          void probe.take(at)
          return undefined
        },
        up: () => 'idle',
      },
    },
    cancel: probe.hide,
    draw: probe.draw,
  }
}
