import type { Handlers } from '#main/doors/dispatch.ts'
import type { upkeepRoutes } from '#shared/contract/upkeep-routes.ts'
import type { HandlerContext } from './context.ts'

export const upkeepHandlers = ({
  library,
  documents,
  studio: { upkeep },
  moving,
  chooseFolder,
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
  'library.chooseNewPlace': async () => {
    const folder = await chooseFolder()
    return { place: folder === null ? null : await moving.choose(folder) }
  },
  'library.move': async () => {
    await moving.start()
    return { move: moving.state() }
  },
  'library.moveState': () => ({ move: moving.state() }),
  'library.goOnMoving': async () => {
    await moving.goOn()
    return { move: moving.state() }
  },
  'library.cancelMove': async () => {
    await moving.cancel()
    return { move: moving.state() }
  },
  'assets.uses': async ({ ids }) => {
    const inLibrary = new Map(library.usesOf(ids).map((use) => [use.id, use]))
    const onCanvases = await documents.naming(ids)
    const used = ids.filter((id) => inLibrary.has(id) || onCanvases.has(id))
    return {
      uses: used.map((id) => ({
        ...(inLibrary.get(id) ?? { id, characters: [], models: [], children: 0 }),
        canvases: onCanvases.get(id) ?? [],
      })),
    }
  },
})
