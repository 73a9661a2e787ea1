import { Check, CircleAlert, Images, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDrawView } from '#renderer/bridge/characters.ts'
import {
  useCatalogue,
  useEstimate,
  useJobs,
  useSettings,
  useStatus,
} from '#renderer/bridge/queries.ts'
import { markOf, usePictureMarks } from '#renderer/bridge/use-picture-marks.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { createWords } from '#renderer/words/create.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { credits, price } from '#renderer/words/money.ts'
import { type Character, MOST_PICTURES } from '#shared/model/character.ts'
import { isFinal, type TaskView } from '#shared/model/job.ts'
import { priceTimes } from '#shared/model/money.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import {
  sheetRequests,
  type SheetView,
  sheetViewOf,
  sheetViews,
} from '#shared/operations/reference-sheet.ts'
import styles from './sheet-field.module.css'

interface SheetProps {
  character: Character
  disabled: boolean
  onAdd: (pictures: string[]) => void
  onTakeOut: (picture: string) => void
}

/** The newest task for each view; a result in the trash counts as none. */
const useViews = (character: Character): ReadonlyMap<SheetView, TaskView> => {
  const jobs = useJobs().data?.jobs ?? []
  const marks = usePictureMarks()
  const found = new Map<SheetView, TaskView>()
  for (const { params, tasks } of jobs) {
    const view = sheetViewOf(character, params)
    const [task] = tasks
    if (view === null || !task || found.has(view)) continue
    if (task.assetId === null || !markOf(marks, task.assetId).trashed) found.set(view, task)
  }
  return found
}

const Outcome = ({ view, task }: { view: SheetView; task: TaskView | undefined }): ReactNode => {
  if (task && task.assetId !== null)
    return <Picture key={task.assetId} assetId={task.assetId} alt={words.views[view]} />
  if (task && !isFinal(task.state)) return <Spinner size={16} />
  if (!task?.failure) return null
  return (
    <span className={styles['failed']} title={failureWords(task.failure).title}>
      <Icon of={CircleAlert} size={16} />
    </span>
  )
}

const View = ({
  view,
  task,
  character: { pictures },
  disabled,
  onAdd,
  onTakeOut,
}: SheetProps & { view: SheetView; task: TaskView | undefined }): ReactNode => {
  const id = task?.assetId ?? null
  const isAdded = id !== null && pictures.includes(id)
  const name = words.views[view]
  return (
    <li className={styles['view']}>
      <span className={styles['picture']}>
        <Outcome view={view} task={task} />
      </span>
      <span className={styles['name']}>{name}</span>
      {id !== null && (
        <span className={styles['add']}>
          <IconButton
            label={isAdded ? words.takeOutView(name) : words.addView(name)}
            pressed={isAdded}
            disabled={disabled || (!isAdded && pictures.length >= MOST_PICTURES)}
            onClick={() => (isAdded ? onTakeOut(id) : onAdd([id]))}
          >
            <Icon of={isAdded ? Check : Plus} size={14} />
          </IconButton>
        </span>
      )}
    </li>
  )
}

/** What four views cost together. */
const usePrice = (requests: ReturnType<typeof sheetRequests>): string => {
  const [first] = requests
  const isDemo = useStatus().data?.engine.engine === 'demo'
  const estimate = useEstimate(first ? { operation: first.operation, params: first.params } : null)
  if (!first || !estimate.data) return createWords.pricing
  const times = requests.length
  const all = isDemo ? ({ source: 'free' } as const) : priceTimes(estimate.data.price, times)
  return `${price(all)} · ${credits(estimate.data.credits * times)}`
}

/** Draws a character from four sides, and offers what came out as further pictures of it. */
export const SheetField = (sheet: SheetProps): ReactNode => {
  const { character, disabled, onAdd } = sheet
  const models = useCatalogue().data?.models ?? []
  const { checkContent, project } = useSettings().data ?? defaultSettings
  const requests = sheetRequests(character, { catalogue: { models }, checkContent })
  const { mutate: draw } = useDrawView()
  const views = useViews(character)
  const aside = usePrice(requests)
  const isDrawing = [...views.values()].some(({ state }) => !isFinal(state))
  const fresh = [...views.values()].flatMap(({ assetId }) =>
    assetId === null || character.pictures.includes(assetId) ? [] : [assetId],
  )
  if (requests.length === 0) return null
  return (
    <Field
      label={words.sheet}
      help={words.sheetHelp}
      aside={
        fresh.length > 1 && (
          <Button kind="plain" size="small" disabled={disabled} onClick={() => onAdd(fresh)}>
            {words.addAll}
          </Button>
        )
      }
    >
      {() => (
        <>
          {views.size > 0 && (
            <ul className={styles['views']} aria-label={words.sheet}>
              {sheetViews.map((view) => (
                <View key={view} view={view} task={views.get(view)} {...sheet} />
              ))}
            </ul>
          )}
          <Button
            icon={<Icon of={Images} />}
            aside={isDrawing ? undefined : aside}
            disabled={disabled || isDrawing}
            onClick={() => {
              for (const { operation, params } of requests)
                draw({ operation, params, project, reuse: 'use' })
            }}
          >
            {isDrawing ? words.drawing : views.size > 0 ? words.drawAgain : words.draw}
          </Button>
        </>
      )}
    </Field>
  )
}
