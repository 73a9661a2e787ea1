import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobView } from '#shared/model/job.ts'
import type { Home } from './home.ts'

const hashOf = (path: string): string | null =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null

/** Whether a task's picture is in the library and its file is what was hashed on arrival. */
const isHere = (home: Home, uuid: string): boolean => {
  const { library } = home.process()
  const asset = library.assets.get(library.assets.ofTask(uuid) ?? '')
  return asset !== null && hashOf(join(library.folder, asset.path)) === asset.hash
}

/** Tasks of the service that make something. */
const MADE: ReadonlySet<string> = new Set(['imageInference', 'vectorize'])

/** Whether the demo engine's log has no task twice under an event. */
const isOncePerTask = ({ server }: Home, wanted: 'accepted' | 'billed'): boolean => {
  const uuids = server.log
    .filter(({ event, taskType }) => event === wanted && MADE.has(taskType))
    .map(({ taskUUID }) => taskUUID)
  return new Set(uuids).size === uuids.length
}

const laws: Record<string, (home: Home, jobs: readonly JobView[]) => boolean> = {
  lost: (home) =>
    home.server.log
      .filter(({ event }) => event === 'billed')
      .every(({ taskUUID }) => isHere(home, taskUUID ?? '')),
  'paid twice': (home) => isOncePerTask(home, 'billed'),
  'submitted twice': (home) => isOncePerTask(home, 'accepted'),
  'asked for anew': (home, jobs) =>
    home.server.log.filter(({ event, taskType }) => event === 'accepted' && MADE.has(taskType))
      .length <= jobs.flatMap(({ tasks }) => tasks).length,
  'false done': (home, jobs) =>
    jobs.every(({ tasks }) =>
      tasks.every(({ state, uuid }) => state !== 'done' || isHere(home, uuid)),
    ),
  'bill and ledger differ': (home) => {
    const micros = home.server.log.reduce((sum, { cost = 0 }) => sum + cost * 1_000_000, 0)
    return home.process().library.ledger.charged('runware') === Math.round(micros)
  },
  'money held back for nothing': (home, jobs) =>
    home.process().library.ledger.totalOfAll().reserved === 0 ||
    jobs.some(({ tasks }) => tasks.some(({ state }) => state === 'unknown')),
}

/** Names of what went wrong, judged by the demo engine's own log. */
export const judge = (home: Home): string[] => {
  const jobs = home.process().studio.jobs(10)
  return Object.keys(laws).filter((name) => laws[name]?.(home, jobs) !== true)
}
