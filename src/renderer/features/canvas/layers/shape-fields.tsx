import type { ReactNode } from 'react'
import { ColourField } from '#renderer/features/canvas/colour/colour-field.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { canvasToolWords as words, shapeWords } from '#renderer/words/canvas-tools.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import styles from './object-fields.module.css'
import { useChangeOf } from './use-change-of.ts'

type Shape = LayerOf<'shape'>

const shapes = (Object.keys(shapeWords) as Shape['shape'][]).map((value) => ({
  value,
  label: shapeWords[value],
}))

/** What a shape is given when it had none. */
const [FILL, STROKE] = ['#8b8b93', '#1f1f23']
const USUAL_WIDTH = 4

/** A colour that may be there or not. */
const Ink = ({ layer, part }: { layer: Shape; part: 'fill' | 'stroke' }): ReactNode => {
  const { edit, change, commit } = useChangeOf('shape', layer.id)
  const colour = layer[part]
  const name = words.steps[part]
  const toggle = (on: boolean): void => {
    if (!on) edit(name, { [part]: null })
    else if (part === 'fill') edit(name, { fill: FILL })
    else edit(name, { stroke: STROKE, strokeWidth: layer.strokeWidth || USUAL_WIDTH })
  }
  return (
    <div className={styles['row']}>
      <Switch label={words[part]} checked={colour !== null} onChange={toggle} />
      <span className={styles['label']}>{words[part]}</span>
      <span className={styles['space']} />
      {colour !== null && (
        <ColourField
          label={words[part]}
          value={colour}
          hasOpacity
          side="left"
          onChange={(next) =>
            change((each) => {
              each[part] = next
            })
          }
          onCommit={() => commit(name)}
        />
      )}
    </div>
  )
}

/** Which shape it is, and how it is drawn. */
export const ShapeFields = ({ layer }: { layer: Shape }): ReactNode => {
  const { edit } = useChangeOf('shape', layer.id)
  return (
    <>
      <Choices
        label={words.shape}
        value={layer.shape}
        options={shapes}
        onChange={(shape) =>
          edit(words.steps.shape, {
            shape,
            // A line is nothing but its stroke.
            ...(shape === 'line' && layer.stroke === null
              ? { stroke: layer.fill ?? STROKE, strokeWidth: layer.strokeWidth || USUAL_WIDTH }
              : {}),
          })
        }
      />
      {layer.shape !== 'line' && <Ink layer={layer} part="fill" />}
      <Ink layer={layer} part="stroke" />
      <div className={styles['pair']}>
        <Field label={words.strokeWidth}>
          {({ id }) => (
            <NumberField
              id={id}
              min={0}
              max={1000}
              value={layer.strokeWidth}
              onCommit={(strokeWidth) =>
                strokeWidth !== null && edit(words.steps.stroke, { strokeWidth })
              }
            />
          )}
        </Field>
        {layer.shape === 'rectangle' && (
          <Field label={words.radius}>
            {({ id }) => (
              <NumberField
                id={id}
                min={0}
                value={layer.radius}
                onCommit={(radius) => radius !== null && edit(words.steps.radius, { radius })}
              />
            )}
          </Field>
        )}
      </div>
    </>
  )
}
