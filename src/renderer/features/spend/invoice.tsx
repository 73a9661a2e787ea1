import { type ReactNode, useState } from 'react'
import { useExportInvoice, useProjects } from '#renderer/bridge/money.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choices } from '#renderer/ui/choices.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { readMoney } from '#renderer/words/read-money.ts'
import { invoiceWords as words, spendWords } from '#renderer/words/spend.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { monthOfYear } from '#renderer/words/time.ts'
import type { SpendFilter } from '#shared/model/spend.ts'
import styles from './invoice.module.css'
import { lastMonths } from './spend-range.ts'
import { changeSpend, useSpendStore } from './spend-store.ts'

const close = (): void => changeSpend({ invoiceOpen: false })

const units = [
  { value: 'credits', label: words.credits },
  { value: 'dollars', label: words.dollars },
] as const

/** A rate as typed: empty is none. */
const rateOf = (typed: string): { rate: number | null; problem: string | undefined } => {
  if (typed.trim() === '') return { rate: null, problem: undefined }
  const read = readMoney(typed)
  return read.ok ? { rate: read.micros, problem: undefined } : { rate: null, problem: read.problem }
}

const Form = ({ today }: { today: string }): ReactNode => {
  const months = lastMonths(today)
  const projects = useProjects().data?.projects ?? []
  const [project, setProject] = useState(useSpendStore((state) => state.project))
  const [month, setMonth] = useState(months[0] ?? '')
  const [unit, setUnit] = useState<'credits' | 'dollars'>('credits')
  const [typed, setTyped] = useState('')
  const { mutate: save, isPending } = useExportInvoice()
  const { rate, problem } = rateOf(typed)
  const submit = (): void => {
    save(
      { project, month, unit, rate: unit === 'credits' ? rate : null },
      {
        onSuccess: ({ path }) => {
          if (path === null) return
          close()
          say({ title: spendWords.saved, text: path })
        },
      },
    )
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className={styles['text']}>{words.text}</p>
      <Field label={spendWords.project}>
        {({ id }) => (
          <Select<SpendFilter['project']>
            id={id}
            label={spendWords.project}
            value={project}
            options={[
              { value: 'all', label: spendWords.allProjects },
              ...projects.map((each) => ({ value: each.id, label: each.name })),
              { value: 'none', label: spendWords.noProject },
            ]}
            onChange={setProject}
          />
        )}
      </Field>
      <Field label={words.month}>
        {({ id }) => (
          <Select
            id={id}
            label={words.month}
            value={month}
            options={months.map((value) => ({ value, label: monthOfYear(`${value}-01`) }))}
            onChange={setMonth}
          />
        )}
      </Field>
      <Field label={words.unit} help={words.dollarsHelp}>
        {() => <Choices label={words.unit} value={unit} options={units} onChange={setUnit} />}
      </Field>
      {unit === 'credits' && (
        <Field label={words.rate} help={words.rateHelp} error={problem}>
          {({ id, describedBy }) => (
            <TextField
              id={id}
              start={<span aria-hidden>$</span>}
              inputMode="decimal"
              placeholder="0.00"
              aria-invalid={problem !== undefined}
              aria-describedby={describedBy}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className={styles['answers']}>
        <Button onClick={close}>{words.cancel}</Button>
        <Button
          submit
          kind="primary"
          disabled={isPending || (unit === 'credits' && problem !== undefined)}
        >
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** What a client is to be billed for, month by month. */
export const Invoice = ({ today }: { today: string }): ReactNode => (
  <Dialog
    open={useSpendStore((state) => state.invoiceOpen)}
    look="ask"
    title={words.title}
    closeLabel={appWords.close}
    onClose={close}
  >
    <Form today={today} />
  </Dialog>
)
