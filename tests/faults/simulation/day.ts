import { Failure } from '#shared/contract/failures.ts'
import type { Write } from '#main/library/writer.ts'
import { createStudio, type Studio } from '#main/studio/studio.ts'
import { createRandom } from '#shared/std/random.ts'
import { watchLimits, whenSent } from './laws-at-work.ts'
import { createLife, type Death, type Life } from './life.ts'
import { createModelDisk } from './model-disk.ts'
import { mortalEngine, mortalFiles, mortalMedia, mortalWrite } from './mortal-ports.ts'
import { createMedia } from './pictures.ts'
import { createScheduler } from './scheduler.ts'
import { createService } from './service.ts'
import type { Store } from './store.ts'
import { drawWeather, type Weather } from './weather.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'

/** So many crossings are more than any day needs. */
const RESTLESS = 40_000

type Note = (line: string) => void
const silent: Note = () => undefined

const tasksOf = (store: Store) =>
  store.rows('SELECT uuid, state FROM tasks') as { uuid: string; state: string }[]

/** Chance that the disk catches up with a commit at once where commits do not wait for it. */
const CATCH_UP = 0.3

/**
 * The world of one seed: a studio on a database, a disk and a service that all misbehave, in simulated time. The
 * process is brought to its end at a crossing chosen beforehand, and started again by whoever runs the day.
 */
export const createDay = (store: Store, seed: number, note: Note = silent) => {
  const random = createRandom(seed)
  const time = createScheduler(random)
  const weather: Weather = drawWeather(random)
  const disk = createModelDisk(random)
  const broken: string[] = []
  const breach = (law: string): void => void broken.push(law)
  let crossings = 0
  let deaths = 0
  let interruption: { at: number; act: () => void } | null = null
  let doom: { at: number; death: Death } | null = null
  let death: Death | null = null

  const service = createService({
    time,
    random,
    weather,
    sent: (task) => whenSent(store, task, breach),
    note,
  })

  const limits = watchLimits(store, time.clock.now, breach)

  const crossing = (name: string): boolean => {
    crossings += 1
    note(name)
    if (interruption !== null && crossings >= interruption.at) {
      queueMicrotask(interruption.act)
      interruption = null
    }
    if (crossings === RESTLESS) {
      breach('the studio comes to rest')
      return true
    }
    if (doom === null || crossings < doom.at) return false
    death = doom.death
    deaths += 1
    note(`the process dies: ${death}`)
    return true
  }

  const told = new Map<string, string>()
  /** Says in the trace which tasks are in another state than before. */
  const noteStates = (): void => {
    for (const { uuid, state } of note === silent ? [] : tasksOf(store)) {
      if (told.get(uuid) !== state) note(`${uuid} is ${state}`)
      told.set(uuid, state)
    }
  }

  /** Fails as a full disk does; what was committed is looked at, and lasts at once or later. */
  const watched = (write: Write): Write => {
    return async (change) => {
      const result = await write(() => {
        if (random() < weather.diskFull) throw new Failure('disk-full')
        return change()
      })
      limits.look()
      noteStates()
      if (random() < CATCH_UP) store.catchUp()
      return result
    }
  }

  const report = (error: unknown): void => {
    if (error instanceof Failure && error.code === 'disk-full') return
    note(`surprise: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    breach('nothing happens that nobody reckoned with')
  }

  const open = (life: Life): { studio: Studio; write: Write } => {
    const engine = mortalEngine(service.engine, life)
    const write = mortalWrite(watched(store.writer()), life)
    const studio = createStudio({
      ...idlePorts,
      clock: {
        ...time.clock,
        after: (wait, run) => time.clock.after(wait, () => void (life.isAlive() && run())),
      },
      library: store.library(write, mortalFiles(disk.files, life)),
      media: mortalMedia(createMedia(disk.read), life),
      engine: () => engine,
      currentEngine: () => 'runware',
      emit: (name) => void life.cross(`emit ${name}`),
      report: (error) => {
        if (life.isAlive()) report(error)
      },
    })
    return { studio, write }
  }

  let life = createLife({ crossing })
  let process = open(life)

  const start = async (): Promise<void> => {
    life = createLife({ crossing })
    process = open(life)
    process.studio.start().catch(report)
    await time.settle()
  }

  /** The process is gone; with the power, so is what was not flushed. */
  const bury = (how: Death): void => {
    life.end()
    time.dropImmediates(how === 'kill' && random() < 0.5)
    if (how === 'power') {
      disk.losePower()
      store.losePower()
    }
    death = null
    doom = null
    interruption = null
  }

  store.begin()
  disk.prepare(store.layout.incoming)

  return {
    random,
    time,
    weather,
    disk,
    store,
    service,
    broken,
    breach,
    /** The user has seen an overrun. */
    seesOverrun: limits.seesOverrun,
    note,
    studio: (): Studio => process.studio,
    /** A change of the database as the process makes it. */
    write: ((change) => process.write(change)) as Write,
    start,
    /** The process will die at a crossing not far away. */
    condemn: (how: Death): void => {
      doom = { at: crossings + 1 + Math.floor(random() * 60), death: how }
    },
    /** Somebody asks for something at a crossing not far away. */
    interrupt: (act: () => void): void => {
      interruption = { at: crossings + 1 + Math.floor(random() * 20), act }
    },
    /** How the process died, if it did. */
    death: (): Death | null => death,
    bury,
    crossings: (): number => crossings,
    deaths: (): number => deaths,
    close: (): void => {
      life.end()
      time.restore()
      store.end()
    },
  }
}
export type Day = ReturnType<typeof createDay>
