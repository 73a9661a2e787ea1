import { setTimeout as after } from 'node:timers/promises'
import { z } from 'zod'
import type { Engine, SentTask, TaskReport } from '#shared/contract/engine.ts'
import { Failure } from '#shared/contract/failures.ts'
import { readAddress } from './address.ts'
import { readAnswer } from './answer.ts'
import { createExchange, type Exchange } from './exchange.ts'
import { fillInputs, type ReadInput } from './fill-inputs.ts'
import { type Flight, startFlight } from './flight.ts'
import { createPictureShelf } from './picture-shelf.ts'
import { askCheckpoint, askStatus, type ServerStatus } from './status.ts'
import { canDo, wireOf } from './tasks/index.ts'
import { createTurns } from './turns.ts'

/** An answer within this many milliseconds counts as given at once. */
const PATIENCE = 1000
const SILENCE = 3 * 60_000

const request = z.object({
  path: z.enum(['/sdapi/v1/txt2img', '/sdapi/v1/img2img']),
  body: z.looseObject({ seed: z.number().optional().catch(undefined) }),
  inputs: z.object({ init_images: z.string().optional(), mask: z.string().optional() }).default({}),
})

const notTaken = (parameter: string) => ({ parameter, problem: 'not-taken' })

/** An engine on a server of the user's own, and a way to try an address. */
export interface Fallback extends Engine {
  /** Whether a WebUI with its API answers at an address, and what it has. Throws Failure. */
  check: (address: string) => Promise<ServerStatus>
}

/**
 * A Stable Diffusion WebUI (AUTOMATIC1111) or Forge server of the user's own, over its `/sdapi/v1`. That server answers
 * a request only when the picture is done and keeps nothing, so requests under way and finished pictures are
 * held in memory: after a restart nothing is known of them. Nothing is paid, so the same request may always be sent again.
 * It makes one picture at a time and is sent one at a time; the next `submit` waits for its turn.
 */
export const createFallback = (options: {
  /** What the user typed; null when there is none. Asked for at each request. */
  address: () => string | null
  fetch: typeof fetch
  read: ReadInput
  patience?: number
  silence?: number
}): Fallback => {
  const flights = new Map<string, Flight>()
  const shelf = createPictureShelf()
  const takeTurn = createTurns()

  const generate = async (
    task: SentTask,
    exchange: Exchange,
    more: { loaded: string | null; signal: AbortSignal },
  ): Promise<TaskReport> => {
    const { path, body: told, inputs } = request.parse(task.request)
    const body = { ...told, ...(await fillInputs(inputs, options.read)) }
    const made = readAnswer(await exchange({ path, body, signal: more.signal }))
    const checkpoint = made.checkpoint ?? more.loaded
    const asked = told.seed === undefined || told.seed < 0 ? null : told.seed
    const result = {
      id: task.uuid,
      url: shelf.put(task.uuid, made.bytes),
      text: null,
      seed: made.seed ?? asked,
      flagged: false,
      costMicros: 0,
      ...(checkpoint === null ? {} : { checkpoint }),
    }
    return { kind: 'finished', results: [result] }
  }

  /** Sends a task as soon as the server has shown that it is there. */
  const start = async (task: SentTask): Promise<Flight> => {
    const address = readAddress(options.address())
    const exchange = createExchange(address, options.fetch)
    const loaded = await askCheckpoint(exchange, address.host)
    return startFlight(
      (signal) => generate(task, exchange, { loaded, signal }),
      exchange,
      options.silence ?? SILENCE,
    )
  }

  const send = async (task: SentTask): Promise<Flight> => {
    const leave = await takeTurn()
    try {
      const flight = await start(task)
      void flight.end.then(leave)
      return flight
    } catch (error) {
      leave()
      throw error
    }
  }

  return {
    id: 'fallback',
    forgetful: true,
    canDo,
    prepare: ({ operation, params }) => {
      const wire = wireOf(operation)
      if (!wire) throw new Failure('invalid-request', { operation })
      const beyond = wire.beyond(params)
      if (beyond.length > 0) {
        throw new Failure('invalid-parameters', { problems: beyond.map(notTaken) })
      }
      return { replayable: true, request: wire.call(params) }
    },

    submit: async (task) => {
      const known = flights.get(task.uuid)?.report()
      if (known !== undefined && known.kind !== 'failed') return known
      const flight = await send(task)
      flights.set(task.uuid, flight)
      const early = await Promise.race([
        flight.end,
        after(options.patience ?? PATIENCE, null, { ref: false }),
      ])
      if (!(early instanceof Failure)) return flight.report()
      flights.delete(task.uuid)
      throw early
    },

    poll: async ({ uuid }) => (await flights.get(uuid)?.look()) ?? { kind: 'unheard' },
    recall: ({ uuid }) => Promise.resolve(flights.get(uuid)?.report() ?? { kind: 'unheard' }),
    fetch: shelf.fetch,
    account: () => Promise.resolve({ organization: null, balanceMicros: null }),

    check: async (typed) => {
      const address = readAddress(typed)
      return askStatus(createExchange(address, options.fetch), address.host)
    },
  }
}
