import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { parameterName, parameterWords } from '#renderer/words/parameters.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import styles from './advanced.module.css'
import { changeValues, changeView, useCreateStore } from './create-store.ts'
import { layoutOf } from './fields.ts'
import { ParameterFields } from './parameter-fields.tsx'
import type { Chosen } from './use-create-model.ts'

const formats = ['PNG', 'JPG', 'WEBP'].map((value) => ({ value, label: value }))

const FormatField = (chosen: Chosen): ReactNode => (
  <Field help={parameterWords.outputFormat.help} label={parameterWords.outputFormat.name}>
    {({ id }) => (
      <Select
        id={id}
        label={parameterWords.outputFormat.name}
        value={String(chosen.params['outputFormat'])}
        options={formats}
        onChange={(outputFormat) => changeValues(chosen, { outputFormat })}
      />
    )}
  </Field>
)

const SafetyCheck = (): ReactNode => {
  const settings = useSettings().data
  const { mutate } = useChangeSettings()
  return (
    <Field
      help={parameterWords.checkContent.help}
      label={parameterWords.checkContent.name}
      aside={
        <Switch
          label={parameterWords.checkContent.name}
          checked={settings?.checkContent ?? true}
          onChange={(checkContent) => mutate({ checkContent })}
        />
      }
    >
      {() => null}
    </Field>
  )
}

const hintOf = (names: readonly ParameterName[]): string =>
  names
    .slice(0, 3)
    .map((name) => parameterName(name).toLowerCase())
    .join(', ')

/** Everything that is rarely changed, folded away. */
export const Advanced = (chosen: Chosen): ReactNode => {
  const open = useCreateStore((state) => state.advancedOpen)
  const { operation, model } = chosen
  const { shape } = operation.params
  const taken = layoutOf(operation).rare.filter((name) => model.parameters[name] !== undefined)
  const hasFormat = Object.hasOwn(shape, 'outputFormat')
  const hasCheck = Object.hasOwn(shape, 'checkContent')
  if (taken.length === 0 && !hasFormat && !hasCheck) return null
  return (
    <section className={styles['section']}>
      <Collapsible
        label={words.advanced}
        hint={hintOf(taken)}
        open={open}
        onOpenChange={(advancedOpen) => changeView({ advancedOpen })}
      >
        <ParameterFields chosen={chosen} names={taken} />
        {hasFormat && <FormatField {...chosen} />}
        {hasCheck && <SafetyCheck />}
        <Button size="small" onClick={() => changeValues(chosen, 'reset')}>
          {words.reset}
        </Button>
      </Collapsible>
    </section>
  )
}
