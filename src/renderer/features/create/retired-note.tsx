import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { retiredWords as words } from '#renderer/words/retired.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { changeForm, useCreateStore } from './create-store.ts'
import type { Chosen } from './use-create-model.ts'

/** Says that the chosen model is taken away, and offers one to use instead. */
export const RetiredNote = ({ operation, model, models }: Chosen): ReactNode => {
  const { retired } = model
  const [now] = useState(() => Date.now())
  if (!retired) return null
  const instead = models.find(({ air }) => air === retired.instead)
  const choose = (air: string): void => {
    const { form } = useCreateStore.getState()
    changeForm({ models: { ...form.models, [operation.id]: air } })
  }
  return (
    <Notice title={words.title(model.name, retired.on, now)}>
      {instead && fitOf(operation, instead).fits && (
        <Button size="small" onClick={() => choose(instead.air)}>
          {words.use(instead.name)}
        </Button>
      )}
    </Notice>
  )
}
