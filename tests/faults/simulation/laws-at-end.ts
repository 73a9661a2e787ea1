import { join } from 'node:path'
import { isFinal } from '#shared/model/job.ts'
import type { Day } from './day.ts'
import { isPictureOf } from './pictures.ts'
import { FOLDER } from './store.ts'

/** The bodies of the laws below read rows, so each query says what it answers. */
interface TaskRow {
  uuid: string
  state: string
  superseded: number
}
interface AssetRow {
  path: string
  hash: string
  taskUuid: string
}

const tasksOf = ({ store }: Day): TaskRow[] =>
  store.rows('SELECT uuid, state, superseded FROM tasks') as TaskRow[]

const assetsOf = ({ store }: Day): AssetRow[] =>
  store.rows('SELECT path, hash, task_uuid AS taskUuid FROM assets') as AssetRow[]

const sumOf = ({ store }: Day, sql: string): number => (store.rows(sql)[0] as { sum: number }).sum

const chargeOf = ({ service }: Day, uuid: string): number =>
  (service.bill.charges.get(uuid) ?? []).reduce((sum, micros) => sum + micros, 0)

const HEARD = "SELECT 1 FROM tasks WHERE uuid = ? AND results <> '[]'"
const heardOf = ({ store }: Day, uuid: string): boolean => store.rows(HEARD, uuid).length > 0

/** Whether what it was told to have made is a file. */
const FILE = `SELECT 1 FROM tasks WHERE uuid = ? AND results LIKE '%"url":"%'`
const isFile = ({ store }: Day, uuid: string): boolean => store.rows(FILE, uuid).length > 0

/** Files of every asset are there and whole. Holds at any moment, above all after the power went. */
export const filesAreWhole = (day: Day): boolean =>
  assetsOf(day).every(({ path, taskUuid }) =>
    isPictureOf(taskUuid, day.disk.read(join(FOLDER, path))),
  )

/** Everything the service charged is booked, or known to be in doubt where it could not be heard of. */
const isBooked = (day: Day, uuid: string): boolean => {
  const standing = day.store.tables.ledger.of(uuid)
  if (!heardOf(day, uuid)) return standing?.state === 'disputed'
  return standing?.state === 'settled' && standing.charged === chargeOf(day, uuid)
}

const isHere = (day: Day, uuid: string): boolean => {
  const { tasks, assets } = day.store.tables
  const state = tasks.stateOf(uuid)
  if (!heardOf(day, uuid)) return state === 'unknown'
  if (state !== 'done') return false
  return !isFile(day, uuid) || assets.ofTask(uuid) !== null
}

const charged = ({ service }: Day): string[] => [...service.bill.charges.keys()]

/** A task that was charged and not heard of: it goes on, or its outcome and its money are in doubt. */
const isNotGivenUp = (day: Day, uuid: string): boolean => {
  const { tasks, ledger } = day.store.tables
  const state = tasks.stateOf(uuid)
  if (heardOf(day, uuid) || state === null || !isFinal(state)) return true
  return state === 'unknown' && ledger.of(uuid)?.state === 'disputed'
}

/** Holds at any moment: later looks may mend it, but nobody would know that they are needed. */
export const nothingIsGivenUp = (day: Day): boolean =>
  charged(day).every((uuid) => isNotGivenUp(day, uuid))

/** What must hold when the weather has cleared up and everything had its time. */
const laws: Record<string, (day: Day) => boolean> = {
  'every task comes to an end': (day) =>
    tasksOf(day).every(({ state, superseded }) => superseded === 1 || isFinal(state as 'done')),
  'nobody is charged twice for one UUID': ({ service }) =>
    [...service.bill.charges.values()].every((charges) => charges.length === 1),
  'a task is asked anew only when its outcome was clear, or the user took the risk': (day) =>
    tasksOf(day).every(
      ({ uuid, state, superseded }) =>
        superseded === 0 || state === 'unknown' || chargeOf(day, uuid) === 0,
    ),
  'everything charged is in the library, or known to be in doubt': (day) =>
    charged(day).every((uuid) => isHere(day, uuid)),
  'everything charged is in the ledger to the micro-dollar, or disputed': (day) =>
    charged(day).every((uuid) => isBooked(day, uuid)),
  'nothing is booked that was not charged': (day) =>
    tasksOf(day).every(
      ({ uuid }) =>
        day.store.tables.ledger.of(uuid)?.state !== 'settled' || chargeOf(day, uuid) > 0,
    ),
  'nothing stays held back but for what is disputed': (day) =>
    tasksOf(day).every(({ uuid }) => day.store.tables.ledger.of(uuid)?.state !== 'reserved'),
  'sums are what the lines come to': (day) => {
    const { spent, reserved } = day.store.tables.ledger.totalOfAll()
    return (
      spent ===
        sumOf(day, "SELECT COALESCE(sum(micros), 0) AS sum FROM ledger WHERE kind = 'settled'") &&
      reserved === sumOf(day, 'SELECT COALESCE(sum(reserved), 0) AS sum FROM money')
    )
  },
  'a task that is done has what it was asked for': (day) =>
    tasksOf(day).every(({ uuid, state }) => state !== 'done' || isHere(day, uuid)),
  'two assets never share a file': (day) => {
    const paths = assetsOf(day).map(({ path }) => path)
    return new Set(paths).size === paths.length
  },
  'every asset has its whole picture on disk': filesAreWhole,
  'no download is left behind': (day) =>
    day.disk.paths().filter((path) => path.endsWith('.part')).length === 0,
}

/** For the trace: what is wrong with each charge that is not accounted for. */
export const openCharges = (day: Day): string[] =>
  charged(day)
    .filter((uuid) => !isHere(day, uuid) || !isBooked(day, uuid))
    .map((uuid) => {
      const { tasks, ledger } = day.store.tables
      return `${uuid}: task ${tasks.stateOf(uuid)}, money ${ledger.of(uuid)?.state}, charged ${chargeOf(day, uuid)}`
    })

/** Names of the laws that do not hold. */
export const brokenLaws = (day: Day): string[] =>
  Object.keys(laws).filter((name) => laws[name]?.(day) !== true)
