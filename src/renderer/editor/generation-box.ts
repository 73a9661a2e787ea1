import type { Box } from '#shared/pixels/box.ts'
import { clampTo, roundOut, wholeOf } from '#shared/pixels/boxes.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import type { Editor } from './editor.ts'
import type { Session } from './session.ts'

/** What a box of one’s own is called among the steps. */
const STEP_NAME = 'Generation box'

type Page = Pick<CanvasDocument, 'width' | 'height' | 'box'>

/** The box that was drawn; null: it is found by itself. */
export const drawnBox = ({ box: { mode, custom } }: Pick<CanvasDocument, 'box'>): Box | null =>
  mode === 'custom' ? custom : null

/** The box that the tool shows and takes hold of: as it is being dragged, as it was drawn, as it would be sent; else all of the page. */
export const boxInHand = (
  { box, ...page }: Page,
  { boxDraft, generationBox }: Pick<Session, 'boxDraft' | 'generationBox'>,
): Box => {
  if (boxDraft) return boxDraft
  return clampTo(roundOut(drawnBox({ box }) ?? generationBox ?? wholeOf(page)), page)
}

const isSame = (one: Box | null, other: Box): boolean =>
  one !== null &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height

/** Makes this the box, as a part of the gesture under way; false: it was already. */
export const changeBox = ({ store }: Editor, to: Box): boolean => {
  const { box } = store.getState().document
  if (box.mode === 'custom' && isSame(box.custom, to)) return false
  store.change((draft) => {
    draft.box = { mode: 'custom', custom: to }
  })
  return true
}

/** Ends a gesture that changed the box. */
export const keepBox = ({ store }: Editor): void => store.commit(STEP_NAME)

/** Finds the box by itself from now on. */
export const resetBox = ({ store }: Editor): void =>
  store.edit(STEP_NAME, (draft) => {
    draft.box = { mode: 'auto', custom: null }
  })
