import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Engine, TaskReport } from '#shared/contract/engine.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { createLibrary } from '#main/library/library.ts'
import { createStudio, type Studio } from '#main/studio/studio.ts'
import { noMedia } from './plain-media.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { idlePorts } from './idle-ports.ts'

const finished = (): Promise<TaskReport> =>
  Promise.resolve({
    kind: 'finished',
    results: [
      { id: randomUUID(), url: null, text: 'a text', seed: null, flagged: false, costMicros: 1 },
    ],
  })

const engineOf = (id: EngineId, submit: Engine['submit']): Engine => ({
  id,
  prepare: ({ uuid }) => ({ replayable: true, request: { taskUUID: uuid } }),
  submit,
  poll: () => Promise.resolve({ kind: 'unheard' }),
  recall: () => Promise.resolve({ kind: 'unheard' }),
  fetch: () => {
    throw new Error('nothing to fetch')
  },
  account: () => Promise.resolve({ organization: null, balanceMicros: null }),
})

/** A studio with both engines, each answering at once unless told otherwise. */
export const createTwoEngineStudio = (
  submits: Partial<Record<EngineId, Engine['submit']>>,
  /** Answers questions, whoever of them is asked. */
  answer: (asked: EngineId) => unknown = () => ({}),
) => {
  const library = createLibrary({ folder: temporaryFolder() })
  const asked = (id: EngineId) => () => Promise.resolve(answer(id))
  const engines: Partial<Record<EngineId, Engine>> = {
    runware: { ...engineOf('runware', submits.runware ?? finished), ask: asked('runware') },
    demo: { ...engineOf('demo', submits.demo ?? finished), ask: asked('demo') },
  }
  let current: EngineId = 'runware'
  const timers = new Set<NodeJS.Timeout>()
  const studio: Studio = createStudio({
    ...idlePorts,
    clock: {
      now: Date.now,
      random: Math.random,
      uuid: randomUUID,
      after: (milliseconds, callback) => {
        const timer = setTimeout(() => {
          timers.delete(timer)
          callback()
        }, milliseconds)
        timers.add(timer)
        return () => {
          timers.delete(timer)
          clearTimeout(timer)
        }
      },
    },
    library,
    media: noMedia,
    engine: (id) => engines[id] ?? null,
    currentEngine: () => current,
  })
  onTestFinished(() => {
    studio.stop()
    library.close()
  })
  return {
    /** How many things the studio still waits for. */
    waiting: () => timers.size,
    studio,
    library,
    use: (id: EngineId): void => {
      current = id
    },
    /** Lets everything run that waits for nothing but the disk. */
    settle: async (): Promise<void> => {
      for (let round = 0; round < 200; round += 1) {
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
      }
    },
  }
}
