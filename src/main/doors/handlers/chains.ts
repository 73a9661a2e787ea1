import { randomUUID } from 'node:crypto'
import { Failure } from '#shared/contract/failures.ts'
import { savedValues } from '#shared/operations/saved-values.ts'
import { offeredChains } from '#shared/operations/shipped-chains.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

type ChainHandlers = Pick<Handlers, Extract<keyof Handlers, `chains.${string}`>>

export const chainHandlers = ({ library, studio, emit }: HandlerContext): ChainHandlers => ({
  'chains.list': () => ({ chains: offeredChains(library.chains.list()) }),
  'chains.save': async ({ id, name, steps }) => {
    const chain = {
      id: id ?? randomUUID(),
      name,
      steps: steps.map((step) => ({ ...step, params: savedValues(step.operation, step.params) })),
    }
    await library.write(() => {
      const other = library.chains.called(name)
      if (other !== null && other !== id) throw new Failure('name-taken', { name })
      library.chains.put(chain)
    })
    emit('chains.changed', {})
    return { chain: { ...chain, own: true } }
  },
  'chains.delete': async ({ id }) => {
    await library.write(() => library.chains.remove(id))
    emit('chains.changed', {})
    return {}
  },
  'chains.estimate': studio.estimateChain,
  'chains.run': async (asked) => ({ jobs: await studio.runChain(asked) }),
})
