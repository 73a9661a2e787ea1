import type { Handlers } from '#main/doors/dispatch.ts'
import type { orderRoutes } from '#shared/contract/order-routes.ts'
import type { HandlerContext } from './context.ts'

export const orderHandlers = ({
  library,
  reader,
  studio: { order, shelves },
}: HandlerContext): Pick<Handlers, keyof typeof orderRoutes> => ({
  'assets.change': ({ which, change }) => order.change(which, change),
  'assets.undo': async ({ undo }) => ({ done: await order.undo(undo) }),
  'order.shelves': async () => ({
    ...(await reader.ask('shelves')),
    searches: library.searches.list(),
  }),
  'order.foldersOf': ({ id }) => ({ folders: library.folders.ofAsset(id) }),
  'order.addFolder': async ({ name, parentId }) => ({
    folder: await shelves.addFolder(name, parentId),
  }),
  'order.changeFolder': async ({ id, ...change }) => {
    await shelves.changeFolder(id, change)
    return {}
  },
  'order.removeFolder': async ({ id }) => {
    await shelves.removeFolder(id)
    return {}
  },
  'order.keepSearch': async ({ id, name, query }) => ({
    search: await shelves.keepSearch(name, query, id),
  }),
  'order.removeSearch': async ({ id }) => {
    await shelves.removeSearch(id)
    return {}
  },
  'order.renameTag': async ({ id, name }) => {
    await shelves.renameTag(id, name)
    return {}
  },
  'order.removeTag': async ({ id }) => {
    await shelves.removeTag(id)
    return {}
  },
})
