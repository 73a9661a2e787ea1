import { createColourProbe } from './colour-probe.ts'
import type { Tool, ToolPorts } from './tool.ts'

/** A click paints with the colour under it from then on. */
export const createEyedropper = (ports: ToolPorts): Tool => {
  const probe = createColourProbe(ports)
  return {
    id: 'eyedropper',
    cursor: 'crosshair',
    states: {
      idle: {
        move: ({ at }) => {
          probe.look(at)
          return undefined
        },
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
