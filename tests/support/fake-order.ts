import { Failure } from '#shared/contract/failures.ts'
import type { nearRoutes } from '#shared/contract/near-routes.ts'
import type { orderRoutes } from '#shared/contract/order-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'

const nowhere = (): never => {
  throw new Failure('not-found')
}

/** A library without any order, which nothing can be changed in. */
export const fakeOrder: Pick<Handlers, keyof typeof orderRoutes | keyof typeof nearRoutes> = {
  'assets.change': nowhere,
  'assets.undo': () => ({ done: false }),
  'order.shelves': () => ({ folders: [], searches: [], tags: [] }),
  'order.foldersOf': () => ({ folders: [] }),
  'order.addFolder': nowhere,
  'order.changeFolder': nowhere,
  'order.removeFolder': nowhere,
  'order.keepSearch': nowhere,
  'order.removeSearch': nowhere,
  'order.renameTag': nowhere,
  'order.removeTag': nowhere,
  'duplicates.list': () => ({ stacks: [] }),
  'duplicates.of': () => ({ members: [] }),
  'duplicates.decide': nowhere,
}
