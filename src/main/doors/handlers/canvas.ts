import type { canvasFileRoutes, canvasRoutes } from '#shared/contract/canvas-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

const FILE = { name: 'Canvas', extensions: ['chofesh'] }

/** A name as every system takes it for a file. */
const fileNameOf = (name: string): string =>
  `${name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^\.+/u, '')}.chofesh`

export const canvasHandlers = ({
  documents,
  canvasFiles,
  studio,
  emit,
  chooseFile,
  chooseNewFile,
}: HandlerContext): Pick<Handlers, keyof (typeof canvasRoutes & typeof canvasFileRoutes)> => {
  /** What changed it, and that it changed is told. */
  const told = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change
    emit('canvas.changed', {})
    return result
  }

  return {
    'canvas.list': async () => ({ canvases: await documents.list() }),
    'canvas.create': async ({ name, state }) => ({ id: await told(documents.create(name, state)) }),
    'canvas.open': ({ id }) => documents.open(id),
    'canvas.append': async (appended) => ({ sequence: await told(documents.append(appended)) }),
    'canvas.keep': async (kept) => {
      await told(documents.keep(kept))
      return {}
    },
    'canvas.rename': async ({ id, name }) => {
      await told(documents.rename(id, name))
      return {}
    },
    'canvas.trash': async ({ id, trashed }) => {
      await told(documents.trash(id, trashed))
      return {}
    },
    'canvas.delete': async ({ id }) => {
      await told(documents.remove(id))
      return {}
    },
    'canvas.duplicate': async ({ id, name }) => ({ id: await told(documents.duplicate(id, name)) }),
    'canvas.snapshots': async ({ id }) => ({ snapshots: await documents.snapshots.list(id) }),
    'canvas.takeSnapshot': ({ id, name, state }) => told(documents.snapshots.take(id, name, state)),
    'canvas.readSnapshot': async ({ id, snapshot }) => ({
      state: await documents.snapshots.read(id, snapshot),
    }),
    'canvas.export': async ({ id }) => {
      const name = fileNameOf(await documents.nameOf(id))
      const path = await chooseNewFile({ name, kind: FILE })
      if (path === null) return { path, missing: 0 }
      return { path, ...(await canvasFiles.exportTo(id, path)) }
    },
    'canvas.import': async () => {
      const path = await chooseFile(FILE)
      return { id: path === null ? null : await canvasFiles.importFrom(path) }
    },
    'canvas.jobs': ({ destinations }) => ({ jobs: studio.jobsFor(destinations) }),
  }
}
