import { Mic } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { choiceLabel } from '#renderer/words/parameters.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { voiceOver } from '#shared/operations/voice-over.ts'
import styles from './editor.module.css'
import type { PartProps } from './way-fields.tsx'

const voicesOf = (model: Model | undefined): readonly string[] =>
  model?.parameters.voice?.options ?? []

/** Who speaks for it, where that model has several voices which of them. */
export const VoiceField = ({ character, disabled, onChange }: PartProps): ReactNode => {
  const { context } = useCommands()
  const models = modelsFor({ models: useCatalogue().data?.models ?? [] }, voiceOver.id)
  const { voice } = character
  const model = models.find(({ air }) => air === voice?.model)
  const voices = voicesOf(model)
  const choose = (air: string): void => {
    const chosen = models.find((each) => each.air === air)
    onChange({ voice: chosen ? { model: air, name: voicesOf(chosen)[0] ?? '' } : null })
  }
  return (
    <Field label={words.voice} help={words.voiceHelp}>
      {({ id }) => (
        <div className={styles['stack']}>
          <Select
            id={id}
            label={words.voice}
            disabled={disabled}
            value={model?.air ?? ''}
            options={[
              { value: '', label: words.noVoice },
              ...models.map(({ air, name }) => ({ value: air, label: name })),
            ]}
            onChange={choose}
          />
          {model && voices.length > 1 && (
            <Select
              label={words.voice}
              disabled={disabled}
              value={voice?.name ?? ''}
              options={voices.map((value) => ({ value, label: choiceLabel('voice', value) }))}
              onChange={(name) => onChange({ voice: { model: model.air, name } })}
            />
          )}
          {model && (
            <Button
              size="small"
              icon={<Icon of={Mic} size={14} />}
              onClick={() => context().characters.speakWith(character)}
            >
              {words.speak}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
