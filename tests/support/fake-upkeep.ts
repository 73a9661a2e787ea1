import type { upkeepRoutes } from '#shared/contract/upkeep-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'

/** A library that nothing is wrong with. */
export const fakeUpkeep: Pick<Handlers, keyof typeof upkeepRoutes> = {
  'library.backups': () => ({ backups: [] }),
  'library.backUp': () => ({ backup: { name: 'library.sqlite', at: 0, bytes: 0 } }),
  'library.restore': () => ({}),
  'library.check': () => ({ damage: [], files: 0, found: 0, missing: 0, strays: 0 }),
  'library.emptyTrash': () => ({ count: 0 }),
  'assets.uses': () => ({ uses: [] }),
}
