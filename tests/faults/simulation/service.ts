import {
  type Engine,
  EngineFailure,
  type SentTask,
  type TaskReport,
} from '#shared/contract/engine.ts'
import { type Accepted, createBill } from './bill.ts'
import { pictureOf, spoiled } from './pictures.ts'
import type { Scheduler } from './scheduler.ts'
import type { Weather } from './weather.ts'

/** What the studio holds back for one picture of the model the days ask for. */
export const UPPER = 1800
const USUAL_COST = 600
const LONGEST_JOURNEY = 300
const LONGEST_TASK = 20_000

/** The service as far as money is concerned, behind a network that fails before and after it was heard. */
export const createService = (options: {
  time: Scheduler
  random: () => number
  weather: Weather
  /** A request leaves: what must hold at this moment is looked at. */
  sent: (task: SentTask) => void
  /** Everything that is worth a line of a trace. */
  note: (line: string) => void
}) => {
  const { time, random, weather, note } = options
  const bill = createBill(time.now)
  const expired = new Set<string>()
  const told = new Set<string>()
  let addresses = 0

  const happens = (share: number): boolean => share > 0 && random() < share

  const journey = (): Promise<void> =>
    new Promise((resolve) => void time.plan(Math.floor(random() * LONGEST_JOURNEY), resolve))

  const newAddress = (uuid: string): string => {
    addresses += 1
    const url = `https://im.runware.ai/${uuid}?${addresses}`
    if (happens(weather.expired)) expired.add(url)
    return url
  }

  const costOf = (): number =>
    happens(weather.overrun) ? UPPER * 3 : Math.round(USUAL_COST * (0.8 + random() * 0.4))

  const wayThere = async (): Promise<void> => {
    await journey()
    if (happens(weather.unreachable)) throw new EngineFailure('unreachable', 'no-network')
    if (happens(weather.busy))
      throw new EngineFailure('busy', 'service-busy', { retryAfter: random() * 5000 })
    if (happens(weather.broken)) throw new EngineFailure('retry', 'service-down')
    if (happens(weather.blocked)) throw new EngineFailure('blocked', 'balance-empty')
    if (happens(weather.lostBefore)) throw new EngineFailure('lost', 'no-network')
  }

  const wayBack = async (): Promise<void> => {
    await journey()
    if (happens(weather.lostAfter)) throw new EngineFailure('lost', 'service-timeout')
  }

  const make = (task: SentTask): Accepted => {
    const sync = !task.replayable
    return {
      at: time.now(),
      readyAt: sync ? 0 : time.now() + random() * LONGEST_TASK,
      sync,
      outcome: happens(weather.failed) ? 'failed' : 'success',
      micros: costOf(),
      replayRefused: false,
      url: sync ? null : newAddress(task.uuid),
      text: sync ? `richer words ${task.uuid}` : null,
    }
  }

  const submit = async (task: SentTask): Promise<TaskReport> => {
    options.sent(task)
    await wayThere()
    if (bill.refusesReplay(task.uuid)) {
      note(`service refuses a replay of ${task.uuid}`)
      await wayBack()
      throw new EngineFailure('known', 'service-rejected')
    }
    if (happens(weather.refused)) throw new EngineFailure('refused', 'content-refused')
    const made = make(task)
    bill.accept(task.uuid, made)
    note(`service accepts ${task.uuid}: ${made.outcome}, ${made.micros}`)
    await wayBack()
    if (!made.sync) return { kind: 'running', progress: null }
    return bill.archived(task.uuid)
  }

  /** An address that was told and is dead is made anew for whoever asks again. */
  const freshen = (uuid: string): void => {
    const known = bill.find(uuid)
    if (!known?.url || time.now() < known.readyAt) return
    if (told.has(known.url) && expired.has(known.url)) known.url = newAddress(uuid)
    told.add(known.url)
  }

  const ask = async (uuid: string, answer: () => TaskReport): Promise<TaskReport> => {
    await wayThere()
    if (happens(weather.fog)) return { kind: 'unheard' }
    freshen(uuid)
    const report = answer()
    note(`service says of ${uuid}: ${JSON.stringify(report)}`)
    return report
  }

  const fetch = async function* fetch(url: string): AsyncGenerator<Uint8Array> {
    await journey()
    if (expired.has(url)) throw new EngineFailure('final', 'result-missing')
    const uuid = new URL(url).pathname.slice(1)
    const bytes = happens(weather.corrupt) ? spoiled(uuid) : pictureOf(uuid)
    const middle = Math.floor(bytes.length / 2)
    if (happens(weather.interrupted)) throw new EngineFailure('retry', 'result-interrupted')
    yield bytes.subarray(0, middle)
    if (happens(weather.interrupted)) throw new EngineFailure('retry', 'result-interrupted')
    yield bytes.subarray(middle)
  }

  const engine: Engine = {
    id: 'runware',
    prepare: ({ uuid, operation }) => ({
      replayable: operation !== 'enhance-prompt',
      request: { taskUUID: uuid },
    }),
    submit,
    poll: ({ uuid }) => ask(uuid, () => bill.response(uuid, happens(weather.twice))),
    recall: ({ uuid }) => ask(uuid, () => bill.archived(uuid)),
    fetch,
    account: () => Promise.resolve({ organization: null, balanceMicros: null }),
  }
  return { engine, bill }
}
