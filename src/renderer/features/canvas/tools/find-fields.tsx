import { type ReactNode, useState } from 'react'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { usePrice } from '#renderer/bridge/use-price.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import styles from '#renderer/features/canvas/layers/control-fields.module.css'
import { askForMask, finderOf, finderParams } from '#renderer/features/canvas/layers/found-masks.ts'
import { useAwaitedMasks } from '#renderer/features/canvas/layers/use-found-masks.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { price as priceWords } from '#renderer/words/money.ts'
import { asFailure } from '#shared/contract/failures.ts'

/** Models that find something in a picture. */
const useFinders = () =>
  (useCatalogue().data?.models ?? []).flatMap((model) => {
    const finder = finderOf(model)
    return finder && !model.retired ? [{ model, finder }] : []
  })

/** Has the service find faces, hands, people or the subject, and adds that to the mask. */
export const FindFields = (): ReactNode => {
  const workshop = useWorkshop()
  const canvasId = useCanvasStore((state) => state.canvasId)
  const finders = useFinders()
  const waiting = useAwaitedMasks().length > 0
  const [wanted, setWanted] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const chosen = finders.find(({ model }) => model.air === wanted) ?? finders[0]
  const { price } = usePrice({
    operation: chosen?.finder.operation ?? '',
    params: chosen ? finderParams(chosen.model) : {},
  })
  const run = async (): Promise<void> => {
    if (!workshop || !chosen || canvasId === null) return
    setSending(true)
    try {
      await askForMask(workshop, { canvasId, ...chosen })
    } catch (error) {
      const { title, next } = failureWords(asFailure(error))
      say({ title, text: next })
    } finally {
      setSending(false)
    }
  }
  const verb = waiting ? words.finding : words.find
  return (
    <Field label={words.findLabel} help={words.findHelp}>
      {({ id }) => (
        <div className={styles['row']}>
          <Select
            id={id}
            label={words.findLabel}
            value={chosen?.model.air ?? ''}
            options={finders.map(({ model }) => ({ value: model.air, label: model.name }))}
            onChange={setWanted}
          />
          <Button
            size="small"
            disabled={sending || waiting || !workshop || !chosen}
            onClick={() => void run()}
          >
            {price && !waiting ? `${verb} · ${priceWords(price)}` : verb}
          </Button>
        </div>
      )}
    </Field>
  )
}
