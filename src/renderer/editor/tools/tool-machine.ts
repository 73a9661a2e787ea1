import { panBy, zoomByWheel, zoomExactly } from '#renderer/editor/viewport.ts'
import { clamp } from '#shared/std/clamp.ts'
import type { Point } from '#shared/pixels/point.ts'
import { brushUse } from './brush-tool.ts'
import { combiningCursor } from './combining-cursor.ts'
import { createPointerMoments, heldWith } from './pointer-moments.ts'
import type { Moment, Tool, ToolPorts, ToolState } from './tool.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'

/** Pixels of travel that double the scale. */
const DOUBLING = 240
const [SMALLEST_BRUSH, LARGEST_BRUSH] = [1, 1000]

/** Keys that may be held beside the pointer, and those of them that may change what it points out. */
const holdable: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt'])
const moving: ReadonlySet<string> = new Set(['Shift', 'Alt'])

/** Small brushes change slowly and large ones fast; the curve is InvokeAI’s. */
export const brushStep = (size: number): number => clamp(0.7363 * 1.0394 ** size, 1, 20)

/** A drag that is no business of the tool’s. */
type Drag = { kind: 'pan' | 'zoom'; last: Point; at: Point; scale: number }

/** Leads what pointer and keys do over the stage to the tool in use. */
export const createToolMachine = (
  element: HTMLElement,
  { tools, ...ports }: ToolPorts & { tools: Readonly<Record<ToolId, Tool>> },
) => {
  const { session, store } = ports.editor
  let state = 'idle'
  let drag: Drag | null = null
  let spaceHeld = false
  let modHeld = false
  let isDown = false
  let lastWheel = 0
  let lastMoment: Moment | null = null
  let shownCursor: string | null = null

  const moments = createPointerMoments(element, () => session.getState().view)
  const { onStage } = moments
  const momentOf = (event: PointerEvent): Moment => {
    lastMoment = moments.momentOf(event)
    return lastMoment
  }

  const tool = (): Tool => tools[session.getState().tool]
  const current = (): ToolState => tool().states[state] ?? tool().states.idle

  const enter = (next: string | undefined): void => {
    if (next !== undefined) state = next
    showCursor()
    ports.redraw()
  }

  const cursor = (): string => {
    if (drag || spaceHeld) return drag ? 'grabbing' : 'grab'
    const { byFabric, cursor: usual, combines } = tool()
    if (byFabric === true) return ''
    const plain = current().cursor ?? usual
    return lastMoment && combines ? combiningCursor(plain, combines(lastMoment)) : plain
  }

  const showCursor = (): void => {
    const next = cursor()
    if (next === shownCursor) return
    shownCursor = next
    element.style.cursor = next
  }

  const beginDrag = (event: PointerEvent): void => {
    const here = onStage(event)
    const isZoom = event.button === 1 && (event.ctrlKey || event.metaKey)
    drag = {
      kind: isZoom ? 'zoom' : 'pan',
      last: here,
      at: here,
      scale: session.getState().view.scale,
    }
    element.setPointerCapture(event.pointerId)
    moments.hold()
    showCursor()
  }

  const goOnDragging = (event: PointerEvent, now: Drag): void => {
    const here = onStage(event)
    const by = { x: here.x - now.last.x, y: here.y - now.last.y }
    now.last = here
    const { moveBy } = current()
    const { view } = session.getState()
    if (now.kind === 'zoom')
      session.setState({
        view: zoomExactly(view, now.scale * 2 ** ((now.at.y - here.y) / DOUBLING), now.at),
      })
    else if (moveBy && isDown) moveBy({ x: by.x / view.scale, y: by.y / view.scale })
    else session.setState({ view: panBy(view, by) })
    ports.redraw()
  }

  /** A field that is being written in takes its value before the tool begins, not after. */
  const leaveField = (): void => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && !element.contains(activeElement))
      activeElement.blur()
  }

  const down = (event: PointerEvent): void => {
    leaveField()
    if (event.button === 1 || (event.button === 0 && spaceHeld)) {
      event.preventDefault()
      event.stopPropagation()
      beginDrag(event)
      return
    }
    if (event.button !== 0 || tool().byFabric === true) return
    element.setPointerCapture(event.pointerId)
    moments.hold()
    isDown = true
    enter(current().down?.(momentOf(event)))
  }

  const move = (event: PointerEvent): void => {
    const moment = momentOf(event)
    session.setState({ pointer: moment.at })
    if (drag) goOnDragging(event, drag)
    // While a button is held, Space moves without another press.
    else if (spaceHeld && isDown) {
      drag = { kind: 'pan', last: moment.onStage, at: moment.onStage, scale: 1 }
      showCursor()
    } else if (tool().byFabric !== true) enter(current().move?.(moment))
  }

  /** What is captured is nobody else’s: it is taken before it goes through the page. */
  const takeFirst = (event: MouseEvent): void => {
    if (!moments.isHeld() || event.target !== element) return
    event.stopPropagation()
    if (event instanceof PointerEvent) move(event)
  }

  const up = (event: PointerEvent): void => {
    if (event.buttons === 0) moments.release()
    if (drag && (event.button === 1 || !isDown)) {
      drag = null
      showCursor()
      return
    }
    drag = null
    if (event.button !== 0 || !isDown) return
    isDown = false
    enter(current().up?.(momentOf(event)))
  }

  const cancel = (): void => {
    moments.release()
    isDown = false
    drag = null
    tool().cancel?.()
    enter('idle')
  }

  const resizeBrush = (delta: number): void => {
    const { tool: id, brushes, selected, wantsMask } = session.getState()
    if (id !== 'brush' && id !== 'eraser') return
    const chosen = store.getState().document.layers[selected.at(-1) ?? '']
    const use = brushUse(id, chosen, { wantsMask })
    const { size } = brushes[use]
    const next = clamp(
      Math.round(size - Math.sign(delta) * brushStep(size)),
      SMALLEST_BRUSH,
      LARGEST_BRUSH,
    )
    session.setState({ brushes: { ...brushes, [use]: { ...brushes[use], size: next } } })
    ports.redraw()
  }

  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    // Two fingers that pinch say Control too, without the key.
    if (modHeld && (event.ctrlKey || event.metaKey)) {
      resizeBrush(event.deltaY)
      return
    }
    const { view } = session.getState()
    const pause = event.timeStamp - lastWheel
    lastWheel = event.timeStamp
    const delta = event.ctrlKey ? event.deltaY * 8 : event.deltaY
    session.setState({ view: zoomByWheel(view, { delta, pause, at: onStage(event) }) })
    ports.redraw()
  }

  const isOurs = ({ target }: Event): boolean =>
    target instanceof Node && (element.contains(target) || target === document.body)

  /** Keys held beside the pointer may change what a tool shows, though the pointer rests. */
  const hearHeld = (event: KeyboardEvent): void => {
    if (!holdable.has(event.key) || !lastMoment || isDown || drag) return
    lastMoment = { ...lastMoment, ...heldWith(event) }
    if (!session.getState().pointer) return
    if (event.key === 'Alt') event.preventDefault()
    enter(moving.has(event.key) ? current().move?.(lastMoment) : undefined)
  }

  /** Whether a key said something to the tool. */
  const tellTool = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const act = current().keys?.[key]
    const next = act ? act({ shift: shiftKey }) : null
    if (next !== null) enter(next)
    else if (key === 'Escape' && state !== 'idle') cancel()
    else return false
    return true
  }

  const keyDown = (event: KeyboardEvent): void => {
    modHeld = event.ctrlKey || event.metaKey
    hearHeld(event)
    if (!isOurs(event)) return
    if (event.key === ' ' && !event.repeat) {
      spaceHeld = true
      event.preventDefault()
      showCursor()
      return
    }
    if (!tellTool(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const keyUp = (event: KeyboardEvent): void => {
    modHeld = event.ctrlKey || event.metaKey
    hearHeld(event)
    if (event.key !== ' ') return
    spaceHeld = false
    // The button is still held: the tool goes on where it was.
    if (isDown) drag = null
    showCursor()
  }

  /** Whoever leaves the window with a key held comes back without it. */
  const letGo = (): void => {
    spaceHeld = false
    modHeld = false
    if (lastMoment) lastMoment = { ...lastMoment, shift: false, alt: false, mod: false }
    drag = null
    showCursor()
  }

  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', down, { signal, capture: true })
  element.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointermove', takeFirst, { signal, capture: true })
  window.addEventListener('mousemove', takeFirst, { signal, capture: true })
  window.addEventListener('resize', moments.release, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', cancel, { signal })
  element.addEventListener('pointerleave', () => session.setState({ pointer: null }), { signal })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  window.addEventListener('keydown', keyDown, { signal, capture: true })
  window.addEventListener('keyup', keyUp, { signal })
  window.addEventListener('blur', letGo, { signal })
  const leave = session.subscribe((now, before) => {
    if (now.tool === before.tool) return
    tools[before.tool].cancel?.()
    state = 'idle'
    isDown = false
    showCursor()
    ports.redraw()
  })
  showCursor()

  return {
    tool,
    isPen: moments.isPen,
    /** A gesture goes on. */
    isHeld: moments.isHeld,
    /** What was begun with the tool goes on, with the pointer or without. */
    isUnderWay: (): boolean => moments.isHeld() || tool().isUnderWay?.() === true,
    /** The view is being moved, whatever the tool. */
    isGrabbing: (): boolean => drag !== null || spaceHeld,
    resizeBrush,
    /** Keys are the tool’s from now on. */
    focus: (): void => element.focus(),
    /** Gives up what is under way. */
    cancel,
    stop: (): void => {
      leave()
      stop.abort()
    },
  }
}
