import type { Sqlite } from '#main/library/database.ts'
import type { createLedger, Payer } from '#main/library/ledger.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { localDay } from '#shared/std/local-day.ts'
import { createRandom } from '#shared/std/random.ts'

type Ledger = ReturnType<typeof createLedger>

const START = Date.UTC(2026, 9, 1, 12)
const HOUR = 60 * 60_000

const models = ['runware:400@4', 'runware:101@1', 'google:4@3', 'civitai:1@2'] as const
const engines: readonly EngineId[] = [
  'runware',
  'runware',
  'runware',
  'runware',
  'demo',
  'fallback',
]

/** Names everything by one counter, in the shape of a UUID. */
const createNames = () => {
  let count = 0
  return (): string => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
}

const writerOf = (database: Sqlite) => {
  const job = database.prepare(
    `INSERT INTO jobs (id, operation, params, model, engine, title, created_at, project_id, helps)
     VALUES (?, ?, '{}', ?, ?, ?, ?, ?, ?)`,
  )
  const task = database.prepare(
    `INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, cost_micros, quantities,
       submitted_at, finished_at) VALUES (?, ?, 0, ?, '{}', '{}', 1, ?, ?, ?, ?)`,
  )
  const asset = database.prepare(
    `INSERT INTO assets (id, kind, path, hash, bytes, width, height, created_at, job_id, task_uuid, engine, trashed_at)
     VALUES (?, 'image', ?, 'h', 1, 1, 1, ?, ?, ?, ?, ?)`,
  )
  const pay = database.prepare('UPDATE tasks SET cost_micros = ? WHERE uuid = ?')
  return { job, task, asset, pay }
}

/** Something that was asked for once, with what became of it. */
interface Made {
  write: ReturnType<typeof writerOf>
  ledger: Ledger
  random: () => number
  name: () => string
  projects: readonly (string | null)[]
}

const quantitiesText = (random: () => number): string | null =>
  random() < 0.1
    ? null
    : JSON.stringify({
        pixels: random() < 0.5 ? 1024 * 1024 : 512 * 512,
        steps: 4,
        references: 0,
        loras: 0,
        seconds: null,
      })

/** What may become of a task's money, and how likely it is. */
const endings = [
  { until: 0.66, state: 'done', pay: true },
  { until: 0.74, state: 'refused', pay: false },
  { until: 0.84, state: 'failed', pay: false },
  { until: 0.9, state: 'failed', pay: true },
  { until: 0.94, state: 'unknown', pay: false },
  { until: 0.97, state: 'queued', pay: false },
  { until: 1, state: 'done', pay: false },
] as const

const bookEnding = (
  { ledger, random }: Made,
  payer: Payer,
  { at, ending }: { at: number; ending: (typeof endings)[number] },
): number => {
  const when = { at, day: localDay(at) }
  const micros = random() < 0.05 ? 0 : Math.ceil(random() ** 3 * 90_000)
  ledger.reserve(payer, Math.ceil(micros * (0.5 + random() * 3)), when)
  if (ending.pay) ledger.settle(payer, micros, when)
  else if (ending.state === 'unknown') {
    ledger.dispute(payer, 'outcome-unknown', when)
    const answer = random()
    if (answer < 0.3) ledger.settle(payer, micros, when)
    else if (answer < 0.5) ledger.release(payer, 'user-says-not-charged', when)
  } else if (ending.state !== 'queued') ledger.release(payer, ending.state, when)
  return ending.pay ? micros : 0
}

const addTasks = (
  made: Made,
  job: { id: string; engine: EngineId; at: number; text: boolean },
  count: number,
): void => {
  const { write, random, name } = made
  for (let index = 0; index < count; index += 1) {
    const uuid = name()
    const at = job.at + index * 1000
    const fate = random()
    const ending = endings.find(({ until }) => fate < until) ?? endings[0]
    write.task.run(uuid, job.id, ending.state, null, quantitiesText(random), at, at + 2500)
    const paid = bookEnding(made, { uuid, jobId: job.id, engine: job.engine }, { at, ending })
    write.pay.run(paid, uuid)
    const several = random() < 0.1 ? 3 : 1
    const assets = ending.state === 'done' && !job.text ? several : 0
    for (let each = 0; each < assets; each += 1) {
      const trashed = random() < 0.4 ? at : null
      const id = name()
      write.asset.run(id, `2026-10/${id}.png`, at, job.id, uuid, job.engine, trashed)
    }
  }
}

const addJob = (made: Made, at: number): number => {
  const { write, random, name, projects } = made
  const pick = <One>(of: readonly One[]): One => of[Math.floor(random() * of.length)] as One
  const [id, engine, project] = [name(), pick(engines), pick(projects)]
  const count = 1 + Math.floor(random() ** 2 * 8)
  write.job.run(id, 'text-to-image', pick(models), engine, 'a hill', at, project, null)
  addTasks(made, { id, engine, at, text: false }, count)
  if (random() >= 0.2) return count
  const helper = name()
  write.job.run(helper, 'enhance-prompt', 'runware:llama', engine, 'a hill', at, project, id)
  addTasks(made, { id: helper, engine, at, text: random() < 0.7 }, 1)
  return count + 1
}

/** Fills an empty library with this many tasks, give or take a job, always the same ones for the same seed. */
export const makeSpendHistory = (
  { database, ledger }: { database: Sqlite; ledger: Ledger },
  { seed, tasks }: { seed: number; tasks: number },
): { projects: readonly (string | null)[]; from: string; to: string } => {
  const [random, name] = [createRandom(seed), createNames()]
  const projects = [null, name(), name()]
  const write = writerOf(database)
  database.transaction(() => {
    for (const id of projects.slice(1))
      database.prepare('INSERT INTO projects (id, name, created_at) VALUES (?, ?, 0)').run(id, id)
    let at = START
    for (let count = 0; count < tasks; at += random() * HOUR)
      count += addJob({ write, ledger, random, name, projects }, Math.round(at))
  })()
  return { projects, from: '2026-01-01', to: '2028-12-31' }
}
