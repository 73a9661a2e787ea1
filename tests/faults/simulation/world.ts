import { openDatabase } from '#main/library/database.ts'
import type { Library } from '#main/library/library.ts'
import { createFlags } from '#main/library/flags.ts'
import { createTables } from '#main/library/tables.ts'
import { createWriter } from '#main/library/writer.ts'
import { noBackups } from '#tests/support/no-backups.ts'
import { noMedia, somePicture } from '#tests/support/plain-media.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createStudio, type Studio } from '#main/studio/studio.ts'
import { createSimulatedClock } from './clock.ts'
import { createModelService, type Weather } from './model-service.ts'
import { seededRandom } from './random.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'

const drain = async (body: AsyncIterable<Uint8Array>): Promise<number> => {
  let bytes = 0
  for await (const chunk of body) bytes += chunk.byteLength
  return bytes
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/**
 * One database for all worlds, one world at a time: to make it and to prepare its queries takes longer than most of
 * them last. A world runs inside a transaction that is never committed, which leaves the database as it was.
 */
const database = openDatabase(':memory:')
const tables = createTables(database)

/** What a process remembers of the flags dies with it. */
const freshTables = () => ({ ...tables, flags: createFlags(database) })

const begin = (): void => {
  // One that a broken law left open.
  if (database.inTransaction) database.exec('ROLLBACK')
  database.exec('BEGIN')
}

/**
 * A studio on a real database in memory, against a model of the service, in simulated time. Killing it drops
 * everything that was not committed.
 */
export const createWorld = (
  seed: number,
  options: { cost?: (random: () => number) => number; concurrency?: number } = {},
) => {
  const random = seededRandom(seed)
  const time = createSimulatedClock(random)
  const weather: Weather = { faults: 1 }
  const { cost, concurrency = 3 } = options
  const service = createModelService({
    time,
    random,
    weather,
    ...(cost ? { cost: () => cost(random) } : {}),
  })
  begin()
  let life = 0
  let writing = 0
  let surprises: unknown[] = []

  const libraryOf = (isAlive: () => boolean): Library => {
    const writer = createWriter(database)
    return {
      folder: '',
      readOnly: null,
      crashed: false,
      ...noBackups,
      write: (change) => {
        writing += 1
        const done = writer(() => {
          if (!isAlive()) throw new Error('killed')
          return change()
        }).finally(() => {
          writing -= 1
        })
        return isAlive() ? done : new Promise(() => undefined)
      },
      ...freshTables(),
      inputFolder: {
        writtenBefore: () => Promise.resolve([]),
        remove: () => Promise.resolve(),
      },
      files: {
        receive: async (body) => {
          const bytes = await drain(body)
          return { path: '', hash: time.clock.uuid(), bytes }
        },
        place: () => Promise.resolve('2026-11/picture.png'),
        placeInput: () => Promise.resolve(),
        discard: () => Promise.resolve(),
        sweep: () => Promise.resolve(),
        resolve: () => Promise.resolve(''),
        thumbnailPath: () => '',
        standInPath: () => '',
        // Nothing comes in from folders here.
        copy: () => Promise.reject(new Error('no files here')),
        hashOf: () => Promise.resolve(null),
        walk: async function* none() {
          yield* []
        },
        remove: () => Promise.resolve(false),
        removeDrawn: () => Promise.resolve(),
        ownFiles: async function* none() {
          yield* []
        },
        hashOwn: () => Promise.resolve(null),
        kindAt: () => Promise.resolve(null),
        isPresent: () => Promise.resolve(false),
      },
      close: () => undefined,
    }
  }

  const open = (): Studio => {
    life += 1
    const thisLife = life
    const isAlive = (): boolean => life === thisLife
    const engine = service.engine(isAlive)
    const ports: Ports = {
      ...idlePorts,
      clock: time.clock,
      library: libraryOf(isAlive),
      media: { ...noMedia, inspect: () => Promise.resolve(somePicture) },
      engine: () => engine,
      currentEngine: () => 'runware',
      concurrency: () => concurrency,
      report: (error) => {
        if (isAlive()) surprises.push(error)
      },
    }
    return createStudio(ports)
  }

  let studio = open()

  /** Lets everything run that does not wait for time to pass. */
  const settle = async (): Promise<void> => {
    const isWriting = (): boolean => writing > 0
    do await turn()
    while (isWriting())
    await turn()
  }

  return {
    random,
    time,
    weather,
    service,
    ...freshTables(),
    /** The one number a query answers. */
    number: (sql: string): number => Number(database.prepare(sql).pluck().get()),
    addProject: (id: string): void => {
      tables.projects.add({ id, name: 'Autumn', createdAt: 0 })
    },
    studio: () => studio,
    surprises: () => surprises,
    settle,
    /** The process dies here and is started again a while later. */
    kill: async (pause: number): Promise<void> => {
      studio.stop()
      life += 1
      time.forgetTimers()
      await settle()
      surprises = []
      time.pass(pause)
      studio = open()
      await studio.start()
    },
    close: (): void => {
      studio.stop()
      database.exec('ROLLBACK')
    },
  }
}
export type World = ReturnType<typeof createWorld>
