import { createColourProbe } from './colour-probe.ts'
import type { Tool, ToolPorts } from './tool.ts'

/** A click takes the colour under it: for what it is picked for, else to paint with from then on. */
export const createEyedropper = (ports: ToolPorts): Tool => {
  const { session } = ports.editor
  const probe = createColourProbe(ports)
  let taking = Promise.resolve()

  /** Tells what it was picked for that this was all; true: it was picked for something. */
  const settle = (): boolean => {
    const { picking } = session.getState()
    if (!picking) return false
    session.setState({ picking: null })
    picking.settle()
    return true
  }

  /** Goes back to the tool before where it was picked for something. */
  const end = async (): Promise<void> => {
    const { picking } = session.getState()
    await taking
    if (!picking || session.getState().picking !== picking) return
    settle()
    session.setState({ tool: picking.toolBefore })
  }

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
          taking = probe.take(at)
          return 'picking'
        },
        keys: {
          Escape: () => {
            if (!session.getState().picking) return null
            void end()
            return 'idle'
          },
        },
      },
      picking: {
        move: ({ at }) => {
          probe.look(at)
          taking = probe.take(at)
          return undefined
        },
        up: () => {
          void end()
          return 'idle'
        },
      },
    },
    cancel: () => {
      settle()
      probe.hide()
    },
    draw: probe.draw,
  }
}
