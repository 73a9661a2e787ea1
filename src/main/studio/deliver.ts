import type { Engine } from '#shared/contract/engine.ts'
import { mediaOf } from '#shared/operations/media.ts'
import type { TaskResult } from '#shared/model/engine.ts'
import type { ReceivedFile } from '#main/library/files.ts'
import type { TaskRecord } from '#main/library/task-record.ts'
import { assetFromResult } from './asset-from-result.ts'
import { changeTask } from './change-task.ts'
import type { Ports } from './ports.ts'

/** A result on disk whose row is not written yet. */
type Delivered = Parameters<Ports['library']['assets']['add']>[0]

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Month and hash, which the library puts around every name, are put there anew. */
const stemOf = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/(?:_[0-9a-f]{8}(?:-\d+)?)?\.\w+$/u, '')

/** The asset that a result is made from; what was drawn to go in is none. */
const parentOf = (
  { canvasInputs }: Ports['library'],
  params: Record<string, unknown>,
): string | null => {
  const [source] = mediaOf(params)
  return source === undefined || canvasInputs.has(source) ? null : source
}

/** What a result is named after: the words it was made from, else the asset it was made from. */
const nameTextOf = ({ library }: Ports, { params }: TaskRecord): string => {
  const words = textIn(params['prompt']) || textIn(params['speech'])
  if (words !== '') return words
  const source = parentOf(library, params)
  const path = source === null ? undefined : library.assets.pictureOf(source)?.path
  return path === undefined ? '' : stemOf(path)
}

/** A drawing from outside, without anything that could do more than be seen. */
const cleaned = async ({ media }: Ports, arrived: ReceivedFile): Promise<ReceivedFile> => ({
  path: arrived.path,
  ...(await media.clean({ path: arrived.path })),
})

/**
 * Brings one result's file home: streamed to a temporary name, hashed, flushed, decoded, given its final name.
 * Throws EngineFailure for the way, `disk-full` and the like for this machine; nothing half is left behind.
 */
const bringHome = async (
  ports: Ports,
  engine: Engine,
  from: { task: TaskRecord; result: TaskResult; url: string },
): Promise<Delivered> => {
  const { library, media, clock } = ports
  const arrived = await library.files.receive(engine.fetch(from.url))
  try {
    const received = (await media.isVector(arrived)) ? await cleaned(ports, arrived) : arrived
    const thumbnail = library.files.thumbnailPath(received.hash)
    const facts = await media.inspect({ path: received.path, thumbnail, isHashed: true })
    const now = clock.now()
    const path = await library.files.place(received, {
      text: nameTextOf(ports, from.task),
      extension: facts.extension,
      at: now,
      isTaken: library.assets.hasPath,
    })
    const file = { path, hash: received.hash, bytes: received.bytes }
    const added = assetFromResult({
      id: clock.uuid(),
      now,
      task: from.task,
      result: from.result,
      facts,
      file,
      parentId: parentOf(library, from.task.params),
    })
    return {
      ...added,
      taskUuid: from.task.uuid,
      resultId: from.result.id,
      contentHash: facts.contentHash ?? received.hash,
      looks: facts.looks,
    }
  } catch (error) {
    await library.files.discard(arrived.path)
    throw error
  }
}

/**
 * Fetches what a task made. Each asset is written down as soon as it is here, so that none is fetched twice; the last
 * one and the task's end share a transaction.
 */
export const deliver = async (ports: Ports, engine: Engine, task: TaskRecord): Promise<void> => {
  const { library, clock } = ports
  const missing = task.results.flatMap((result) =>
    result.url === null || library.assets.ofResult(result.id) !== null
      ? []
      : [{ task, result, url: result.url }],
  )
  const end = (): void => {
    changeTask(library, task, { state: 'done', finishedAt: clock.now(), failure: null })
  }
  for (const [index, from] of missing.entries()) {
    const delivered = await bringHome(ports, engine, from)
    await library.write(() => {
      library.assets.add(delivered)
      if (index === missing.length - 1) end()
    })
    ports.emit('library.changed', { added: [delivered.id], removed: [] })
  }
  if (missing.length === 0) await library.write(end)
}
