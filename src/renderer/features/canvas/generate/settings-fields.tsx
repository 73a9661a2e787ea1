import { Lock, LockOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFoldStore } from '#renderer/features/canvas/view/fold-store.ts'
import { ParameterInput } from '#renderer/forms/parameter-input.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { createWords } from '#renderer/words/create.ts'
import { formWords } from '#renderer/words/forms.ts'
import { parameterName, parameterWords } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { exclusions, isGiven, type Problem } from '#shared/operations/problems.ts'
import { changeGenerate, changeSettings } from './generate-store.ts'
import type { GenerateWish } from './generate.ts'
import { settingNames } from './generation-settings.ts'
import styles from './settings-fields.module.css'

const RANDOM_SEEDS = 100_000

interface OneProps {
  wish: GenerateWish
  name: ParameterName
  problem: Problem | undefined
}

/** The number that the first result grows from; kept once it is typed or locked. */
const SeedField = ({ wish, problem }: OneProps): ReactNode => {
  const { seed } = wish.settings
  const kept = typeof seed === 'number' ? seed : null
  return (
    <Field
      label={createWords.seed}
      help={parameterWords.seed.help}
      error={problem && problemWords(problem)}
    >
      {({ id }) => (
        <NumberField
          id={id}
          min={0}
          max={wish.model.parameters.seed?.max}
          value={kept}
          placeholder={createWords.seedRandom}
          onCommit={(next) => changeSettings(wish, { seed: next ?? undefined })}
          end={
            <IconButton
              label={kept === null ? createWords.seedLock : createWords.seedUnlock}
              pressed={kept !== null}
              onClick={() =>
                changeSettings(wish, {
                  seed: kept === null ? Math.floor(Math.random() * RANDOM_SEEDS) : undefined,
                })
              }
            >
              <Icon of={kept === null ? LockOpen : Lock} size={14} />
            </IconButton>
          }
        />
      )}
    </Field>
  )
}

/** Why one has to wait: another that it cannot stand beside is set. */
const waitingReason = (model: Model, { settings }: GenerateWish, name: ParameterName) => {
  const other = exclusions(model, name).find((each) => isGiven(settings, each))
  return other !== undefined && !isGiven(settings, name)
    ? formWords.notWith(parameterName(other))
    : undefined
}

/** Puts the words that call a LoRA at the end of the prompt. */
const addWords = ({ prompt }: GenerateWish, said: string): void => {
  if (prompt.toLowerCase().includes(said.toLowerCase())) return
  const before = prompt.trim()
  changeGenerate({ prompt: before === '' ? said : `${before}, ${said}` })
}

const One = (props: OneProps): ReactNode => {
  const { wish, name, problem } = props
  if (name === 'seed') return <SeedField {...props} />
  return (
    <ParameterInput
      model={wish.model}
      name={name}
      value={wish.settings[name]}
      error={problem && problemWords(problem)}
      reason={waitingReason(wish.model, wish, name)}
      onWords={(said) => addWords(wish, said)}
      onChange={(value) => changeSettings(wish, { [name]: value })}
    />
  )
}

/** What is set differs from the model’s own: named while it is folded away. */
const hintOf = (names: readonly ParameterName[], { settings }: GenerateWish): string => {
  const set = names.filter((name) => settings[name] !== undefined)
  return (set.length > 0 ? set : names)
    .slice(0, 3)
    .map((name) => parameterName(name).toLowerCase())
    .join(', ')
}

/** Everything else that the model can be told, folded away. */
export const SettingsFields = ({
  wish,
  problems,
}: {
  wish: GenerateWish
  problems: readonly Problem[]
}): ReactNode => {
  const open = useFoldStore((state) => state.settings)
  const names = settingNames(wish)
  if (names.length === 0) return null
  const isChanged = Object.keys(wish.settings).length > 0
  return (
    <div className={styles['settings']} data-changed={isChanged ? '' : undefined}>
      <Collapsible
        label={words.more}
        hint={hintOf(names, wish)}
        open={open}
        onOpenChange={(settings) => useFoldStore.setState({ settings })}
      >
        {names.map((name) => (
          <One
            key={name}
            wish={wish}
            name={name}
            problem={problems.find(({ parameter }) => parameter === name)}
          />
        ))}
        <Button size="small" disabled={!isChanged} onClick={() => changeSettings(wish, 'reset')}>
          {createWords.reset}
        </Button>
      </Collapsible>
    </div>
  )
}
