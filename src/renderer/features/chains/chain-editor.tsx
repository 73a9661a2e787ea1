import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useChainEstimate, useDeleteChain, useSaveChain } from '#renderer/bridge/chains.ts'
import { useCatalogue, useStatus } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { chainProblemWords, chainWords as words } from '#renderer/words/chains.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { credits, price } from '#renderer/words/money.ts'
import { asProblems } from '#renderer/words/problems.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ChainEstimate } from '#shared/contract/chain-routes.ts'
import { Failure } from '#shared/contract/failures.ts'
import { type Chain, type ChainStep, MOST_STEPS } from '#shared/model/chain.ts'
import { chainProblems, kindsAlong, stepsOn } from '#shared/operations/chain.ts'
import styles from './chain-editor.module.css'
import { editChain, type Editing, useChainsStore } from './chains-store.ts'
import { StepCard } from './step-card.tsx'

const LONGEST = 80
const none: readonly Model[] = []
const close = (): void => editChain(null)

/** A new step after these; none where the last one makes nothing that can go on. */
const nextStep = (steps: readonly ChainStep[], { kind }: Editing): ChainStep | null => {
  const last = kindsAlong(steps, kind).at(-1) ?? null
  const [first] = last === null ? [] : stepsOn(last)
  return first && steps.length < MOST_STEPS
    ? { operation: first.id, model: null, params: {} }
    : null
}

/** The same steps with one of them a place further up. */
const movedUp = (steps: readonly ChainStep[], at: number): ChainStep[] => {
  const moved = [...steps]
  moved.splice(at - 1, 0, ...moved.splice(at, 1))
  return moved
}

const useShownPrice = () => {
  const isDemo = useStatus().data?.engine.engine === 'demo'
  return (of: ChainEstimate['price'] | undefined): string => {
    if (isDemo) return price({ source: 'free' })
    return of ? price(of) : ''
  }
}

interface StepsProps {
  steps: readonly ChainStep[]
  editing: Editing
  estimate: ChainEstimate | undefined
  onChange: (steps: readonly ChainStep[]) => void
}

const Steps = ({ steps, editing, estimate, onChange }: StepsProps): ReactNode => {
  const models = useCatalogue().data?.models ?? []
  const shown = useShownPrice()
  const kinds = kindsAlong(steps, editing.kind)
  return (
    <ol className={styles['steps']}>
      {steps.map((step, at) => (
        <StepCard
          // oxlint-disable-next-line react/no-array-index-key -- steps have nothing but their place
          key={`${at} ${step.operation}`}
          at={at}
          step={step}
          kind={kinds[at] ?? null}
          models={models}
          price={shown(estimate?.steps[at]?.price)}
          problems={asProblems(estimate?.steps[at]?.problems)}
          onChange={(changed) => onChange(steps.with(at, changed))}
          onUp={() => onChange(movedUp(steps, at))}
          onRemove={() => onChange(steps.toSpliced(at, 1))}
        />
      ))}
    </ol>
  )
}

const nameProblem = (error: Error | null): string | undefined =>
  error instanceof Failure ? failureWords(error).title : undefined

const firstSteps = (editing: Editing): readonly ChainStep[] => {
  const first = nextStep([], editing)
  return editing.chain?.steps ?? (first ? [first] : [])
}

/** Its own id; null: what is saved is a new chain. */
const ownIdOf = ({ chain }: Editing): string | null => (chain?.own === true ? chain.id : null)

const isWhole = (name: string, steps: readonly ChainStep[]): boolean =>
  name.trim() !== '' && steps.length > 0

/** What is being written: its name and steps, what they cost, and what is wrong with them. */
const useDraft = (editing: Editing) => {
  const { chain, assetId, kind } = editing
  const [name, setName] = useState(chain?.name ?? '')
  const [steps, setSteps] = useState(firstSteps(editing))
  const models = useCatalogue().data?.models ?? none
  const [problem] = chainProblems(steps, kind, { models })
  const asked = { name: name.trim() || '-', steps: [...steps], assetId }
  const { data } = useChainEstimate(problem ? null : asked)
  return {
    name,
    setName,
    steps,
    setSteps,
    problem,
    estimate: problem ? undefined : data,
    isWhole: isWhole(name, steps) && problem === undefined,
    id: ownIdOf(editing),
  }
}

const Foot = ({
  draft: { steps, setSteps, estimate, isWhole, id },
  editing,
}: {
  draft: ReturnType<typeof useDraft>
  editing: Editing
}): ReactNode => {
  const { mutate: remove } = useDeleteChain()
  const shown = useShownPrice()
  const next = nextStep(steps, editing)
  return (
    <div className={styles['foot']}>
      {next && (
        <Button icon={<Icon of={Plus} />} onClick={() => setSteps([...steps, next])}>
          {words.addStep}
        </Button>
      )}
      {id !== null && (
        <Button kind="danger" onClick={() => remove({ id }, { onSuccess: close })}>
          {words.delete}
        </Button>
      )}
      <span className={styles['total']}>
        {estimate && words.total(shown(estimate.price), credits(estimate.credits))}
      </span>
      <Button kind="primary" submit disabled={!isWhole}>
        {words.save}
      </Button>
    </div>
  )
}

const Form = ({ editing }: { editing: Editing }): ReactNode => {
  const draft = useDraft(editing)
  const { id: ownId, name, setName, steps, setSteps, problem, estimate } = draft
  const { mutate: save, error } = useSaveChain()
  const done = ({ chain }: { chain: Chain }): void => {
    say({ title: words.saved(chain.name) })
    close()
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save({ id: ownId, name: name.trim(), steps: [...steps] }, { onSuccess: done })
      }}
    >
      <p className={styles['help']}>{editing.chain?.own === false ? words.copyNote : words.help}</p>
      <Field label={words.name} error={nameProblem(error)}>
        {({ id, describedBy }) => (
          <TextField
            id={id}
            aria-describedby={describedBy}
            maxLength={LONGEST}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Steps steps={steps} editing={editing} estimate={estimate} onChange={setSteps} />
      {problem && <p className={styles['error']}>{chainProblemWords(problem)}</p>}
      <Foot draft={draft} editing={editing} />
    </form>
  )
}

/** Makes and changes chains, while one is open. */
export const ChainEditor = (): ReactNode => {
  const editing = useChainsStore((state) => state.editing)
  return (
    <Dialog
      open={editing !== null}
      title={editing?.chain ? words.edit(editing.chain.name) : words.new}
      closeLabel={words.close}
      onClose={close}
    >
      {editing && <Form editing={editing} />}
    </Dialog>
  )
}
