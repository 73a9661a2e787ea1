import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { removeLayers } from '#renderer/editor/document/layer-edits.ts'
import { useDocument, useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { lineOf, onStage, reachOf, riseOf } from './text-place.ts'
import styles from './text-on-stage.module.css'
import { useTyping } from './use-typing.ts'

interface StageProps {
  stage: RefObject<HTMLElement | null>
}

/** A field without letters of its own over those of the stage: what is seen is the layer, and only the caret is the field’s. */
const Writing = ({
  layer,
  isAll,
  stage,
}: StageProps & { layer: LayerOf<'text'>; isAll: boolean }): ReactNode => {
  const { session, store } = useEditor()
  const view = useSession((state) => state.view)
  const field = useRef<HTMLTextAreaElement>(null)
  const { type, pause } = useTyping(layer.id)
  const { font, weight, italic } = layer
  const reach = useMemo(() => reachOf({ font, weight, italic }), [font, weight, italic])

  useEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    if (isAll) current?.select()
    else current?.setSelectionRange(current.value.length, current.value.length)
  }, [isAll])

  const end = (): void => {
    pause()
    session.setState({ writing: null })
    // A text without words can neither be seen nor taken hold of.
    if (layer.text.trim() === '')
      store.edit('Delete layer', (draft) => removeLayers(draft, [layer.id]))
  }
  const leave = ({ currentTarget }: FocusEvent): void => {
    // Another window has come to the front: this one goes on where it was.
    if (document.activeElement === currentTarget) pause()
    else end()
  }
  const byKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') stage.current?.focus()
  }
  return (
    <div
      className={styles['text']}
      data-words={`${layer.text}\u200b`}
      style={{
        transform: `${onStage(layer.placement, view)} translateY(${-riseOf(layer, reach)}px)`,
        fontFamily: `"${font}"`,
        fontSize: layer.size,
        fontWeight: weight,
        fontStyle: italic ? 'italic' : 'normal',
        lineHeight: lineOf(layer),
        textAlign: layer.align,
        caretColor: layer.colour,
      }}
    >
      <textarea
        ref={field}
        aria-label={words.textOnStage}
        className={styles['field']}
        value={layer.text}
        maxLength={10_000}
        spellCheck={false}
        onChange={({ target }) => type(target.value)}
        onKeyDown={byKey}
        onBlur={leave}
        onWheel={({ nativeEvent }) =>
          stage.current?.dispatchEvent(new WheelEvent('wheel', nativeEvent))
        }
      />
    </div>
  )
}

/** Where a text is written on the stage itself, while one is. */
export const TextOnStage = ({ stage }: StageProps): ReactNode => {
  const writing = useSession((state) => state.writing)
  const layer = useDocument(({ document }) => document.layers[writing?.layer ?? ''])
  if (!writing || layer?.kind !== 'text') return null
  return (
    <div className={styles['over']}>
      <Writing key={layer.id} layer={layer} isAll={writing.isAll} stage={stage} />
    </div>
  )
}
