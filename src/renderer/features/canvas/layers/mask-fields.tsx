import { type ReactNode, useState } from 'react'
import { changeMask } from '#renderer/editor/deeds/change-mask.ts'
import { maskOverlay } from '#renderer/editor/document/mask-look.ts'
import { ColourField } from '#renderer/features/canvas/colour/colour-field.tsx'
import { AreaFields } from '#renderer/features/canvas/generate/area-fields.tsx'
import { FindFields } from '#renderer/features/canvas/tools/find-fields.tsx'
import { useEditor } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { canvasToolWords as toolWords } from '#renderer/words/canvas-tools.ts'
import { canvasWords as words, maskDeedWords } from '#renderer/words/canvas.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { type MaskDeed, maskAmounts, maskDeeds } from '#shared/model/mask-deed.ts'
import { AreaButtons } from './area-buttons.tsx'
import styles from './mask-fields.module.css'
import { MaskSources } from './mask-sources.tsx'
import { useChangeOf } from './use-change-of.ts'

const deeds = maskDeeds.map((value) => ({ value, label: maskDeedWords[value] }))

/** What is done to all of a mask. */
const Deeds = ({ maskId }: { maskId: string }): ReactNode => {
  const workshop = useWorkshop()
  const [deed, setDeed] = useState<MaskDeed>('grow')
  const [amounts, setAmounts] = useState<Partial<Record<MaskDeed, number>>>({})
  const [working, setWorking] = useState(false)
  const limits = maskAmounts[deed]
  const amount = amounts[deed] ?? limits?.usual ?? 0
  const run = async (): Promise<void> => {
    if (!workshop) return
    setWorking(true)
    try {
      await changeMask(workshop, {
        maskId,
        deed,
        amount,
        name: words.maskStep(maskDeedWords[deed]),
      })
    } finally {
      setWorking(false)
    }
  }
  return (
    <div className={styles['deeds']}>
      <Select label={words.maskDeed} value={deed} options={deeds} onChange={setDeed} />
      {limits && (
        <NumberField
          label={words.amount}
          value={amount}
          min={limits.min}
          max={limits.max}
          end={<span className={styles['unit']}>{limits.unit === 'level' ? '' : limits.unit}</span>}
          onCommit={(next) => next !== null && setAmounts({ ...amounts, [deed]: next })}
        />
      )}
      <Button size="small" disabled={working || !workshop} onClick={() => void run()}>
        {words.apply}
      </Button>
    </div>
  )
}

/** How it lies over the picture on the screen. */
const Overlay = ({ mask }: { mask: LayerOf<'mask'> }): ReactNode => {
  const { change, commit } = useChangeOf('mask', mask.id)
  const { colour, opacity } = maskOverlay(mask)
  const shown = Math.round(opacity * mask.opacity * 100)
  const settle = (): void => commit(toolWords.steps.overlay)
  return (
    <Field label={toolWords.overlay} aside={`${shown} %`} help={toolWords.overlayHelp}>
      {() => (
        <div className={styles['overlay']}>
          <ColourField
            label={toolWords.overlayColour}
            value={colour}
            side="left"
            onChange={(next) =>
              change((each) => {
                each.overlay = { ...maskOverlay(each), colour: next }
              })
            }
            onCommit={settle}
          />
          <Slider
            label={toolWords.overlayOpacity}
            min={0}
            max={100}
            value={shown}
            onChange={(share) =>
              change((each) => {
                each.overlay = { ...maskOverlay(each), opacity: share / 100 }
                each.opacity = 1
              })
            }
            onCommit={settle}
          />
        </div>
      )}
    </Field>
  )
}

/** What is said of a mask, and done to it. */
export const MaskFields = ({ mask }: { mask: LayerOf<'mask'> }): ReactNode => {
  const { store } = useEditor()
  const [byNumbers, setByNumbers] = useState(false)
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? Math.round(mask.strength * 100)
  return (
    <>
      <Collapsible label={words.areaByNumbers} open={byNumbers} onOpenChange={setByNumbers}>
        <AreaFields />
      </Collapsible>
      <Overlay mask={mask} />
      <MaskSources mask={mask} />
      <FindFields />
      <Deeds maskId={mask.id} />
      <AreaButtons />
      <div className={styles['prompt']}>
        <TextField
          disabled
          value=""
          aria-label={words.maskPrompt}
          placeholder={words.maskPromptNone}
        />
        <Help label={words.maskPrompt} text={words.maskPromptOff} />
      </div>
      <Field label={words.maskStrength} aside={`${shown} %`} help={words.maskStrengthHelp}>
        {() => (
          <Slider
            label={words.maskStrength}
            min={5}
            max={100}
            value={shown}
            onChange={(share) => {
              setDragged(share)
              store.change((draft) => {
                const layer = draft.layers[mask.id]
                if (layer?.kind === 'mask') layer.strength = share / 100
              })
            }}
            onCommit={() => {
              setDragged(null)
              store.commit('Change strength of mask')
            }}
          />
        )}
      </Field>
    </>
  )
}
