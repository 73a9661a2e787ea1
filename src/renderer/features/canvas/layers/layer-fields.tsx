import { type ReactNode, useState } from 'react'
import { keepsTransparency } from '#renderer/editor/painting.ts'
import { useEditor, useLayer, useSession } from '#renderer/features/canvas/use-editor.ts'
import { useFoldStore } from '#renderer/features/canvas/view/fold-store.ts'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { canvasToolWords } from '#renderer/words/canvas-tools.ts'
import { blendWords, canvasWords as words } from '#renderer/words/canvas.ts'
import type { Layer } from '#shared/model/layer.ts'
import { blendModes } from '#shared/pixels/blend-modes.ts'
import { GuideFields, KindFields } from './kind-fields.tsx'
import { changeLayer } from './layer-actions.ts'
import styles from './layer-fields.module.css'
import { hasTransparency, lockTransparency } from './lock-transparency.ts'
import { TransformFields } from './transform-fields.tsx'

const blends = blendModes.map((value) => ({ value, label: blendWords[value] }))

const Opacity = ({ layer }: { layer: Layer }): ReactNode => {
  const { store } = useEditor()
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? Math.round(layer.opacity * 100)
  return (
    <Field label={words.opacity} aside={`${shown} %`}>
      {() => (
        <Slider
          label={words.opacity}
          min={0}
          max={100}
          value={shown}
          onChange={(share) => {
            setDragged(share)
            store.change((draft) => {
              const each = draft.layers[layer.id]
              if (each) each.opacity = share / 100
            })
          }}
          onCommit={() => {
            setDragged(null)
            store.commit('Change opacity')
          }}
        />
      )}
    </Field>
  )
}

const Transform = ({ layer }: { layer: Layer }): ReactNode => {
  const open = useFoldStore((state) => state.transform)
  return (
    <Collapsible
      label={canvasToolWords.transform}
      open={open}
      onOpenChange={(transform) => useFoldStore.setState({ transform })}
    >
      <TransformFields layer={layer} />
    </Collapsible>
  )
}

const Transparency = ({ layer }: { layer: Layer }): ReactNode => {
  const editor = useEditor()
  return (
    <Field
      label={canvasToolWords.lockTransparency}
      help={canvasToolWords.transparencyHelp}
      aside={
        <Switch
          label={canvasToolWords.lockTransparency}
          checked={keepsTransparency(layer)}
          onChange={() => lockTransparency(editor, layer.id)}
        />
      }
    >
      {() => null}
    </Field>
  )
}

/** What is said of the selected layer. */
export const LayerFields = (): ReactNode => {
  const editor = useEditor()
  const selected = useSession((state) => state.selected.at(-1) ?? '')
  const layer = useLayer(selected)
  if (!layer) return null
  return (
    <section className={styles['fields']}>
      <KindFields layer={layer} />
      {layer.kind !== 'group' && <Transform key={`transform-${layer.id}`} layer={layer} />}
      {layer.kind !== 'group' && layer.kind !== 'mask' && (
        <Field label={words.blend}>
          {({ id }) => (
            <Select
              id={id}
              label={words.blend}
              value={layer.blend}
              options={blends}
              onChange={(blend) =>
                changeLayer(editor, {
                  id: layer.id,
                  name: 'Change blending',
                  change: (each) => {
                    each.blend = blend
                  },
                })
              }
            />
          )}
        </Field>
      )}
      {hasTransparency(layer) && <Transparency layer={layer} />}
      <GuideFields layer={layer} />
      {/* A mask says by itself how it lies over the picture. */}
      {layer.kind !== 'mask' && <Opacity key={`opacity-${layer.id}`} layer={layer} />}
    </section>
  )
}
