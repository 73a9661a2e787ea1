import type { StoreApi } from 'zustand/vanilla'
import type { Session } from '#renderer/editor/session.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'

interface Spring {
  /** The key on the keyboard, whatever is written on it. */
  key: string
  isHeld: boolean
  tool: ToolId
  before: ToolId
  /** A gesture began while the key was held. */
  isUsed: boolean
}

interface Ports {
  session: StoreApi<Session>
  /** What hears keys and the pointer wherever they are. */
  window: Window
  /** What was begun with the tool goes on. */
  isUnderWay: () => boolean
}

/**
 * A tool taken by a key that is held while something is done with it gives way to the tool before, once the key is let go
 * of and what was done is over. A key that was only pressed, however long, has the tool stay.
 */
export const createSpringTool = (element: HTMLElement, { session, window, isUnderWay }: Ports) => {
  let spring: Spring | null = null
  let isPressed = false
  let later: ReturnType<typeof setTimeout> | undefined

  const goBack = (): void => {
    const now = spring
    if (!now || now.isHeld || isPressed || isUnderWay()) return
    session.setState({ tool: now.before })
  }

  const press = ({ button }: PointerEvent): void => {
    if (button !== 0) return
    isPressed = true
    if (spring?.isHeld) spring = { ...spring, isUsed: true }
  }

  const release = ({ buttons }: PointerEvent): void => {
    if (buttons !== 0) return
    isPressed = false
    // Handles on the stage hear of it by the mouse’s own event, which comes after this one.
    later = setTimeout(goBack)
  }

  const letGo = ({ code }: KeyboardEvent): void => {
    if (spring?.key === code) spring = spring.isUsed ? { ...spring, isHeld: false } : null
    goBack()
  }

  const forget = (): void => {
    spring = null
    isPressed = false
  }

  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  element.addEventListener('pointerdown', press, options)
  window.addEventListener('pointerup', release, options)
  window.addEventListener('pointercancel', release, options)
  window.addEventListener('keyup', letGo, options)
  window.addEventListener('blur', forget, options)
  const leave = session.subscribe(({ tool }) => {
    if (spring && tool !== spring.tool) spring = null
  })

  return {
    /** Takes a tool up; `key` is what it was taken by, as `KeyboardEvent.code` names it. */
    take: (tool: ToolId, key?: string): void => {
      const { tool: before } = session.getState()
      session.setState({ tool })
      // Joints are put away when another tool is taken.
      const isSprung = key !== undefined && before !== tool && before !== 'pose'
      spring = isSprung ? { key, tool, before, isHeld: true, isUsed: false } : null
    },
    stop: (): void => {
      clearTimeout(later)
      leave()
      stop.abort()
    },
  }
}
