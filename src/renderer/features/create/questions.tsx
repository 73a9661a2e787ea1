import type { ReactNode } from 'react'
import { CeilingQuestion } from '#renderer/parts/ceiling-question.tsx'
import { changeView, useCreateStore } from './create-store.ts'
import { MadeBeforeQuestion } from './made-before.tsx'

const close = (): void => changeView({ ceiling: null })

/** What has to be answered before something is sent, wherever it was asked for. */
export const Questions = (): ReactNode => {
  const ceiling = useCreateStore((state) => state.ceiling)
  return (
    <>
      <MadeBeforeQuestion />
      <CeilingQuestion
        model={ceiling?.model ?? null}
        onClose={close}
        onSet={() => {
          close()
          ceiling?.goOn()
        }}
      />
    </>
  )
}
