import { useEffect, useMemo } from 'react'
import { afterPause } from '#renderer/editor/after-pause.ts'
import { useChangeOf } from '#renderer/features/canvas/layers/use-change-of.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'

/** Milliseconds without a key, after which what was typed is a step. A kill costs no more than that. */
const PAUSE = 1000

/** Writes the words of a text layer: shown at once, a step with each pause. */
export const useTyping = (layerId: string) => {
  const { change, commit } = useChangeOf('text', layerId)
  const typing = useMemo(() => {
    const { begin, end } = afterPause(PAUSE, () => commit(words.steps.text))
    const type = (text: string): void => {
      change((layer) => {
        layer.text = text
      })
      begin()
    }
    return { type, pause: end }
  }, [change, commit])
  useEffect(() => typing.pause, [typing])
  return typing
}
