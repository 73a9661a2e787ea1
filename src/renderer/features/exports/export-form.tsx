import { type ReactNode, useState } from 'react'
import { useStartExport } from '#renderer/bridge/exports.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { exportWords as words, metadataWords } from '#renderer/words/exports.ts'
import { type ExportOptions, isPicture, metadataChoice } from '#shared/model/export.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import styles from './exports.module.css'
import { type Shown, showExport } from './exports-store.ts'
import { NamesField } from './names-field.tsx'
import { PictureFields } from './picture-fields.tsx'

type Asked = Extract<Shown, { step: 'ask' }>

const metadataOptions = metadataChoice.options.map((value) => ({
  value,
  label: metadataWords[value].label,
}))

const places = [
  { value: 'folder', label: words.folder },
  { value: 'zip', label: words.zip },
  { value: 'beside', label: words.beside },
] as const

/** How assets are to leave. What was chosen last is there again. */
export const ExportForm = ({ ids, kind }: Asked): ReactNode => {
  const remembered = useSettings().data?.exporting ?? defaultSettings.exporting
  const [options, setOptions] = useState<ExportOptions>(remembered)
  const { mutate: start, isPending } = useStartExport()
  const change = (changed: Partial<ExportOptions>): void => setOptions({ ...options, ...changed })
  const copies = options.into !== 'beside'
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        start(
          { ids: [...ids], options },
          { onSuccess: ({ id }) => id !== null && showExport({ step: 'follow', exportId: id }) },
        )
      }}
    >
      {copies && (kind === null || isPicture(kind)) && (
        <PictureFields options={options} onChange={change} />
      )}
      <Field label={words.metadata} help={words.metadataHelp}>
        {() => (
          <>
            <Choices
              label={words.metadata}
              value={options.metadata}
              options={metadataOptions}
              onChange={(metadata) => change({ metadata })}
            />
            <p className={styles['told']}>{metadataWords[options.metadata].text}</p>
          </>
        )}
      </Field>
      {copies && <NamesField ids={ids} options={options} onChange={(names) => change({ names })} />}
      <Field label={words.into} help={words.besideHelp}>
        {() => (
          <Choices
            label={words.into}
            value={options.into}
            options={places}
            onChange={(into) => change({ into })}
          />
        )}
      </Field>
      <div className={styles['foot']}>
        <span className={styles['space']} />
        <Button
          kind="primary"
          submit
          disabled={isPending || (!copies && options.metadata === 'none')}
        >
          {words.start[options.into]}
        </Button>
      </div>
    </form>
  )
}
