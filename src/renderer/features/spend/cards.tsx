import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useStanding } from '#renderer/bridge/money.ts'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { dollars } from '#renderer/words/money.ts'
import { limitWords, percent, spendWords as words } from '#renderer/words/spend.ts'
import { seconds } from '#renderer/words/time.ts'
import type { CapStanding } from '#shared/contract/money-routes.ts'
import type { SpendReport } from '#shared/model/spend.ts'
import { CapEditor } from './cap-editor.tsx'
import { Card, Figure } from './card.tsx'
import styles from './cards.module.css'
import { useModelName } from '#renderer/parts/use-model-name.ts'

interface EditProps {
  /** What the button does. */
  label: string
  /** What the box is about. */
  title: string
  children: (close: () => void) => ReactNode
}

/** The pencil of a card, and the box it opens. */
const Edit = ({ label, title, children }: EditProps): ReactNode => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={title}
      trigger={
        <button type="button" className={styles['edit']} aria-label={label}>
          <Icon of={Pencil} size={14} />
        </button>
      }
    >
      {children(() => setOpen(false))}
    </Popover>
  )
}

interface CapCardProps {
  label: string
  /** What the limit is called. */
  title: string
  standing: CapStanding
  reserved: SpendReport['reserved']
}

const CapCard = ({ label, title, standing, reserved }: CapCardProps): ReactNode => {
  const { cap, spent } = standing
  const text = cap === null ? limitWords.noLimit : limitWords.ofLimit(dollars(cap))
  return (
    <Card
      label={label}
      aside={
        <Edit label={cap === null ? limitWords.set : limitWords.change} title={title}>
          {(close) => <CapEditor key={cap} title={title} standing={standing} onDone={close} />}
        </Edit>
      }
    >
      <Figure
        value={dollars(spent)}
        text={text}
        note={
          reserved.jobs === 0 ? null : limitWords.reserved(dollars(reserved.micros), reserved.jobs)
        }
      >
        {cap !== null && (
          <div className={styles['meter']}>
            <Meter
              label={title}
              text={`${dollars(spent)} ${text}`}
              used={spent}
              pending={standing.reserved}
              max={cap}
            />
          </div>
        )}
      </Figure>
    </Card>
  )
}

/** Today and its limit, or a project and its. */
export const LimitCard = ({
  project,
  reserved,
}: {
  /** The project looked at; null for everything. */
  project: { id: string; name: string } | null
  reserved: SpendReport['reserved']
}): ReactNode => {
  const caps = useStanding().data?.caps ?? []
  const wanted = project === null ? { scope: 'day', id: '' } : { scope: 'project', id: project.id }
  const standing = caps.find(({ scope, id }) => scope === wanted.scope && id === wanted.id)
  if (!standing) return <Skeleton height={184} />
  const label = project?.name ?? limitWords.today
  const title = project === null ? limitWords.todayLimit : limitWords.projectLimit(project.name)
  return <CapCard label={label} title={title} standing={standing} reserved={reserved} />
}

/** What a result that was kept costs when everything thrown away is counted in. */
export const KeptCard = ({ report }: { report: SpendReport }): ReactNode => {
  const { spent, kept, own } = report
  return (
    <Card label={words.keptCosts}>
      <Figure
        value={kept === 0 ? '–' : dollars(Math.round(spent / kept))}
        text={kept === 0 ? words.nothingKept : words.allTries}
        note={spent === 0 ? null : words.neverKept(percent(spent - own, spent))}
      />
    </Card>
  )
}

const paceWords = (secondsFaster: number | null): string => {
  if (secondsFaster === null || Math.abs(secondsFaster) < 0.05) return ''
  const shown = seconds(Math.abs(secondsFaster))
  return `, ${secondsFaster > 0 ? words.faster(shown) : words.slower(shown)}`
}

/** Chooses the model to compare with. */
const BaselineSelect = ({ air }: { air: string }): ReactNode => {
  const { mutate: change } = useChangeSettings()
  const models = useCatalogue().data?.models ?? []
  const offered = models.map((model) => ({ value: model.air, label: model.name }))
  const known = offered.some(({ value }) => value === air)
  return (
    <div className={styles['baseline']}>
      <strong>{words.baseline}</strong>
      <Select
        label={words.baseline}
        value={air}
        options={known ? offered : [{ value: air, label: air }, ...offered]}
        onChange={(baseline) => change({ baseline })}
      />
      <p className={styles['hint']}>{words.baselineHelp}</p>
    </div>
  )
}

const remarks = ({ pictures, unpriced }: SpendReport['baseline']): string =>
  [
    ...(pictures > 0 ? [words.fromPictures(pictures)] : []),
    ...(unpriced > 0 ? [words.unpriced(unpriced)] : []),
  ].join('; ')

/** What the same pictures would have cost by another model. */
export const SavedCard = ({ baseline }: { baseline: SpendReport['baseline'] }): ReactNode => {
  const { saved, instead, secondsFaster } = baseline
  const name = useModelName()(baseline.model)
  const isMore = saved !== null && saved < 0
  const share = percent(Math.abs(saved ?? 0), instead)
  return (
    <Card
      label={isMore ? words.moreThan(name) : words.savedAgainst(name)}
      aside={
        <Edit label={words.changeBaseline} title={words.baseline}>
          {() => <BaselineSelect air={baseline.model} />}
        </Edit>
      }
    >
      {saved === null ? (
        <Figure value="–" text={words.savedUnknown} note={remarks(baseline) || null} />
      ) : (
        <Figure
          value={dollars(Math.abs(saved))}
          text={`${isMore ? words.more(share) : words.less(share)}${paceWords(secondsFaster)}`}
          note={remarks(baseline) || null}
        />
      )}
    </Card>
  )
}
