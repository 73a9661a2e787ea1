import { type ReactNode, useState } from 'react'
import { usePresets, useRenamePreset, useSavePreset } from '#renderer/bridge/presets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { presetWords as words } from '#renderer/words/presets.ts'
import { type Preset, presetKey } from '#shared/model/preset.ts'
import { currentForm } from './create-store.ts'
import styles from './small-form.module.css'
import { presetOf } from './preset.ts'
import type { Chosen } from './use-create-model.ts'

/** What a name is given to: what is set now, or a preset that has another one. */
export type Naming = { kind: 'save' } | { kind: 'rename'; preset: Preset }

interface NamePresetProps {
  chosen: Chosen
  naming: Naming
  onClose: () => void
}

const LONGEST = 80

/** Asks for the name of a preset. */
export const NamePreset = ({ chosen, naming, onClose }: NamePresetProps): ReactNode => {
  const isNew = naming.kind === 'save'
  const [name, setName] = useState(isNew ? '' : naming.preset.name)
  const [withPrompt, setWithPrompt] = useState(false)
  const { mutate: save } = useSavePreset()
  const { mutate: rename } = useRenamePreset()
  const presets = usePresets(chosen.operation.id)
  const wanted = name.trim()
  const isTaken = presets.some((each) => each.own && presetKey(each.name) === presetKey(wanted))
  const done = ({ preset }: { preset: Preset }): void => {
    say({ title: words.saved(preset.name) })
    onClose()
  }
  const keep = (): void => {
    if (naming.kind === 'rename')
      rename({ id: naming.preset.id, name: wanted }, { onSuccess: done })
    else
      save(presetOf({ ...chosen, form: currentForm() }, { name: wanted, withPrompt }), {
        onSuccess: done,
      })
  }
  return (
    <Dialog
      open
      look="ask"
      title={isNew ? words.saveTitle : words.renameTitle}
      closeLabel={words.close}
      onClose={onClose}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== '') keep()
        }}
      >
        {isNew && <p className={styles['note']}>{words.saveHelp}</p>}
        <Field label={words.name}>
          {({ id }) => (
            <TextField
              id={id}
              maxLength={LONGEST}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {isNew && (
          <label className={styles['choice']}>
            <span>{words.withPrompt}</span>
            <Switch label={words.withPrompt} checked={withPrompt} onChange={setWithPrompt} />
          </label>
        )}
        <div className={styles['answers']}>
          <span className={styles['space']} />
          <Button kind="primary" submit disabled={wanted === ''}>
            {isNew ? (isTaken ? words.replace : words.keep) : words.renameDo}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
