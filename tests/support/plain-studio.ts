import { randomUUID } from 'node:crypto'
import { models } from '#shared/catalogue/models.ts'
import { withOwn } from '#shared/catalogue/own-models.ts'
import type { Engine } from '#shared/contract/engine.ts'
import type { JobView } from '#shared/model/job.ts'
import type { Settings } from '#shared/model/settings.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import type { DemoOptions } from '#main/demo/options.ts'
import type { FileSystem } from '#main/library/files.ts'
import { createLibrary, type Library } from '#main/library/library.ts'
import { createInputFiles } from '#main/input-files.ts'
import { createRunware } from '#main/runware/runware.ts'
import type { Clock } from '#main/studio/ports.ts'
import { createStudio, type Studio } from '#main/studio/studio.ts'
import { onTestFinished } from 'vitest'
import { plainMedia } from './plain-media.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { idlePorts } from './idle-ports.ts'

/** How many times faster than real time the studio's own waits are in these tests. */
const HASTE = 40

const hastyClock = (): Clock => {
  const start = Date.now()
  return {
    now: () => Math.round(start + (Date.now() - start) * HASTE),
    random: Math.random,
    uuid: randomUUID,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds / HASTE)
      return () => {
        clearTimeout(timer)
      }
    },
  }
}

/** A studio without a window: real library, real client, real protocol, in one process. */
export interface PlainStudio {
  studio: Studio
  library: Library
  server: DemoServer
  surprises: unknown[]
  /** Asks for one picture (or more) and waits until nothing more happens to the job. */
  generate: (params?: Record<string, unknown>) => Promise<JobView>
  /** The job as it is now. */
  job: (id: string) => JobView
  /** Resolves when a job meets the condition. */
  when: (id: string, condition: (job: JobView) => boolean) => Promise<JobView>
}

/** The parameters of a picture that nothing is wrong with. */
export const goodParams = {
  model: 'runware:400@4',
  prompt: 'an amber ridge at dawn',
  width: 512,
  height: 512,
}

const isOver = (job: JobView): boolean => job.state !== 'waiting' && job.state !== 'running'

const LONGEST_WAIT = 15_000

/** Nothing stands between the studio and what it has from outside. */
const asItIs = {
  faulty: (library: Library): Library => library,
  heard: (service: Engine): Engine => service,
  clock: (hasty: Clock): Clock => hasty,
}

export const openPlainStudio = async (
  options: {
    server?: DemoOptions
    /** A service that is there already, and stays when this studio ends. */
    service?: DemoServer
    key?: string | null
    folder?: string
    files?: FileSystem
    reuseUnseeded?: boolean
    fallback?: { engine: Engine; policy: Settings['fallbackPolicy'] }
    /** The library as the studio gets it, with faults of its own. */
    faulty?: (library: Library) => Library
    /** The service as the studio hears it. */
    heard?: (service: Engine) => Engine
    /** The time as the studio knows it. */
    clock?: (hasty: Clock) => Clock
  } = {},
): Promise<PlainStudio> => {
  const server = options.service ?? (await createDemoServer({ speed: 0, ...options.server }))
  const opened = createLibrary({
    folder: options.folder ?? temporaryFolder(),
    ...(options.files ? { files: options.files } : {}),
  })
  const { faulty, heard, clock } = { ...asItIs, ...options }
  const library = faulty(opened)
  const surprises: unknown[] = []
  const key = options.key === undefined ? 'good-key' : options.key
  const service = createRunware({
    id: 'runware',
    connection: { url: () => Promise.resolve(server.url), key: () => Promise.resolve(key), fetch },
    inputs: createInputFiles({ library, media: plainMedia, now: Date.now }, 'runware'),
    resultOrigins: () => [server.origin],
  })
  const engine = heard(service)
  const studio = createStudio({
    ...idlePorts,
    clock: clock(hastyClock()),
    library,
    media: plainMedia,
    catalogue: () => ({ models: withOwn(models, library.ownModels.list()) }),
    engine: (id) => (id === 'fallback' ? (options.fallback?.engine ?? null) : engine),
    currentEngine: () => 'runware',
    reuseUnseeded: () => options.reuseUnseeded ?? false,
    fallbackPolicy: () => options.fallback?.policy ?? 'never',
    concurrency: (id) => (id === 'fallback' ? 1 : 3),
    idleInputs: (before) => Promise.resolve(library.idleInputs.idleInputs(before)),
    nearDuplicates: () => Promise.resolve(library.nearFinder.nearDuplicates()),
    report: (error) => surprises.push(error),
  })
  await studio.start()
  onTestFinished(async () => {
    studio.stop()
    if (!options.service) await server.close()
    library.close()
  })

  const job = (id: string): JobView => {
    const found = studio.jobs(500).find((each) => each.id === id)
    if (!found) throw new Error('no such job')
    return found
  }

  const when = async (id: string, condition: (job: JobView) => boolean): Promise<JobView> => {
    const deadline = Date.now() + LONGEST_WAIT
    for (;;) {
      const now = job(id)
      if (condition(now)) return now
      if (Date.now() > deadline)
        throw new Error(`The job never got there: ${JSON.stringify(now.tasks)}`)
      await new Promise((resolve) => {
        setTimeout(resolve, 5)
      })
    }
  }

  return {
    studio,
    library,
    server,
    surprises,
    job,
    when,
    generate: async (params = {}) => {
      const { id } = await studio.run({
        operation: 'text-to-image',
        params: { ...goodParams, ...params },
      })
      return when(id, isOver)
    },
  }
}
