import { useMemo } from 'react'
import { useRunChain } from '#renderer/bridge/chains.ts'
import { useLatest } from '#renderer/bridge/latest.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { editChain } from '#renderer/features/chains/chains-store.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { chainWords as words } from '#renderer/words/chains.ts'
import type { Chain } from '#shared/model/chain.ts'
import type { JobView } from '#shared/model/job.ts'
import { changeApp } from './app-store.ts'

const show = {
  label: words.show,
  run: () => changeApp({ queueOpen: true, shownJob: null }),
}

/** The first step was not asked for, because it is there already. */
const isMadeBefore = ([first]: readonly JobView[]): boolean => first?.state === 'done'

/** Does chains to assets, and opens them for changing. */
export const useChainPort = (): CommandContext['chains'] => {
  const latest = useLatest()
  const { mutate: run } = useRunChain()
  return useMemo(() => {
    const ask = (
      { name, steps }: Pick<Chain, 'name' | 'steps'>,
      assetId: string,
      again: boolean,
    ): void => {
      const project = latest.peek('settings.get', {})?.project ?? null
      run(
        { name, steps, assetId, project, again },
        {
          onSuccess: ({ jobs }) => {
            if (isMadeBefore(jobs))
              say({
                title: words.madeBefore(name),
                action: { label: words.again, run: () => ask({ name, steps }, assetId, true) },
              })
            else say({ title: words.started(name, jobs.length), action: show })
          },
        },
      )
    }
    return {
      run: (chain, assetIds) => {
        for (const id of assetIds) ask(chain, id, false)
      },
      edit: (chain, { id, kind }) => editChain({ chain, assetId: id, kind }),
    }
  }, [latest, run])
}
