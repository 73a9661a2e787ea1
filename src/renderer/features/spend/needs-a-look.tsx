import { CircleAlert, CircleHelp, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  useAcceptOverrun,
  useProjects,
  useSetCeiling,
  useStanding,
  useTroubles,
} from '#renderer/bridge/money.ts'
import { useJobs } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { MoneyField } from '#renderer/parts/money-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dollars } from '#renderer/words/money.ts'
import { limitWords, lookWords as words } from '#renderer/words/spend.ts'
import type { Overrun } from '#shared/model/money.ts'
import { RaiseOffer } from './cap-editor.tsx'
import { LookEntry } from './look-entry.tsx'
import {
  balanceWait,
  type BalanceWait,
  capWaits,
  ceilingWaits,
  type CeilingWait,
} from './money-waits.ts'
import styles from './needs-a-look.module.css'
import { TroubleEntry } from './trouble-entry.tsx'
import { useModelName } from '#renderer/parts/use-model-name.ts'

const OverrunEntry = ({ overrun }: { overrun: Overrun }): ReactNode => {
  const { mutate: accept, isPending } = useAcceptOverrun()
  return (
    <LookEntry
      icon={CircleAlert}
      tone="danger"
      title={words.overrun}
      text={words.overrunText(dollars(overrun.micros))}
    >
      <div>
        <Button
          size="small"
          disabled={isPending}
          onClick={() => accept({ taskUuid: overrun.taskUuid })}
        >
          {words.goOn}
        </Button>
      </div>
    </LookEntry>
  )
}

const CeilingEntry = ({ wait, name }: { wait: CeilingWait; name: string }): ReactNode => {
  const { mutate: setCeiling } = useSetCeiling()
  return (
    <LookEntry
      icon={CircleHelp}
      tone="quiet"
      title={words.ceiling(name)}
      text={words.ceilingText(wait.jobs)}
    >
      <div className={styles['field']}>
        <MoneyField
          label={`${words.ceilingAmount}: ${name}`}
          least={1}
          saveLabel={words.ceilingSave}
          onSave={(micros) => setCeiling({ model: wait.model, micros })}
        />
      </div>
    </LookEntry>
  )
}

const BalanceEntry = ({ wait }: { wait: BalanceWait }): ReactNode => (
  <LookEntry
    icon={Wallet}
    tone="quiet"
    title={words.balance(wait.jobs)}
    text={words.balanceText(dollars(wait.needs), dollars(wait.balance))}
  />
)

/** Work that waits for money, the most urgent first. */
const useWaitEntries = (): ReactNode[] => {
  const nameOf = useModelName()
  const caps = useStanding().data?.caps ?? []
  const jobs = useJobs().data?.jobs ?? []
  const projects = useProjects().data?.projects ?? []
  const balance = balanceWait(jobs)
  return [
    ...capWaits(jobs, caps).map((wait) => (
      <LookEntry
        key={`${wait.scope} ${wait.id}`}
        icon={Wallet}
        tone="quiet"
        title={limitWords.wait(
          wait.jobs,
          wait.scope,
          projects.find(({ id }) => id === wait.id)?.name,
        )}
      >
        <RaiseOffer wait={wait} />
      </LookEntry>
    )),
    ...ceilingWaits(jobs).map((wait) => (
      <CeilingEntry key={wait.model} wait={wait} name={nameOf(wait.model)} />
    )),
    ...(balance ? [<BalanceEntry key="balance" wait={balance} />] : []),
  ]
}

/** Tasks that money went to, or may have gone to, without a result. */
const useTroubleEntries = (): ReactNode[] => {
  const { context } = useCommands()
  const nameOf = useModelName()
  const troubles = useTroubles().data?.troubles ?? []
  return troubles.map((trouble) => (
    <TroubleEntry
      key={trouble.taskUuid}
      trouble={trouble}
      modelName={nameOf(trouble.model)}
      onShow={() => context().view.showJob(trouble.jobId)}
    />
  ))
}

/** Everything about money that waits for the user. */
export const NeedsALook = (): ReactNode => {
  const overrun = useStanding().data?.overrun ?? null
  const waits = useWaitEntries()
  const troubles = useTroubleEntries()
  const beyond = useJobs().data?.beyond ?? 0
  const isQuiet = overrun === null && waits.length + troubles.length === 0
  return (
    <section className={styles['part']} aria-label={words.title}>
      <h2 className={styles['heading']}>{words.title}</h2>
      {isQuiet ? (
        <p className={styles['nothing']}>
          {words.nothing} {words.nothingText}
        </p>
      ) : (
        <ul>
          {overrun && <OverrunEntry overrun={overrun} />}
          {waits}
          {waits.length > 0 && beyond > 0 && (
            <li className={styles['nothing']}>{words.beyond(beyond)}</li>
          )}
          {troubles}
        </ul>
      )}
    </section>
  )
}
