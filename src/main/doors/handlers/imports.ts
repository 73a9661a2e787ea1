import type { Handlers } from '#main/doors/dispatch.ts'
import type { importRoutes } from '#shared/contract/import-routes.ts'
import type { HandlerContext } from './context.ts'

type ImportHandlers = Pick<Handlers, keyof typeof importRoutes>

export const importHandlers = ({
  studio: { imports },
  chooseFolder,
  chooseFiles,
}: HandlerContext): ImportHandlers => ({
  'imports.choose': async ({ what }) => {
    const folder = what === 'folder' ? await chooseFolder() : null
    const paths = what === 'folder' ? (folder === null ? [] : [folder]) : await chooseFiles()
    return { handed: paths.length === 0 ? null : await imports.hand(paths) }
  },
  'imports.start': async (asked) => ({ run: await imports.start(asked) }),
  'imports.list': () => ({ runs: imports.list() }),
  'imports.pause': ({ id, paused }) => {
    imports.pause(id, paused)
    return {}
  },
  'imports.cancel': ({ id }) => {
    imports.cancel(id)
    return {}
  },
  'imports.dismiss': ({ id }) => {
    imports.dismiss(id)
    return {}
  },
  'sources.list': async () => ({ sources: await imports.sources() }),
  'sources.watch': async ({ id, watched }) => {
    await imports.watch(id, watched)
    return {}
  },
  'sources.look': async ({ id }) => ({ run: await imports.look(id) }),
  'sources.relocate': async ({ id }) => {
    const path = await chooseFolder()
    if (path !== null) await imports.relocate(id, path)
    return { path }
  },
  'sources.forget': async ({ id }) => {
    await imports.forget(id)
    return {}
  },
})
