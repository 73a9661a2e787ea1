import { WandSparkles, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useCatalogue, useJobs, useSettings } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { taskWaitWords } from '#renderer/words/tasks.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { type JobView, isFinal } from '#shared/model/job.ts'
import { lostIn } from '#shared/operations/mentions.ts'
import { changeForm, changeView, useCreateStore } from './create-store.ts'
import styles from './enhance.module.css'
import { enhancerOf, useCreateActions } from './use-create-actions.ts'

const reasonFor = (length: number, enhancer: Model | undefined): string | undefined => {
  if (length === 0) return words.enhanceEmpty
  const max = enhancer?.parameters.prompt?.max ?? 0
  return length > max ? words.enhanceTooLong(max) : undefined
}

/** Asks for richer wordings of the prompt. */
export const EnhanceButton = (): ReactNode => {
  const length = useCreateStore((state) => state.form.prompt.trim().length)
  const { enhance } = useCreateActions()
  const models = useCatalogue().data?.models ?? []
  const reason = reasonFor(length, enhancerOf(models))
  return (
    <span className={styles['button']}>
      <Tooltip
        label={reason ?? words.enhance}
        keys={reason === undefined ? keysOf('enhance') : undefined}
      >
        <Button
          kind="plain"
          size="small"
          aria-disabled={reason !== undefined}
          data-off={reason === undefined ? undefined : ''}
          icon={<Icon of={WandSparkles} size={14} />}
          onClick={() => {
            if (reason === undefined) enhance()
          }}
        >
          {words.enhance}
        </Button>
      </Tooltip>
    </span>
  )
}

const choose = (prompt: string): void => {
  const { form } = useCreateStore.getState()
  changeForm({ prompt, originalPrompt: form.originalPrompt ?? form.prompt })
  changeView({ enhanceJob: null })
}

const close = (): void => changeView({ enhanceJob: null })

/** A wording, and what it does not call any more. */
const Choice = ({ text, lost }: { text: string; lost: readonly string[] }): ReactNode => (
  <button type="button" className={styles['choice']} onClick={() => choose(text)}>
    {text}
    {lost.length > 0 && <span className={styles['lost']}>{words.enhanceLost(lost)}</span>}
  </button>
)

/** What is going on while there are no wordings yet, or why there will be none. */
const Outlook = ({ job }: { job: JobView }): ReactNode => {
  const failure = job.tasks.find((task) => task.failure)?.failure
  if (failure) {
    const { title, next } = failureWords(failure)
    return (
      <p className={styles['failed']}>
        {title}. {next}
      </p>
    )
  }
  if (job.tasks.every((task) => isFinal(task.state))) return null
  const wait = job.tasks.find((task) => task.wait !== null)?.wait
  return (
    <p className={styles['waiting']}>
      <Spinner size={14} /> {wait ? taskWaitWords[wait] : words.enhancing}
    </p>
  )
}

/** The wordings to choose from, while an enhancement is open. */
export const EnhanceChoices = (): ReactNode => {
  const jobId = useCreateStore((state) => state.enhanceJob)
  const job = useJobs().data?.jobs.find((each) => each.id === jobId)
  if (jobId === null || !job) return null
  const texts = job.tasks.flatMap((task) => task.texts)
  return (
    <div className={styles['choices']} aria-live="polite">
      <div className={styles['head']}>
        <span>{texts.length > 0 ? words.enhanceUse : words.enhance}</span>
        <IconButton label={words.enhanceKeep} onClick={close}>
          <Icon of={X} size={14} />
        </IconButton>
      </div>
      {texts.map((text) => (
        <Choice key={text} text={text} lost={lostIn(String(job.params['prompt']), text)} />
      ))}
      {texts.length === 0 && <Outlook job={job} />}
    </div>
  )
}

/** Whether every prompt is rewritten before generating. */
export const AlwaysEnhance = (): ReactNode => {
  const settings = useSettings().data
  const { mutate } = useChangeSettings()
  return (
    <Tooltip label={words.alwaysEnhanceHelp} side="top">
      <label className={styles['always']}>
        <span>{words.alwaysEnhance}</span>
        <Switch
          label={words.alwaysEnhance}
          checked={settings?.alwaysEnhance ?? false}
          onChange={(alwaysEnhance) => mutate({ alwaysEnhance })}
        />
      </label>
    </Tooltip>
  )
}
