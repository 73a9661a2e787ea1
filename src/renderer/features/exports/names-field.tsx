import type { ReactNode } from 'react'
import { useExportNames } from '#renderer/bridge/exports.ts'
import { Field } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { exportWords as words } from '#renderer/words/exports.ts'
import { type ExportOptions, nameTokens } from '#shared/model/export.ts'
import styles from './exports.module.css'

/** Names that are shown before anything is written. */
const SHOWN = 3
const LONGEST = 200

interface NamesFieldProps {
  ids: readonly string[]
  options: ExportOptions
  onChange: (names: string) => void
}

const Preview = ({ ids, options }: Pick<NamesFieldProps, 'ids' | 'options'>): ReactNode => {
  const shown = ids.slice(0, SHOWN)
  const names = useExportNames({ ids: shown, total: ids.length, options })
  const last = names.length - 1
  return (
    <ol className={styles['names']} aria-label={words.names}>
      {names.map((name, at) => (
        <li key={name} className={styles['name']} title={name}>
          {words.preview(name, at === last ? ids.length - shown.length : 0)}
        </li>
      ))}
    </ol>
  )
}

/** What the files are called, with what that makes of the first ones. */
export const NamesField = ({ ids, options, onChange }: NamesFieldProps): ReactNode => (
  <Field label={words.names} help={words.namesHelp}>
    {({ id }) => (
      <div>
        <TextField
          id={id}
          maxLength={LONGEST}
          value={options.names}
          onChange={(event) => onChange(event.target.value)}
        />
        <div className={styles['tokens']}>
          {nameTokens.map((token) => (
            <button
              key={token}
              type="button"
              className={styles['token']}
              aria-label={words.putIn(token)}
              onClick={() => onChange(`${options.names}{${token}}`.slice(0, LONGEST))}
            >
              {token}
            </button>
          ))}
        </div>
        <Preview ids={ids} options={options} />
      </div>
    )}
  </Field>
)
