import type { ReactNode } from 'react'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { exportWords as words, formatWords, sizeWords } from '#renderer/words/exports.ts'
import { exportFormat, exportOptions, type ExportOptions } from '#shared/model/export.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import styles from './exports.module.css'

interface PictureFieldsProps {
  options: ExportOptions
  onChange: (changed: Partial<ExportOptions>) => void
}

const formats = exportFormat.options.map((value) => ({ value, label: formatWords[value] }))
const sizes = keysOf(sizeWords).map((value) => ({ value, label: sizeWords[value] }))

/** The limits of each size that takes a number. */
const limits = {
  longest: { min: 16, max: 16_384, step: 1 },
  percent: { min: 1, max: 100, step: 1 },
} as const

const Quality = ({ options, onChange }: PictureFieldsProps): ReactNode => (
  <Field label={words.quality}>
    {({ id }) => {
      const shared = { min: 1, max: 100, value: options.quality }
      return (
        <div className={styles['figure']}>
          <Slider {...shared} label={words.quality} onChange={(quality) => onChange({ quality })} />
          <NumberField
            {...shared}
            id={id}
            onCommit={(quality) => quality !== null && onChange({ quality })}
          />
        </div>
      )
    }}
  </Field>
)

const Side = ({ options, onChange }: PictureFieldsProps): ReactNode => {
  const { size } = options
  if (size === 'same') return null
  return (
    <Field label={words[size]}>
      {({ id }) => (
        <NumberField
          id={id}
          {...limits[size]}
          value={options[size]}
          onCommit={(value) => {
            const read = exportOptions.shape[size].safeParse(value)
            if (read.success) onChange({ [size]: read.data })
          }}
        />
      )}
    </Field>
  )
}

/** In which format and size pictures leave. */
export const PictureFields = ({ options, onChange }: PictureFieldsProps): ReactNode => (
  <>
    <div className={styles['pair']}>
      <Field label={words.format} help={words.formatHelp}>
        {() => (
          <Choices
            label={words.format}
            value={options.format}
            options={formats}
            onChange={(format) => onChange({ format })}
          />
        )}
      </Field>
      <Field label={words.size} help={words.sizeHelp}>
        {() => (
          <Choices
            label={words.size}
            value={options.size}
            options={sizes}
            onChange={(size) => onChange({ size })}
          />
        )}
      </Field>
    </div>
    {(options.size !== 'same' || options.format === 'jpg' || options.format === 'webp') && (
      <div className={styles['pair']}>
        {options.format === 'jpg' || options.format === 'webp' ? (
          <Quality options={options} onChange={onChange} />
        ) : (
          <span />
        )}
        <Side options={options} onChange={onChange} />
      </div>
    )}
  </>
)
