import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Collapsible } from '#renderer/ui/collapsible.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { parameterWords } from '#renderer/words/parameters.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { schedulers } from '#shared/catalogue/schedulers.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'
import styles from './advanced.module.css'
import { changeValues, changeView, useCreateStore } from './create-store.ts'
import { defaultValues } from './form.ts'
import { LoraList } from './lora-list.tsx'
import { RangeField } from './range-field.tsx'
import { type Chosen, problemOf } from './use-create-model.ts'

const schedulerOptions = schedulers.map((name) => ({ value: name, label: name }))
const speeds = { none: 'None', low: 'Low', medium: 'Medium', high: 'High' } as const
const formats = textToImage.params.shape.outputFormat.unwrap().options

const NegativePrompt = ({ model, values, problems }: Chosen): ReactNode => {
  const problem = problemOf(problems, 'negativePrompt')
  const taken = model.parameters.negativePrompt
  return (
    <Field
      {...parameterWords.negativePrompt}
      label={parameterWords.negativePrompt.name}
      reason={taken ? undefined : words.notTaken}
      error={problem && problemWords(problem)}
    >
      {({ id }) => (
        <TextArea
          id={id}
          rows={1}
          disabled={!taken}
          value={taken ? values.negativePrompt : ''}
          onChange={(event) => changeValues(model, { negativePrompt: event.target.value })}
        />
      )}
    </Field>
  )
}

const SchedulerField = ({ model, values }: Chosen): ReactNode => {
  const taken = model.parameters.scheduler === true
  return (
    <Field
      help={parameterWords.scheduler.help}
      label={parameterWords.scheduler.name}
      reason={taken ? undefined : words.notTaken}
    >
      {({ id }) => (
        <Select
          id={id}
          label={parameterWords.scheduler.name}
          disabled={!taken}
          value={values.scheduler ?? 'Default'}
          options={schedulerOptions}
          onChange={(scheduler) =>
            changeValues(model, { scheduler: scheduler === 'Default' ? null : scheduler })
          }
        />
      )}
    </Field>
  )
}

const SpeedField = ({ model, values }: Chosen): ReactNode => {
  const taken = model.parameters.acceleration
  return (
    <Field
      help={parameterWords.acceleration.help}
      label={parameterWords.acceleration.name}
      reason={taken ? undefined : words.notTaken}
    >
      {({ id }) => (
        <Select
          id={id}
          label={parameterWords.acceleration.name}
          disabled={!taken}
          value={values.acceleration ?? 'none'}
          options={(taken ?? ['none']).map((value) => ({ value, label: speeds[value] }))}
          onChange={(acceleration) =>
            changeValues(model, { acceleration: acceleration === 'none' ? null : acceleration })
          }
        />
      )}
    </Field>
  )
}

const FormatField = ({ model, values }: Chosen): ReactNode => (
  <Field help={parameterWords.outputFormat.help} label={parameterWords.outputFormat.name}>
    {({ id }) => (
      <Select
        id={id}
        label={parameterWords.outputFormat.name}
        value={values.outputFormat}
        options={formats.map((value) => ({ value, label: value }))}
        onChange={(outputFormat) => changeValues(model, { outputFormat })}
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

/** Everything that is rarely changed, folded away. */
export const Advanced = (chosen: Chosen): ReactNode => {
  const open = useCreateStore((state) => state.advancedOpen)
  const { model, values } = chosen
  return (
    <section className={styles['section']}>
      <Collapsible
        label={words.advanced}
        hint={words.advancedHint}
        open={open}
        onOpenChange={(advancedOpen) => changeView({ advancedOpen })}
      >
        <NegativePrompt {...chosen} />
        <RangeField
          parameter="steps"
          range={model.parameters.steps}
          value={values.steps}
          onChange={(steps) => changeValues(model, { steps })}
        />
        <RangeField
          parameter="guidance"
          range={model.parameters.guidance}
          value={values.guidance}
          onChange={(guidance) => changeValues(model, { guidance })}
        />
        <SchedulerField {...chosen} />
        <div className={styles['pair']}>
          <SpeedField {...chosen} />
          <FormatField {...chosen} />
        </div>
        <LoraList {...chosen} />
        <SafetyCheck />
        <Button
          size="small"
          onClick={() => changeValues(model, { ...defaultValues(model), ...sizeKept(chosen) })}
        >
          {words.reset}
        </Button>
      </Collapsible>
    </section>
  )
}

const sizeKept = ({ values: { ratio, width, height } }: Chosen) => ({ ratio, width, height })
