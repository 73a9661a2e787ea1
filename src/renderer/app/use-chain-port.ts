import { useMemo } from 'react'
import { useRunChain } from '#renderer/bridge/chains.ts'
import { useLatest } from '#renderer/bridge/latest.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { askCeiling } from '#renderer/features/create/create-store.ts'
import { editChain } from '#renderer/features/chains/chains-store.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { chainWords as words } from '#renderer/words/chains.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { Chain } from '#shared/model/chain.ts'
import type { JobView } from '#shared/model/job.ts'
import { changeApp } from './app-store.ts'

const show = {
  label: words.show,
  run: () => changeApp({ queueOpen: true, shownJob: null }),
}

/** The first step was not asked for, because it is there already. */
const isMadeBefore = ([first]: readonly JobView[]): boolean => first?.state === 'done'

type Asked = Pick<Chain, 'name' | 'steps'>

/** What must be said first is asked for; every other refusal is told by the mutation itself. */
const answer = (error: unknown, goOn: () => void): void => {
  if (error instanceof Failure && error.code === 'ceiling-needed')
    askCeiling({ model: String(error.detail['model']), goOn })
}

/** Does chains to assets, and opens them for changing. */
export const useChainPort = (): CommandContext['chains'] => {
  const latest = useLatest()
  const { mutateAsync: run } = useRunChain()
  return useMemo(() => {
    const ask = (chain: Asked, assetId: string, { anew }: { anew: boolean }): void => {
      const { name, steps } = chain
      const project = latest.peek('settings.get', {})?.project ?? null
      const again = (): void => ask(chain, assetId, { anew: true })
      const tell = (jobs: readonly JobView[]): void =>
        isMadeBefore(jobs)
          ? say({ title: words.madeBefore(name), action: { label: words.again, run: again } })
          : say({ title: words.started(name, jobs.length), action: show })
      run({ name, steps, assetId, project, again: anew }).then(
        ({ jobs }) => tell(jobs),
        (error: unknown) => answer(error, () => ask(chain, assetId, { anew })),
      )
    }
    return {
      run: (chain, assetIds) => {
        for (const id of assetIds) ask(chain, id, { anew: false })
      },
      edit: (chain, { id, kind }) => editChain({ chain, assetId: id, kind }),
    }
  }, [latest, run])
}
