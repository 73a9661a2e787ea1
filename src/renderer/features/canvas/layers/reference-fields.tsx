import type { ReactNode } from 'react'
import { useWish } from '#renderer/features/canvas/generate/use-wish.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { changeLayer } from './layer-actions.ts'

/** Whether a model weighs reference pictures; one that takes them as they are does not. */
export const weighsReferences = ({ parameters }: Model): boolean =>
  parameters.styles !== undefined && parameters.references === undefined

/** How much a reference picture counts, where the model that is chosen can be told. */
export const ReferenceFields = ({ layer }: { layer: LayerOf<'reference'> }): ReactNode => {
  const editor = useEditor()
  const { wish } = useWish()
  if (!wish || !weighsReferences(wish.model)) return null
  return (
    <Field label={words.controlNumbers.weight}>
      {({ id }) => (
        <NumberField
          id={id}
          value={layer.weight}
          min={0}
          max={2}
          step={0.05}
          onCommit={(next) =>
            next !== null &&
            changeLayer(editor, {
              id: layer.id,
              name: 'Strength of reference',
              change: (each) => {
                if (each.kind === 'reference') each.weight = next
              },
            })
          }
        />
      )}
    </Field>
  )
}
