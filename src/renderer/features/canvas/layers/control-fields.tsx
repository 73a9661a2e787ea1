import { type ReactNode, useState } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasWords as words, controlModeWords } from '#renderer/words/canvas.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { price as priceWords } from '#renderer/words/money.ts'
import { mapKind } from '#shared/catalogue/models/control-maps.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { Layer, LayerOf } from '#shared/model/layer.ts'
import { makeControlMap } from '#shared/operations/make-control-map.ts'
import styles from './control-fields.module.css'
import { changeLayer } from './layer-actions.ts'
import { makeMap, mapParams } from './make-map.ts'
import { PoseButton } from './pose-button.tsx'

/** The kind of map that shows joints. */
const POSE = 'openpose'

type Control = LayerOf<'control'>

const useKinds = (): { value: string; label: string }[] =>
  (useCatalogue().data?.models ?? []).flatMap(({ air, name }) => {
    const kind = mapKind(air)
    return kind === null ? [] : [{ value: kind, label: name }]
  })

/** Makes a control map of a layer. */
export const MapFields = ({ layer }: { layer: Layer }): ReactNode => {
  const workshop = useWorkshop()
  const kinds = useKinds()
  const [kind, setKind] = useState('canny')
  const [working, setWorking] = useState(false)
  const { price } = usePrice({ operation: makeControlMap.id, params: mapParams(kind) })
  const run = async (): Promise<void> => {
    if (!workshop) return
    setWorking(true)
    try {
      const label = kinds.find(({ value }) => value === kind)?.label ?? kind
      await makeMap(workshop, { layerId: layer.id, kind, title: words.mapOf(label, layer.name) })
    } catch (error) {
      const { title, next } = failureWords(asFailure(error))
      say({ title, text: next })
    } finally {
      setWorking(false)
    }
  }
  return (
    <Field label={words.makeMap} help={words.makeMapHelp}>
      {() => (
        <div className={styles['row']}>
          <Select label={words.mapKind} value={kind} options={kinds} onChange={setKind} />
          <Button size="small" disabled={working || !workshop} onClick={() => void run()}>
            {price ? `${words.make} · ${priceWords(price)}` : words.make}
          </Button>
        </div>
      )}
    </Field>
  )
}

const modes = (['balanced', 'prompt', 'control'] as const).map((value) => ({
  value,
  label: controlModeWords[value],
}))

const numbers = [
  { fact: 'weight', max: 2, step: 0.05 },
  { fact: 'start', max: 1, step: 0.05 },
  { fact: 'end', max: 1, step: 0.05 },
] as const

/** How a control layer guides. */
export const ControlFields = ({ layer }: { layer: Control }): ReactNode => {
  const editor = useEditor()
  const kinds = useKinds()
  const set = (name: string, change: (control: Control) => void): void =>
    changeLayer(editor, {
      id: layer.id,
      name,
      change: (each) => {
        if (each.kind === 'control') change(each)
      },
    })
  return (
    <>
      <div className={styles['row']}>
        <Select
          label={words.mapKind}
          value={layer.control}
          options={kinds}
          onChange={(kind) =>
            set('Kind of control', (control) => {
              control.control = kind
            })
          }
        />
        <Select
          label={words.controlMode}
          value={layer.mode}
          options={modes}
          onChange={(mode) =>
            set('Mode of control', (control) => {
              control.mode = mode
            })
          }
        />
      </div>
      {layer.control === POSE && <PoseButton layer={layer} />}
      <div className={styles['numbers']}>
        {numbers.map(({ fact, max, step }) => (
          <Field key={fact} label={words.controlNumbers[fact]}>
            {({ id }) => (
              <NumberField
                id={id}
                value={layer[fact]}
                min={0}
                max={max}
                step={step}
                onCommit={(next) =>
                  next !== null &&
                  set('Strength of control', (control) => {
                    control[fact] = next
                  })
                }
              />
            )}
          </Field>
        ))}
      </div>
    </>
  )
}
