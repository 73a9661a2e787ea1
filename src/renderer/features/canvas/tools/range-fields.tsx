import type { ReactNode } from 'react'
import { useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Help } from '#renderer/ui/help.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { canvasToolWords as words, sampleWords } from '#renderer/words/canvas-tools.ts'
import styles from './options-bar.module.css'

const reaches = [
  { value: 'contiguous', label: words.contiguous },
  { value: 'everywhere', label: words.everywhere },
] as const

const samples = [1, 3, 5] as const
const sampleOptions = samples.map((side) => ({ value: String(side), label: sampleWords[side] }))

/** How many pixels a colour is taken from. */
export const SampleField = (): ReactNode => {
  const { session } = useEditor()
  const sample = useSession((state) => state.sample)
  return (
    <div className={styles['field']}>
      {words.sample}
      <Select
        label={words.sample}
        value={String(sample)}
        options={sampleOptions}
        onChange={(next) =>
          session.setState({ sample: samples.find((side) => String(side) === next) ?? 1 })
        }
      />
    </div>
  )
}

/** Which pixels are found by their colour. */
export const RangeFields = ({ help }: { help?: string }): ReactNode => {
  const { session } = useEditor()
  const tolerance = useSession((state) => state.tolerance)
  const contiguous = useSession((state) => state.contiguous)
  return (
    <>
      <label className={styles['field']}>
        {words.tolerance}
        <NumberField
          label={words.tolerance}
          value={tolerance}
          min={0}
          max={255}
          onCommit={(next) => next !== null && session.setState({ tolerance: Math.round(next) })}
        />
      </label>
      <SampleField />
      <Choices
        label={words.reach}
        value={contiguous ? 'contiguous' : 'everywhere'}
        options={reaches}
        onChange={(next) => session.setState({ contiguous: next === 'contiguous' })}
      />
      {help !== undefined && <Help label={words.tolerance} text={help} />}
    </>
  )
}
