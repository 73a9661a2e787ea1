import { Lock, LockOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { changeForm, useCreateStore } from './create-store.ts'
import styles from './count-seed.module.css'
import { type Chosen, problemOf } from './use-create-model.ts'

const RANDOM_SEEDS = 100_000

const toggleLock = (): void => {
  const { seed, seedLocked } = useCreateStore.getState().form
  changeForm(
    seedLocked
      ? { seedLocked: false }
      : { seedLocked: true, seed: seed ?? Math.floor(Math.random() * RANDOM_SEEDS) },
  )
}

const SeedField = ({ model, problems }: Chosen): ReactNode => {
  const { seed, seedLocked } = useCreateStore((state) => state.form)
  const taken = model.parameters.seed
  const problem = problemOf(problems, 'seed')
  return (
    <Field
      label={words.seed}
      help={parameterWords.seed.help}
      reason={taken ? undefined : words.seedNotTaken}
      error={problem && problemWords(problem)}
    >
      {({ id }) => (
        <NumberField
          id={id}
          min={0}
          max={taken?.max}
          disabled={!taken}
          value={taken && seedLocked ? seed : null}
          placeholder={words.seedRandom}
          onCommit={(value) => changeForm({ seed: value, seedLocked: value !== null })}
          end={
            <IconButton
              label={seedLocked ? words.seedUnlock : words.seedLock}
              pressed={seedLocked}
              disabled={!taken}
              onClick={toggleLock}
            >
              <Icon of={seedLocked ? Lock : LockOpen} size={14} />
            </IconButton>
          }
        />
      )}
    </Field>
  )
}

const CountField = (): ReactNode => {
  const count = useCreateStore((state) => state.form.count)
  return (
    <Field label={words.pictures} aside={count}>
      {() => (
        <div className={styles['slider']}>
          <Slider
            label={words.pictures}
            min={1}
            max={20}
            value={count}
            onChange={(next) => changeForm({ count: next })}
          />
        </div>
      )}
    </Field>
  )
}

/** How many results, and the number they grow from. */
export const CountAndSeed = (chosen: Chosen): ReactNode => {
  const { shape } = chosen.operation.params
  const [counts, seeds] = [Object.hasOwn(shape, 'count'), Object.hasOwn(shape, 'seed')]
  if (!counts && !seeds) return null
  return (
    <section className={counts && seeds ? styles['pair'] : undefined}>
      {counts && <CountField />}
      {seeds && <SeedField {...chosen} />}
    </section>
  )
}
