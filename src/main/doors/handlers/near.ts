import type { Handlers } from '#main/doors/dispatch.ts'
import type { nearRoutes } from '#shared/contract/near-routes.ts'
import { MOST_MEMBERS, MOST_STACKS } from '#shared/model/near.ts'
import type { HandlerContext } from './context.ts'

export const nearHandlers = ({
  library,
  studio: { order },
}: HandlerContext): Pick<Handlers, keyof typeof nearRoutes> => ({
  'duplicates.list': () => ({ stacks: library.near.stacks(MOST_STACKS) }),
  'duplicates.of': ({ id }) => ({ members: library.near.of(id, MOST_MEMBERS) }),
  'duplicates.decide': ({ ids, decision }) => order.decide(ids, decision),
})
