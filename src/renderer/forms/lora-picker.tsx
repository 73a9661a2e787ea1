import { type ReactNode, useState } from 'react'
import { useKeepModel, useModelSearch, useOwnModels } from '#renderer/bridge/models.ts'
import { useQuiet } from '#renderer/bridge/use-quiet.ts'
import { ModelPicture } from '#renderer/parts/model-picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PickEntry, PickSearch } from '#renderer/ui/pick-entry.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { formWords as words } from '#renderer/words/forms.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { architectureName, architectureOf, goesWith } from '#shared/catalogue/architectures.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { textForms } from '#shared/catalogue/parameter-kinds.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { FoundModel } from '#shared/model/own-model.ts'
import type { Lora } from './lora-input.tsx'
import styles from './lora-picker.module.css'

const PAUSE = 350

interface PickerProps {
  /** The model that the LoRA is for. */
  model: Model
  /** Those chosen already. */
  taken: readonly string[]
  onPick: (lora: Lora) => void
}

/** Why a LoRA cannot be chosen; null where it can. */
const obstacleTo = (lora: FoundModel, { model, taken }: PickerProps): string | null => {
  if (taken.includes(lora.air)) return words.loraTwice
  return goesWith(lora.architecture, model)
    ? null
    : words.loraOther(architectureName(lora.architecture))
}

const Entry = ({
  lora,
  obstacle,
  onPick,
}: {
  lora: FoundModel
  obstacle: string | null
  onPick: () => void
}): ReactNode => (
  <li>
    <PickEntry
      short
      picture={
        <span className={styles['picture']}>
          <ModelPicture model={lora} />
        </span>
      }
      name={<span>{lora.name}</span>}
      facts={architectureName(lora.architecture)}
      about={obstacle ?? lora.triggerWords ?? lora.about}
      disabled={obstacle !== null}
      onPick={onPick}
    />
  </li>
)

const matches = (lora: FoundModel, typed: string): boolean => {
  const text = `${lora.name} ${lora.air} ${lora.triggerWords ?? ''}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** Those that go with the model first. */
const byFit = <Found extends FoundModel>(loras: readonly Found[], model: Model): Found[] => {
  const fits = ({ architecture }: FoundModel): number => (goesWith(architecture, model) ? 0 : 1)
  return loras.toSorted((one, other) => fits(one) - fits(other))
}

/** The LoRA that the service has for a model’s architecture. */
const useFound = (model: Model, typed: string) => {
  const architecture = architectureOf(model)
  const search = useQuiet(typed.trim(), PAUSE)
  const found = useModelSearch(
    architecture ? { category: 'lora', architecture: architecture.id, search, limit: 30 } : null,
  )
  return { found, architecture }
}

const Found = ({
  found,
  children,
}: {
  found: ReturnType<typeof useFound>['found']
  children: (loras: readonly FoundModel[]) => ReactNode
}): ReactNode => {
  if (found.isError) {
    const { title, next } = failureWords(asFailure(found.error))
    return (
      <div className={styles['note']} role="alert">
        <p>
          <strong>{title}.</strong> {next}
        </p>
        <Button size="small" onClick={() => void found.refetch()}>
          {appWords.retry}
        </Button>
      </div>
    )
  }
  return (
    <>
      {found.data && children(found.data.models)}
      {found.isFetching && (
        <output className={styles['note']}>
          <Spinner size={14} /> {words.loraLooking}
        </output>
      )}
    </>
  )
}

/** Chooses a LoRA: of the user's own, of what the service has for the model's architecture, or by its AIR id. */
export const LoraPicker = (props: PickerProps): ReactNode => {
  const { model, onPick } = props
  const [typed, setTyped] = useState('')
  const { data: kept = [] } = useOwnModels()
  const { mutate: keep } = useKeepModel()
  const { found, architecture } = useFound(model, typed)
  const own = byFit(
    kept.filter((each) => each.kind === 'lora' && matches(each, typed.trim())),
    model,
  )
  const isAir = textForms.air.test(typed.trim())
  const pickFound = (lora: FoundModel): void => {
    keep({ air: lora.air })
    onPick({ model: lora.air, weight: lora.weight ?? 1 })
  }
  const list = (title: string, loras: readonly FoundModel[]): ReactNode =>
    loras.length > 0 && (
      <section>
        <h3 className={styles['title']}>{title}</h3>
        <ul aria-label={title}>
          {loras.map((lora) => (
            <Entry
              key={lora.air}
              lora={lora}
              obstacle={obstacleTo(lora, props)}
              onPick={() => pickFound(lora)}
            />
          ))}
        </ul>
      </section>
    )
  const others = (loras: readonly FoundModel[]): ReactNode => {
    const rest = loras.filter(({ air }) => !own.some((each) => each.air === air))
    const isNothing = rest.length + own.length === 0 && !isAir && !found.isFetching
    if (isNothing) return <p className={styles['note']}>{words.loraNone}</p>
    return list(words.loraFound(architecture?.name ?? ''), rest)
  }
  return (
    <div className={styles['picker']} role="presentation" onKeyDown={moveFocus}>
      <PickSearch
        label={words.loraSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['lists']}>
        {isAir && (
          <section>
            <h3 className={styles['title']}>{words.loraByHand}</h3>
            <PickEntry
              short
              name={<span>{words.loraUse(typed.trim())}</span>}
              disabled={false}
              onPick={() => onPick({ model: typed.trim(), weight: 1 })}
            />
          </section>
        )}
        {list(words.loraOwn, own)}
        {architecture ? (
          <Found found={found}>{others}</Found>
        ) : (
          <p className={styles['note']}>{words.loraUnknown}</p>
        )}
      </div>
    </div>
  )
}
