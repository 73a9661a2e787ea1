import { moveLayersBy } from '#renderer/editor/deeds/move-layers.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { createKeyStep } from '#renderer/editor/key-step.ts'
import type { Point } from '#shared/pixels/point.ts'

const endStep = createKeyStep()

/** Moves the selected layers; all that comes while the key is held is one step. */
export const nudgeSelected = ({ store, session }: Editor, by: Point): void => {
  const { selected } = session.getState()
  store.change((draft) => moveLayersBy(draft, selected, by))
  endStep(() => store.commit('Move layer'))
}
