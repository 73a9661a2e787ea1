import { request } from '#renderer/bridge/request.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { RouteInput } from '#shared/contract/routes.ts'
import type { Generation } from '#shared/model/canvas-document.ts'

/** What a generation is before anything has become of it. */
type Fresh = Omit<Generation, 'id' | 'createdAt' | 'tasks' | 'accepted' | 'discarded' | 'ended'>

/**
 * Asks for something from a canvas. What is needed to put results in their place is on disk before that, so that nothing
 * that was paid for ever lacks its place. Throws `disk-full` where it cannot be written, and what the request fails by.
 */
export const sendGeneration = async (
  { store, keeper, ports }: Editor,
  fresh: Fresh,
  asked: Omit<RouteInput<'operations.run'>, 'destination'>,
): Promise<void> => {
  const generation: Generation = {
    ...fresh,
    id: ports.createId(),
    createdAt: ports.now(),
    tasks: null,
    accepted: [],
    discarded: [],
    ended: false,
  }
  store.note(generation)
  if (!(await keeper.flush())) throw new Failure('disk-full')
  try {
    await request('operations.run', { ...asked, destination: generation.id })
  } catch (error) {
    store.note({ ...generation, ended: true })
    throw error
  }
}
