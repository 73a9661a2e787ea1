import { ArrowLeftRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { dimensions } from '#renderer/words/numbers.ts'
import { sizeRuleWords } from '#renderer/words/sizes.ts'
import { nearestSize, ratios } from '#shared/catalogue/solve-size.ts'
import { changeValues } from './create-store.ts'
import { ratioOf, sizeOf } from './form.ts'
import { RatioIcon } from './ratio-icon.tsx'
import styles from './size-field.module.css'
import type { Chosen } from './use-create-model.ts'

const options = ratios.map((ratio) => ({
  value: ratio,
  label: ratio,
  icon: <RatioIcon ratio={ratio} />,
}))

const CustomSize = ({ model, values }: Chosen): ReactNode => {
  const set = (wish: { width: number; height: number }): void => {
    const size = nearestSize(model.size, wish)
    changeValues(model, { ...size, ratio: ratioOf(size) })
  }
  const { width, height } = values
  const commit = (side: 'width' | 'height') => (value: number | null) => {
    if (value !== null && value > 0) set({ width, height, [side]: Math.round(value) })
  }
  return (
    <div className={styles['custom']}>
      <div className={styles['sides']}>
        <NumberField label={words.width} prefix="W" value={width} onCommit={commit('width')} />
        <IconButton label={words.swap} onClick={() => set({ width: height, height: width })}>
          <Icon of={ArrowLeftRight} size={14} />
        </IconButton>
        <NumberField label={words.height} prefix="H" value={height} onCommit={commit('height')} />
      </div>
      <p className={styles['rule']}>{sizeRuleWords(model.size)}</p>
    </div>
  )
}

/** The shape of the pictures by ratio, or by hand. */
export const SizeField = (chosen: Chosen): ReactNode => {
  const { model, values } = chosen
  const [custom, setCustom] = useState(values.ratio === null)
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <span>{words.size}</span>
        <button
          type="button"
          className={styles['readout']}
          aria-expanded={custom}
          aria-label={`${words.customSize}: ${dimensions(values)}`}
          onClick={() => setCustom(!custom)}
        >
          {dimensions(values)}
        </button>
      </div>
      <Choices
        label={words.size}
        look="tiles"
        value={values.ratio}
        options={options}
        onChange={(ratio) => changeValues(model, { ratio, ...sizeOf(model, ratio) })}
      />
      {custom && <CustomSize {...chosen} />}
    </section>
  )
}
