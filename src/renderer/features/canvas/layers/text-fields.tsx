import { AlignCenter, AlignLeft, AlignRight, Italic } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTyping } from '#renderer/features/canvas/writing/use-typing.ts'
import { ColourField } from '#renderer/features/canvas/colour/colour-field.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import {
  canvasToolWords as words,
  fontWords,
  textAlignWords,
  weightWords,
} from '#renderer/words/canvas-tools.ts'
import { canvasWords } from '#renderer/words/canvas.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import styles from './object-fields.module.css'
import { useChangeOf } from './use-change-of.ts'

type Text = LayerOf<'text'>

/** Inter is shipped with the studio; the others are what the system has of their kind. */
const fonts = Object.entries(fontWords).map(([value, label]) => ({ value, label }))
const weights = Object.entries(weightWords).map(([value, label]) => ({ value, label }))
const aligns = [
  ['left', AlignLeft],
  ['center', AlignCenter],
  ['right', AlignRight],
] as const

/** The words, shown on the canvas while they are written. */
const Words = ({ layer }: { layer: Text }): ReactNode => {
  const { type, pause } = useTyping(layer.id)
  return (
    <TextArea
      aria-label={words.text}
      rows={2}
      value={layer.text}
      maxLength={10_000}
      onChange={({ target }) => type(target.value)}
      onBlur={pause}
    />
  )
}

/** What a text says and how it is set. */
export const TextFields = ({ layer }: { layer: Text }): ReactNode => {
  const { edit, change, commit } = useChangeOf('text', layer.id)
  const [known] = useState(fonts.some(({ value }) => value === layer.font))
  const options = known ? fonts : [...fonts, { value: layer.font, label: layer.font }]
  return (
    <>
      <Words layer={layer} />
      <div className={styles['pair']}>
        <Select
          label={words.font}
          value={layer.font}
          options={options}
          onChange={(font) => edit(words.steps.font, { font })}
        />
        <Select
          label={words.weight}
          value={String(layer.weight)}
          options={weights}
          onChange={(weight) => edit(words.steps.font, { weight: Number(weight) })}
        />
      </div>
      <div className={styles['pair']}>
        <Field label={canvasWords.size}>
          {({ id }) => (
            <NumberField
              id={id}
              min={1}
              max={4000}
              value={Math.round(layer.size * 100) / 100}
              onCommit={(size) => size !== null && edit(words.steps.font, { size })}
            />
          )}
        </Field>
        <Field label={words.lineHeight}>
          {({ id }) => (
            <NumberField
              id={id}
              min={0.5}
              max={4}
              step={0.05}
              value={layer.lineHeight}
              onCommit={(lineHeight) =>
                lineHeight !== null && edit(words.steps.font, { lineHeight })
              }
            />
          )}
        </Field>
      </div>
      <div className={styles['row']}>
        {aligns.map(([align, icon]) => (
          <IconButton
            key={align}
            label={textAlignWords[align]}
            pressed={layer.align === align}
            onClick={() => edit(words.steps.alignText, { align })}
          >
            <Icon of={icon} />
          </IconButton>
        ))}
        <IconButton
          label={words.italic}
          pressed={layer.italic}
          onClick={() => edit(words.steps.font, { italic: !layer.italic })}
        >
          <Icon of={Italic} />
        </IconButton>
        <span className={styles['space']} />
        <ColourField
          label={canvasWords.colour}
          value={layer.colour}
          hasOpacity
          side="left"
          onChange={(colour) =>
            change((each) => {
              each.colour = colour
            })
          }
          onCommit={() => commit(words.steps.colour)}
        />
      </div>
    </>
  )
}
