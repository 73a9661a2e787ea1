import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { dimensions } from '#renderer/words/numbers.ts'
import { sizeRuleWords } from '#renderer/words/sizes.ts'
import type { Size, SizeRule } from '#shared/catalogue/size-rule.ts'
import { nearestSize, ratioOf, ratios, sizeOfRatio } from '#shared/catalogue/solve-size.ts'
import { RatioIcon } from './ratio-icon.tsx'
import styles from './size-input.module.css'

interface SizeInputProps {
  limits: SizeRule
  /** What is asked for now, chosen or not. */
  value: Size
  onChange: (size: Size) => void
  reason?: string | undefined
}

/** Ratios of which a model really makes something of that shape. */
const offered = (rule: SizeRule) =>
  ratios
    .filter((ratio) => ratioOf(sizeOfRatio(rule, ratio)) === ratio)
    .map((ratio) => ({ value: ratio, label: ratio, icon: <RatioIcon ratio={ratio} /> }))

const CustomSize = ({ limits, value, onChange }: SizeInputProps): ReactNode => {
  const set = (wish: Size): void => onChange(nearestSize(limits, wish))
  const commit = (side: 'width' | 'height') => (next: number | null) => {
    if (next !== null && next > 0) set({ ...value, [side]: Math.round(next) })
  }
  return (
    <div className={styles['custom']}>
      <div className={styles['sides']}>
        <NumberField
          label={words.width}
          prefix="W"
          value={value.width}
          onCommit={commit('width')}
        />
        <IconButton
          label={words.swap}
          onClick={() => set({ width: value.height, height: value.width })}
        >
          <Icon of={ArrowLeftRight} size={14} />
        </IconButton>
        <NumberField
          label={words.height}
          prefix="H"
          value={value.height}
          onCommit={commit('height')}
        />
      </div>
      <p className={styles['rule']}>{sizeRuleWords(limits)}</p>
    </div>
  )
}

/** The shape of what is made, by ratio or by hand. */
export const SizeInput = (props: SizeInputProps): ReactNode => {
  const { limits, value, onChange, reason } = props
  const ratio = ratioOf(value)
  const [custom, setCustom] = useState(ratio === null)
  if (reason !== undefined)
    return (
      <section className={styles['section']}>
        <div className={styles['head']}>{words.size}</div>
        <p className={styles['rule']}>{reason}</p>
      </section>
    )
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <span>{words.size}</span>
        <button
          type="button"
          className={styles['readout']}
          aria-expanded={custom}
          aria-label={`${words.customSize}: ${dimensions(value)}`}
          onClick={() => setCustom(!custom)}
        >
          {dimensions(value)}
        </button>
      </div>
      <Choices
        label={words.size}
        look="tiles"
        value={ratio}
        options={offered(limits)}
        onChange={(next) => onChange(sizeOfRatio(limits, next))}
      />
      {custom && <CustomSize {...props} />}
    </section>
  )
}
