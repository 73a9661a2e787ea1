import { Sparkles, Star, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  useAddCharacter,
  useChangeCharacter,
  useDeleteCharacter,
} from '#renderer/bridge/characters.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import {
  type Character,
  type CharacterDraft,
  characterDraft,
  MOST_PICTURES,
} from '#shared/model/character.ts'
import { showCharacter } from './characters-store.ts'
import styles from './editor.module.css'
import { NameField, useWrittenName } from './name-field.tsx'
import { PicturesField } from './pictures-field.tsx'
import { SheetField } from './sheet-field.tsx'
import { useDraft } from './use-draft.ts'
import { VoiceField } from './voice-field.tsx'
import { type PartProps, WayFields } from './way-fields.tsx'

const NounField = ({ character: { noun }, disabled, onChange }: PartProps): ReactNode => {
  const draft = useDraft(noun, (text) => {
    if (text.trim() !== '') onChange({ noun: text.trim() })
  })
  return (
    <Field label={words.noun} help={words.nounHelp}>
      {({ id }) => (
        <TextField
          id={id}
          value={draft.text}
          disabled={disabled}
          maxLength={40}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.flush}
        />
      )}
    </Field>
  )
}

const NotesField = ({ character: { notes }, disabled, onChange }: PartProps): ReactNode => {
  const draft = useDraft(notes, (text) => onChange({ notes: text }))
  return (
    <Field label={words.notes}>
      {({ id }) => (
        <TextArea
          id={id}
          value={draft.text}
          disabled={disabled}
          placeholder={words.notesPlaceholder}
          maxLength={10_000}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.flush}
        />
      )}
    </Field>
  )
}

/** Deletes a character, and brings it back where that was a mistake. */
const useDelete = (): ((character: Character) => void) => {
  const { mutate: remove } = useDeleteCharacter()
  const { mutate: add } = useAddCharacter()
  return (character) => {
    const draft = characterDraft.parse(character)
    const undo = (): void => add(draft, { onSuccess: ({ character: { id } }) => showCharacter(id) })
    remove(
      { id: character.id },
      {
        onSuccess: () => {
          showCharacter(null)
          say({
            title: words.deleted(draft.name),
            action: { label: appWords.undo, run: undo },
          })
        },
      },
    )
  }
}

/** Everything that is said of a character. What is changed is saved at once. */
export const Editor = ({
  character,
  disabled,
}: {
  character: Character
  disabled: boolean
}): ReactNode => {
  const { context } = useCommands()
  const { mutate: change } = useChangeCharacter()
  const remove = useDelete()
  const { id, favourite, pictures, missing } = character
  const written = useWrittenName(character)
  const name = written.usable
  const onChange = (said: Partial<CharacterDraft>): void => change({ id, change: said })
  const part = { character, disabled, onChange }
  return (
    <aside className={styles['editor']} aria-label={words.editor}>
      <div className={styles['fields']}>
        <div className={styles['top']}>
          <NameField id={id} name={written} disabled={disabled} />
          <IconButton
            label={favourite ? words.unfavour(name) : words.favour(name)}
            pressed={favourite}
            disabled={disabled}
            onClick={() => onChange({ favourite: !favourite })}
          >
            <Icon of={Star} />
          </IconButton>
        </div>
        <PicturesField {...part} onChange={(next) => onChange({ pictures: next })} />
        <SheetField
          {...part}
          onTakeOut={(picture) => onChange({ pictures: pictures.filter((id) => id !== picture) })}
          onAdd={(more) =>
            onChange({ pictures: [...new Set([...pictures, ...more])].slice(0, MOST_PICTURES) })
          }
        />
        <NounField {...part} />
        <WayFields {...part} />
        <VoiceField {...part} />
        <NotesField {...part} />
        <Button
          kind="danger"
          size="small"
          className={styles['delete']}
          disabled={disabled}
          icon={<Icon of={Trash2} size={14} />}
          onClick={() => remove(character)}
        >
          {words.delete}
        </Button>
      </div>
      <div className={styles['foot']}>
        <Button
          kind="primary"
          size="large"
          className={styles['make']}
          disabled={disabled || pictures.length === missing.length}
          icon={<Icon of={Sparkles} size={18} />}
          onClick={() => context().characters.makeWith({ ...character, name })}
        >
          {words.make(name)}
        </Button>
      </div>
    </aside>
  )
}
