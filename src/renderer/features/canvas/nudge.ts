import type { Editor } from '#renderer/editor/editor.ts'
import { moveLayersBy } from '#renderer/editor/move-layers.ts'
import type { Point } from '#shared/pixels/point.ts'

/** Milliseconds after which presses are a step of their own, even if no key was let go. */
const PAUSE = 1000

let end: (() => void) | null = null

/** Moves the selected layers; all that comes while the key is held is one step. */
export const nudgeSelected = ({ store, session }: Editor, by: Point): void => {
  const { selected } = session.getState()
  end?.()
  store.change((draft) => moveLayersBy(draft, selected, by))
  const commit = (): void => {
    leave()
    store.commit('Move layer')
  }
  const timer = setTimeout(commit, PAUSE)
  const leave = (): void => {
    clearTimeout(timer)
    window.removeEventListener('keyup', commit)
    end = null
  }
  window.addEventListener('keyup', commit)
  end = leave
}
