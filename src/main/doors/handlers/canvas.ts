import type { canvasRoutes } from '#shared/contract/canvas-routes.ts'
import type { Handlers } from '#main/doors/dispatch.ts'
import type { HandlerContext } from './context.ts'

export const canvasHandlers = ({
  documents,
  studio,
  emit,
}: HandlerContext): Pick<Handlers, keyof typeof canvasRoutes> => {
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
    'canvas.jobs': ({ destinations }) => ({ jobs: studio.jobsFor(destinations) }),
  }
}
