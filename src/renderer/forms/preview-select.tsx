import { ChevronsUpDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Preview } from '#renderer/parts/preview.tsx'
import { PreviewCards } from '#renderer/parts/preview-cards.tsx'
import { hasPreviews } from '#renderer/parts/previews.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import styles from './preview-select.module.css'

interface PreviewSelectProps {
  /** Whose values they are, as `previews.ts` names them. */
  parameter: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

const Pictured = ({
  parameter,
  label,
  value,
  options,
  onChange,
}: PreviewSelectProps): ReactNode => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={label}
      trigger={
        <button type="button" className={styles['trigger']}>
          <Unseen>{label}</Unseen>
          <span className={styles['picture']}>
            <Preview parameter={parameter} value={value} />
          </span>
          <span className={styles['name']}>
            {options.find((option) => option.value === value)?.label}
          </span>
          <Icon of={ChevronsUpDown} size={14} />
        </button>
      }
    >
      <div className={styles['cards']}>
        <PreviewCards
          parameter={parameter}
          label={label}
          value={value}
          options={options}
          onChange={(chosen) => {
            setOpen(false)
            onChange(chosen)
          }}
        />
      </div>
    </Popover>
  )
}

/** One of a list: by its picture where there are pictures and more than one to choose from, else by its name. */
export const PreviewSelect = ({ parameter, ...select }: PreviewSelectProps): ReactNode =>
  select.options.length > 1 &&
  hasPreviews(
    parameter,
    select.options.map(({ value }) => value),
  ) ? (
    <Pictured parameter={parameter} {...select} />
  ) : (
    <Select {...select} />
  )
