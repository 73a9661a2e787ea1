import { Check, ChevronsUpDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useStatus } from '#renderer/bridge/queries.ts'
import { hasPreviews } from '#renderer/parts/previews.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { PickEntry, PickSearch } from '#renderer/ui/pick-entry.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Unseen } from '#renderer/ui/unseen.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { unfitWords } from '#renderer/words/problems.ts'
import { retiredWords } from '#renderer/words/retired.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { fitOf } from '#shared/operations/fit.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { changeForm, useCreateStore } from './create-store.ts'
import styles from './model-field.module.css'
import { ModelCards } from './model-cards.tsx'
import { ModelSwatch } from './model-swatch.tsx'
import { makesAny, matches, modelFacts, shortFacts, sortByFit } from './model-facts.ts'
import { RetiredNote } from './retired-note.tsx'
import type { Chosen } from './use-create-model.ts'

interface EntryProps {
  operation: Operation
  model: Model
  chosen: boolean
  onChoose: () => void
}

const Entry = ({ operation, model, chosen, onChoose }: EntryProps): ReactNode => {
  const fit = fitOf(operation, model)
  return (
    <PickEntry
      picture={<ModelSwatch model={model} />}
      name={
        <>
          {model.name}
          {model.hosting === 'partner' && <Badge>{words.partner}</Badge>}
          {model.own && <Badge>{words.own}</Badge>}
          {model.retired && <Badge kind="warning">{retiredWords.mark}</Badge>}
          {chosen && <Icon of={Check} size={14} />}
        </>
      }
      facts={fit.fits ? shortFacts(model) : undefined}
      about={fit.fits ? model.summary : unfitWords[fit.reason]}
      chosen={chosen}
      disabled={!fit.fits}
      onPick={onChoose}
    />
  )
}

interface OfferedProps {
  chosen: Chosen
  onChoose: (air: string) => void
}

const ModelList = ({ chosen, onChoose }: OfferedProps): ReactNode => {
  const [search, setSearch] = useState('')
  const { operation } = chosen
  const { makes } = operation
  const shown = sortByFit(
    operation,
    chosen.models.filter((model) => matches(model, search) && makesAny(makes, model)),
  )
  return (
    <div className={styles['list']} onKeyDown={moveFocus} role="presentation">
      <PickSearch
        label={words.searchModels}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          const first = shown.find((model) => fitOf(operation, model).fits)
          if (event.key === 'Enter' && first) onChoose(first.air)
        }}
      />
      <ul className={styles['entries']} aria-label={words.model}>
        {shown.map((model) => (
          <li key={model.air}>
            <Entry
              operation={operation}
              model={model}
              chosen={model.air === chosen.model.air}
              onChoose={() => onChoose(model.air)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles['none']}>{words.noModels}</p>}
    </div>
  )
}

/** The models to choose from: by what they make where pictures show it, else by their words. */
const Offered = ({ chosen, onChoose }: OfferedProps): ReactNode =>
  hasPreviews('model', [chosen.model.air]) ? (
    <ModelCards chosen={chosen} onChoose={onChoose} />
  ) : (
    <ModelList chosen={chosen} onChoose={onChoose} />
  )

/** The chosen model and the list to choose another from. */
export const ModelField = (chosen: Chosen): ReactNode => {
  const [open, setOpen] = useState(false)
  const { operation, model, models } = chosen
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const fitting = models.filter((each) => fitOf(operation, each).fits).length
  const choose = (air: string): void => {
    const { form } = useCreateStore.getState()
    changeForm({ models: { ...form.models, [operation.id]: air } })
    setOpen(false)
  }
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <span>{words.model}</span>
        <span className={styles['count']}>
          {fitting} {words.fit}
        </span>
      </div>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={words.chooseModel}
        trigger={
          <button type="button" className={styles['trigger']}>
            <Unseen>{words.model}</Unseen>
            <ModelSwatch model={model} />
            <span className={styles['words']}>
              <span className={styles['name']}>
                {model.name}
                {model.hosting === 'partner' && <Badge>{words.partner}</Badge>}
                {model.own && <Badge>{words.own}</Badge>}
              </span>
              <span className={styles['facts']}>
                {isDemo ? words.demoFacts : modelFacts(model)}
              </span>
            </span>
            <Icon of={ChevronsUpDown} />
          </button>
        }
      >
        <Offered chosen={chosen} onChoose={choose} />
      </Popover>
      <RetiredNote {...chosen} />
    </section>
  )
}
