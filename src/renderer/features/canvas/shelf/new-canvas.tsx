import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCreateCanvas } from '#renderer/bridge/canvases.ts'
import { openCanvas } from '#renderer/features/canvas/canvas-store.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasFileWords, presetWords } from '#renderer/words/canvas-files.ts'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { LARGEST_SIDE } from '#shared/model/canvas-document.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import styles from './new-canvas.module.css'
import { presetOf, presets } from './size-presets.ts'

const sides = ['width', 'height'] as const
const options = keysOf(presets).map((value) => ({ value, label: presetWords[value] }))

/** Asks how large a new canvas is to be: one of the usual sizes, or numbers. */
export const NewCanvas = (): ReactNode => {
  const { mutate: create, isPending } = useCreateCanvas()
  const [size, setSize] = useState(presets.landscape)
  const begin = (): void =>
    create(
      { name: words.untitled, state: freshCanvas(size) },
      { onSuccess: ({ id }) => openCanvas(id) },
    )
  return (
    <fieldset className={styles['form']} aria-label={words.create}>
      <div className={styles['presets']}>
        <Field label={canvasFileWords.size}>
          {() => (
            <Choices
              label={canvasFileWords.size}
              value={presetOf(size)}
              options={options}
              onChange={(preset) => setSize(presets[preset])}
            />
          )}
        </Field>
      </div>
      {sides.map((side) => (
        <div key={side} className={styles['side']}>
          <Field label={words[side]}>
            {({ id }) => (
              <NumberField
                id={id}
                value={size[side]}
                min={1}
                max={LARGEST_SIDE}
                onCommit={(next) => {
                  if (next !== null) setSize((before) => ({ ...before, [side]: Math.round(next) }))
                }}
              />
            )}
          </Field>
        </div>
      ))}
      <Button kind="primary" disabled={isPending} icon={<Icon of={Plus} />} onClick={begin}>
        {words.create}
      </Button>
    </fieldset>
  )
}
