import { useRunOperation } from '#renderer/bridge/mutations.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { modelsWords as words } from '#renderer/words/models.ts'
import { Failure } from '#shared/contract/failures.ts'
import { changeModels, clearValues } from './models-store.ts'
import type { Making } from './use-making.ts'

/** Sends what is filled in; what has to be said first is asked. */
export const useMake = () => {
  const { mutate: run } = useRunOperation()
  return (wish: { operation: string; params: Making['params'] }): void =>
    run(wish, {
      onSuccess: ({ job }) => {
        clearValues(wish.operation)
        changeModels({ shown: 'own', ceiling: null })
        say({ title: words.started(job.title) })
      },
      // Every other refusal is told by the mutation itself.
      onError: (error) => {
        if (error instanceof Failure && error.code === 'ceiling-needed')
          changeModels({ ceiling: wish })
      },
    })
}
