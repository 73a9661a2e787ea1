import type { importRoutes } from '#shared/contract/import-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'

/** Nothing is ever brought in here. */
export const fakeImports: Pick<Handlers, keyof typeof importRoutes> = {
  'imports.choose': () => ({ handed: null }),
  'imports.start': ({ mode }) => ({
    run: {
      id: crypto.randomUUID(),
      title: 'Pictures',
      mode,
      state: 'finished',
      found: 0,
      added: 0,
      known: 0,
      moved: 0,
      refused: 0,
      refusals: [],
      halted: null,
      assetIds: [],
      startedAt: 0,
    },
  }),
  'imports.list': () => ({ runs: [] }),
  'imports.pause': () => ({}),
  'imports.cancel': () => ({}),
  'imports.dismiss': () => ({}),
  'sources.list': () => ({ sources: [] }),
  'sources.watch': () => ({}),
  'sources.look': () => {
    throw new Error('there is no source here')
  },
  'sources.relocate': () => ({ path: null }),
  'sources.forget': () => ({}),
}
