import type { Handlers } from '#main/doors/dispatch.ts'
import type { upkeepRoutes } from '#shared/contract/upkeep-routes.ts'
import type { HandlerContext } from './context.ts'

export const upkeepHandlers = ({
  library,
  studio: { upkeep },
  relaunch,
}: HandlerContext): Pick<Handlers, keyof typeof upkeepRoutes> => ({
  'library.backups': async () => ({ backups: await upkeep.backups() }),
  'library.backUp': async () => ({ backup: await upkeep.backUp() }),
  'library.restore': async ({ name }) => {
    await upkeep.restore(name)
    relaunch()
    return {}
  },
  'library.check': () => upkeep.check(),
  'library.emptyTrash': async () => ({ count: await upkeep.emptyTrash() }),
  'assets.uses': ({ ids }) => ({ uses: library.usesOf(ids) }),
})
