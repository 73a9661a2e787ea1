import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { createLibrary, type Library } from '#main/library/library.ts'
import { noInputs } from '#tests/support/no-inputs.ts'
import { plainMedia } from '#tests/support/plain-media.ts'
import { createRunware } from '#main/runware/runware.ts'
import type { Clock } from '#main/studio/ports.ts'
import { createStudio, type Studio } from '#main/studio/studio.ts'
import { createLife, type Life } from '#tests/faults/simulation/life.ts'
import {
  mortalEngine,
  mortalFiles,
  mortalMedia,
  mortalWrite,
} from '#tests/faults/simulation/mortal-ports.ts'
import { createForgetfulFiles, type ForgetfulFiles } from './forgetful-files.ts'
import { createWire } from './wire.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'

/** How many times faster than real time the studio's own waits are. */
const HASTE = 200

const createHastyClock = () => {
  const start = Date.now()
  let ahead = 0
  const clock: Clock = {
    now: () => Math.round(start + ahead + (Date.now() - start) * HASTE),
    random: Math.random,
    uuid: randomUUID,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds / HASTE)
      return () => clearTimeout(timer)
    },
  }
  return { ...clock, jump: (by: number) => void (ahead += by) }
}

/** One process: it is there until it crosses the point where it dies. */
interface Process {
  studio: Studio
  library: Library
  life: Life
}

/** A real folder, a real client and the demo engine over HTTP, with a studio that can die and be started again. */
export interface Home {
  server: DemoServer
  disk: ForgetfulFiles
  wire: ReturnType<typeof createWire>
  clock: ReturnType<typeof createHastyClock>
  surprises: unknown[]
  process: () => Process
  /** Starts a process that dies at the first crossing for which `crossing` answers true. */
  start: (crossing: (name: string) => boolean) => void
  /** Closes what a dead process left open. */
  bury: () => Promise<void>
  close: () => Promise<void>
}

export const openHome = async (folder: string): Promise<Home> => {
  const server = await createDemoServer({ speed: 0 })
  const disk = createForgetfulFiles()
  const wire = createWire()
  const clock = createHastyClock()
  const surprises: unknown[] = []
  const engine = createRunware({
    id: 'runware',
    connection: {
      url: () => Promise.resolve(server.url),
      key: () => Promise.resolve('good-key'),
      fetch: wire.fetch,
    },
    inputs: noInputs,
    resultOrigins: () => [server.origin],
  })
  let current: Process | null = null

  const open = (life: Life): Process => {
    const real = createLibrary({ folder, files: mortalFiles(disk.files, life) })
    const library = { ...real, write: mortalWrite(real.write, life) }
    const mortal = mortalEngine(engine, life)
    const studio = createStudio({
      ...idlePorts,
      clock: {
        ...clock,
        after: (wait, run) => clock.after(wait, () => void (life.isAlive() && run())),
      },
      library,
      media: mortalMedia(plainMedia, life),
      engine: () => mortal,
      currentEngine: () => 'runware',
      emit: (name) => void life.cross(`emit ${name}`),
      report: (error) => void (life.isAlive() && surprises.push(error)),
    })
    return { studio, library, life }
  }

  const process = (): Process => {
    if (!current) throw new Error('no process runs')
    return current
  }

  const bury = async (): Promise<void> => {
    const { studio, library, life } = process()
    life.end()
    studio.stop()
    // What the process handed to the system before it died still happens.
    await delay(5)
    await disk.closeAll()
    library.close()
  }

  return {
    server,
    disk,
    wire,
    clock,
    surprises,
    process,
    start: (crossing) => {
      current = open(createLife({ crossing }))
      current.studio.start().catch((error: unknown) => surprises.push(error))
    },
    bury,
    close: async () => {
      await bury()
      await server.close()
    },
  }
}
