import type { Point } from '#shared/pixels/point.ts'
import type { Session } from '#renderer/editor/session.ts'
import { toDocument } from '#renderer/editor/viewport.ts'
import type { Held, Moment } from './tool.ts'

const isApple = navigator.platform.startsWith('Mac')

/** Which keys are held beside the pointer. */
export const heldWith = (event: MouseEvent | KeyboardEvent): Held => ({
  shift: event.shiftKey,
  alt: event.altKey,
  mod: isApple ? event.metaKey : event.ctrlKey,
})

/** Reads what the pointer does over the stage from the window’s events. */
export const createPointerMoments = (element: HTMLElement, view: () => Session['view']) => {
  /** Where the stage’s corner is in the window while a gesture goes on: each answer has the page laid out. */
  let held: Point | null = null
  let isPen = false

  const corner = (): Point => held ?? element.getBoundingClientRect()

  const onStage = ({ clientX, clientY }: MouseEvent, { x, y } = corner()): Point => ({
    x: clientX - x,
    y: clientY - y,
  })

  return {
    onStage,
    /** A gesture begins: the stage stays where it is until it ends. */
    hold: (): void => {
      held = corner()
    },
    release: (): void => {
      held = null
    },
    isHeld: (): boolean => held !== null,
    /** Whether the pointer is a pen. */
    isPen: (): boolean => isPen,
    momentOf: (event: PointerEvent): Moment => {
      isPen = event.pointerType === 'pen'
      const stage = corner()
      const here = onStage(event, stage)
      const all = event.type === 'pointermove' ? event.getCoalescedEvents() : []
      const path = (all.length > 0 ? all : [event]).map((each) => ({
        ...toDocument(view(), onStage(each, stage)),
        // A mouse has no pressure of its own and tells one half.
        pressure: each.pointerType === 'pen' ? each.pressure : 1,
      }))
      return {
        at: toDocument(view(), here),
        onStage: here,
        path,
        ...heldWith(event),
      }
    },
  }
}
