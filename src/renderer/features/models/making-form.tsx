import type { ReactNode } from 'react'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { ParameterInput } from '#renderer/forms/parameter-input.tsx'
import { MakeButton } from '#renderer/parts/make-button.tsx'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { createWords } from '#renderer/words/create.ts'
import { modelsWords as words } from '#renderer/words/models.ts'
import { price as priceWords } from '#renderer/words/money.ts'
import { parameterName } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { changeModels, changeValues, chooseModel, useModelsStore } from './models-store.ts'
import styles from './panel.module.css'
import { useMake } from './use-make.ts'
import { layoutOf, type Making, useMaking } from './use-making.ts'

const Fields = ({
  making: { operation, model, values, problems },
  names,
}: {
  making: Making
  names: readonly ParameterName[]
}): ReactNode =>
  names.map((name) => {
    const problem = problems.find(({ parameter }) => parameter === name)
    const wrong = problem && problem.problem !== 'missing' ? problemWords(problem) : undefined
    return (
      <ParameterInput
        key={name}
        model={model}
        name={name}
        value={values[name]}
        error={wrong}
        needed={operation.needs?.includes(name)}
        onChange={(value) => changeValues(operation, { [name]: value })}
      />
    )
  })

/** What kind of model is brought in, or which one a style is trained for. */
const ModelChoice = ({ operation, model, models }: Making): ReactNode => {
  const label = operation.stages === undefined ? words.base : words.kind
  return (
    <Field label={label}>
      {({ id }) => (
        <Select
          id={id}
          label={label}
          value={model.air}
          options={models.map(({ air, name }) => ({ value: air, label: name }))}
          onChange={(air) => chooseModel(operation, { air })}
        />
      )}
    </Field>
  )
}

const Make = ({ operation, params, problems }: Making): ReactNode => {
  const make = useMake()
  const wish = { operation: operation.id, params }
  const { price } = usePrice(wish)
  return (
    <MakeButton
      icon={operationIcon(operation.icon)}
      verb={operation.verb}
      hint={operation.summary}
      price={price}
      shown={price ? priceWords(price) : createWords.pricing}
      problem={problems[0]}
      told={({ problem }) => problem === 'missing'}
      onMake={() => make(wish)}
    >
      {operation.dear === true && price?.source === 'unknown' && (
        <p className={styles['summary']}>{words.dear}</p>
      )}
    </MakeButton>
  )
}

/** The form of an operation that makes a model, from its record. */
export const MakingForm = ({ operation }: { operation: Operation }): ReactNode => {
  const making = useMaking(operation)
  const open = useModelsStore((state) => state.moreOpen)
  if (!making) return null
  const { plain, rare } = layoutOf(making)
  const hint = rare
    .slice(0, 3)
    .map((name) => parameterName(name).toLowerCase())
    .join(', ')
  return (
    <>
      <div className={styles['fields']}>
        <p className={styles['summary']}>{operation.summary}</p>
        <ModelChoice {...making} />
        <Fields making={making} names={plain} />
        <Collapsible
          label={words.moreSettings}
          hint={hint}
          open={open}
          onOpenChange={(moreOpen) => changeModels({ moreOpen })}
        >
          <Fields making={making} names={rare} />
        </Collapsible>
      </div>
      <Make {...making} />
    </>
  )
}
