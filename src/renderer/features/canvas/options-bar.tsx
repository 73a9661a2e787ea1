import { ArrowLeftRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { brushUse } from '#renderer/editor/tools/brush-tool.ts'
import type { Brush, BrushUse } from '#renderer/editor/session.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasWords as words, toolWords } from '#renderer/words/canvas.ts'
import styles from './options-bar.module.css'
import { useDocument, useEditor, useSession } from './use-editor.ts'

const BrushFields = ({ use }: { use: BrushUse }): ReactNode => {
  const { session } = useEditor().editor
  const brush = useSession(({ brushes }) => brushes[use])
  const change = (part: Partial<Brush>): void =>
    session.setState(({ brushes }) => ({ brushes: { ...brushes, [use]: { ...brush, ...part } } }))
  return (
    <>
      <label className={styles['field']}>
        {words.size}
        <NumberField
          label={words.size}
          value={brush.size}
          min={1}
          max={1000}
          onCommit={(size) => size !== null && change({ size: Math.round(size) })}
        />
      </label>
      <label className={styles['field']}>
        {words.hardness}
        <NumberField
          label={words.hardness}
          value={Math.round(brush.hardness * 100)}
          min={0}
          max={100}
          end={<span className={styles['unit']}>%</span>}
          onCommit={(share) => share !== null && change({ hardness: share / 100 })}
        />
      </label>
      <label className={styles['field']}>
        {words.opacity}
        <NumberField
          label={words.opacity}
          value={Math.round(brush.opacity * 100)}
          min={1}
          max={100}
          end={<span className={styles['unit']}>%</span>}
          onCommit={(share) => share !== null && change({ opacity: share / 100 })}
        />
      </label>
    </>
  )
}

const Colours = (): ReactNode => {
  const { session } = useEditor().editor
  const colour = useSession((state) => state.colour)
  return (
    <>
      <label className={styles['colour']} title={words.colour}>
        <input
          type="color"
          aria-label={words.colour}
          value={colour}
          onChange={({ target }) => session.setState({ colour: target.value })}
        />
      </label>
      <IconButton
        label={words.swapColours}
        onClick={() =>
          session.setState(({ colour: now, colourBefore }) => ({
            colour: colourBefore,
            colourBefore: now,
          }))
        }
      >
        <Icon of={ArrowLeftRight} />
      </IconButton>
    </>
  )
}

/** What the tool in use can be set to. */
export const OptionsBar = (): ReactNode => {
  const tool = useSession((state) => state.tool)
  const selected = useSession((state) => state.selected.at(-1) ?? '')
  const target = useDocument().document.layers[selected]
  const isBrush = tool === 'brush' || tool === 'eraser'
  const paints =
    (tool === 'brush' && target?.kind !== 'mask') || tool === 'text' || tool === 'shape'
  if (!isBrush && !paints) return null
  return (
    <fieldset className={styles['bar']} aria-label={words.options}>
      <span className={styles['name']}>{toolWords[tool]}</span>
      {isBrush && <BrushFields use={brushUse(tool, target)} />}
      {paints && <Colours />}
    </fieldset>
  )
}
