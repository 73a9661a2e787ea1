import { boxInHand, changeBox, keepBox } from '#renderer/editor/generation-box.ts'
import { createKeyStep } from '#renderer/editor/key-step.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'
import {
  boxCursors,
  cursorOf,
  type Hold,
  holdAt,
  moveBox,
  openBox,
  pullBox,
} from './box-handles.ts'
import type { Moment, Tool, ToolPorts, ToolState } from './tool.ts'

/** Pixels of the stage that a drag goes at least; less was a click. */
const LEAST_WAY = 3
const DRAWING = 'crosshair'

/** A drag under way; no hold: a box is being drawn. */
interface Drag {
  from: Moment
  last: Moment
  box: Box
  hold: Hold | null
  /** How far Space has moved what is being drawn. */
  shifted: Point
}

const dragging = (cursor: string): string => `drag ${cursor}`

/** Moves and resizes the box that is generated in; a drag beside it draws another one. From then on it stays where it was put. */
export const createGenerationBox = ({ editor }: ToolPorts): Tool => {
  const { store, session } = editor
  const endStep = createKeyStep()
  let drag: Drag | null = null

  const box = (): Box => boxInHand(store.getState().document, session.getState())

  /** A box that is all of the page cannot be moved: within it, one is drawn. */
  const holdUnder = ({ onStage }: Moment): Hold | null => {
    const { document } = store.getState()
    const now = box()
    const hold = holdAt(now, session.getState().view, onStage)
    const isWhole = now.width === document.width && now.height === document.height
    return hold && isWhole && cursorOf(hold) === 'move' ? null : hold
  }

  const draftOf = ({ from, box: start, hold, shifted }: Drag, moment: Moment): Box | null => {
    const page = store.getState().document
    const { at, shift, alt, mod } = moment
    const begun = { x: from.at.x + shifted.x, y: from.at.y + shifted.y }
    const pull = { at, shift, alt, step: mod ? 1 : session.getState().boxStep, page }
    if (!hold) return openBox(begun, pull)
    return cursorOf(hold) === 'move'
      ? moveBox(start, { x: at.x - from.at.x, y: at.y - from.at.y }, page)
      : pullBox(start, { ...pull, hold })
  }

  const isClick = ({ from }: Drag, { onStage }: Moment): boolean =>
    Math.hypot(onStage.x - from.onStage.x, onStage.y - from.onStage.y) < LEAST_WAY

  const down = (moment: Moment): string => {
    const hold = holdUnder(moment)
    drag = { from: moment, last: moment, box: box(), hold, shifted: { x: 0, y: 0 } }
    return dragging(hold ? cursorOf(hold) : DRAWING)
  }

  const drop = (): void => {
    drag = null
    if (session.getState().boxDraft) session.setState({ boxDraft: null })
  }

  const move = (moment: Moment): undefined => {
    if (!drag) return
    drag = { ...drag, last: moment }
    if (session.getState().boxDraft || !isClick(drag, moment))
      session.setState({ boxDraft: draftOf(drag, moment) })
  }

  const up = (moment: Moment): string => {
    move(moment)
    const { boxDraft } = session.getState()
    if (boxDraft && changeBox(editor, boxDraft)) keepBox(editor)
    drop()
    return hover(moment)
  }

  const hover = (moment: Moment): string => {
    const hold = holdUnder(moment)
    return hold ? cursorOf(hold) : 'idle'
  }

  /** Held, a key is one step. */
  const moveBy =
    (x: number, y: number) =>
    ({ shift }: { shift: boolean }): undefined => {
      const { document } = store.getState()
      const far = shift ? session.getState().boxStep : 1
      const before = box()
      const next = moveBox(before, { x: x * far, y: y * far }, document)
      if ((next.x !== before.x || next.y !== before.y) && changeBox(editor, next))
        endStep(() => keepBox(editor))
    }

  const keys = {
    ArrowLeft: moveBy(-1, 0),
    ArrowRight: moveBy(1, 0),
    ArrowUp: moveBy(0, -1),
    ArrowDown: moveBy(0, 1),
  }
  const resting: ToolState = { down, move: hover, keys }
  const pulling: ToolState = { move, up }
  const drawing: ToolState = {
    ...pulling,
    moveBy: (by) => {
      if (!drag) return
      const { shifted, last } = drag
      drag = { ...drag, shifted: { x: shifted.x + by.x, y: shifted.y + by.y } }
      move({ ...last, at: { x: last.at.x + by.x, y: last.at.y + by.y } })
    },
  }

  return {
    id: 'box',
    cursor: DRAWING,
    states: {
      idle: resting,
      [dragging(DRAWING)]: drawing,
      ...Object.fromEntries(
        boxCursors.flatMap((cursor) => [
          [cursor, { ...resting, cursor }],
          [dragging(cursor), { ...pulling, cursor }],
        ]),
      ),
    },
    cancel: drop,
    // The box is drawn with what is planned, by whatever tool.
    isDrawing: () => false,
  }
}
