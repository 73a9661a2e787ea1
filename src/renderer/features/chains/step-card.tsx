import { ArrowUp, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ParameterInput } from '#renderer/forms/parameter-input.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { chainWords as words } from '#renderer/words/chains.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { modelOfStep, stepsOn } from '#shared/operations/chain.ts'
import { findOperation } from '#shared/operations/index.ts'
import { isMediaName } from '#shared/operations/media.ts'
import { parameterNames, type Problem } from '#shared/operations/problems.ts'
import styles from './chain-editor.module.css'

/** A size and a seed hang together with others and have no field of their own here. */
const hidden: ReadonlySet<ParameterName> = new Set<ParameterName>(['size', 'seed'])

const FIRST = 'first'

interface StepCardProps {
  at: number
  step: ChainStep
  /** What it is done to; null: the step before makes nothing that can go on. */
  kind: AssetKind | null
  models: readonly Model[]
  problems: readonly Problem[]
  price: string
  onChange: (step: ChainStep) => void
  onUp: () => void
  onRemove: () => void
}

const Values = ({
  step,
  model,
  problems,
  onChange,
}: Pick<StepCardProps, 'step' | 'problems' | 'onChange'> & { model: Model }): ReactNode => {
  const operation = findOperation(step.operation)
  const names = (operation ? parameterNames(operation) : []).filter(
    (name) => !isMediaName(name) && !hidden.has(name) && model.parameters[name] !== undefined,
  )
  const [open, setOpen] = useState(problems.length > 0)
  if (names.length === 0) return null
  return (
    <Collapsible label={words.values} open={open || problems.length > 0} onOpenChange={setOpen}>
      <div className={styles['values']}>
        {names.map((name) => {
          const problem = problems.find(({ parameter }) => parameter === name)
          return (
            <ParameterInput
              key={name}
              name={name}
              model={model}
              value={step.params[name]}
              error={problem && problemWords(problem)}
              onChange={(value) => onChange({ ...step, params: { ...step.params, [name]: value } })}
            />
          )
        })}
      </div>
    </Collapsible>
  )
}

const Head = ({
  at,
  price,
  onUp,
  onRemove,
}: Pick<StepCardProps, 'at' | 'price' | 'onUp' | 'onRemove'>): ReactNode => (
  <div className={styles['head']}>
    <span className={styles['number']}>{words.step(at + 1)}</span>
    <span className={styles['price']}>{price}</span>
    {at > 0 && (
      <IconButton label={words.up(at + 1)} onClick={onUp}>
        <Icon of={ArrowUp} size={14} />
      </IconButton>
    )}
    <IconButton label={words.remove(at + 1)} onClick={onRemove}>
      <Icon of={X} size={14} />
    </IconButton>
  </div>
)

/** One step: what is done, by which model, with which values. */
export const StepCard = ({ step, kind, models, ...rest }: StepCardProps): ReactNode => {
  const { at, problems, price, onChange, onUp, onRemove } = rest
  const offered = kind === null ? [] : stepsOn(kind)
  const current = findOperation(step.operation)
  const options = current && !offered.includes(current) ? [current, ...offered] : offered
  const model = modelOfStep(step, { models })
  return (
    <li className={styles['step']} aria-label={words.step(at + 1)}>
      <Head at={at} price={price} onUp={onUp} onRemove={onRemove} />
      <div className={styles['choices']}>
        <Select
          label={words.operation(at + 1)}
          value={step.operation}
          options={options.map(({ id, title }): { value: string; label: string } => ({
            value: id,
            label: title,
          }))}
          onChange={(operation) => onChange({ operation, model: null, params: {} })}
        />
        <Select
          label={words.model(at + 1)}
          value={step.model ?? FIRST}
          options={[
            {
              value: FIRST,
              label: words.firstModel(modelsFor({ models }, step.operation)[0]?.name),
            },
            ...modelsFor({ models }, step.operation).map(({ air, name }) => ({
              value: air,
              label: name,
            })),
          ]}
          onChange={(air) => onChange({ ...step, model: air === FIRST ? null : air })}
        />
      </div>
      {model && <Values step={step} model={model} problems={problems} onChange={onChange} />}
    </li>
  )
}
