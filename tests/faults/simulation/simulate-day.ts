import { OPEN } from '#main/library/task-record.ts'
import { createDay, type Day } from './day.ts'
import { brokenLaws, filesAreWhole, nothingIsGivenUp, openCharges } from './laws-at-end.ts'
import type { Death } from './life.ts'
import type { Store } from './store.ts'
import { acknowledge, act, ask, letGo, lookAgain } from './user.ts'
import { clear } from './weather.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Steps of bad weather; then as many of good weather as work may need at most. */
const STORM = 70
const CALM = 3000
/** How often the user looks after what is in doubt at the end. */
const LOOKS = 3

/** What became of one seed. */
export interface Outcome {
  seed: number
  /** Names of the laws that were broken. */
  broken: string[]
  crossings: number
  /** How often the process died, and how many tasks were charged. */
  deaths: number
  charges: number
}

/** How eventful a day is. Drawn for each, so that quiet and wild ones are both met. */
const drawTemper = (random: () => number) => ({
  deaths: random() < 0.3 ? 0 : random() * 0.08,
  power: random(),
  wishes: random() < 0.3 ? 0 : random() * 0.3,
  jumps: random() < 0.6 ? 0 : 0.04,
  jobs: 1 + Math.floor(random() * 3),
})
type Temper = ReturnType<typeof drawTemper>

const restart = async (day: Day, how: Death): Promise<void> => {
  day.bury(how)
  if (how === 'power' && !filesAreWhole(day))
    day.breach('no asset points at a missing or torn file after the power went')
  day.disk.setFull(false)
  await day.time.pass(Math.floor(day.random() ** 3 * 60 * MINUTE))
  await day.start()
}

/** The wall clock is set: forward by hours, or once back by more than the day is long. */
const jump = (day: Day, jumped: { back: boolean }): void => {
  const back = !jumped.back && day.random() < 0.6
  jumped.back ||= back
  const by = back ? -100 * HOUR : Math.floor(day.random() * 3 * HOUR)
  day.note(`the clock jumps by ${by / HOUR} h`)
  day.time.jump(by)
}

const storm = async (day: Day, temper: Temper): Promise<void> => {
  const jumped = { back: false }
  for (let step = 0; step < STORM; step += 1) {
    const happens = (share: number): boolean => day.random() < share
    if (happens(temper.deaths)) day.condemn(happens(temper.power) ? 'power' : 'kill')
    if (happens(temper.wishes)) day.interrupt(() => act(day))
    if (happens(temper.jumps)) jump(day, jumped)
    if (happens(0.1)) day.disk.setFull(happens(day.weather.diskFull * 5))
    await day.time.settle()
    const death = day.death()
    if (death !== null) await restart(day, death)
    if (day.time.untilNext() < HOUR) day.time.step()
    else await day.time.pass(MINUTE)
    await day.time.settle()
  }
}

const OPEN_TASK = `SELECT 1 FROM tasks WHERE state IN (${OPEN}) AND superseded = 0 LIMIT 1`
const goesOn = ({ store }: Day): boolean => store.rows(OPEN_TASK).length > 0

/** Lets time pass until nothing is left to do. */
const finish = async (day: Day): Promise<void> => {
  for (let step = 0; step < CALM && goesOn(day); step += 1) {
    if (day.studio().overrun() !== null) await acknowledge(day)
    if (!day.time.step()) return
    await day.time.settle()
  }
}

const calm = async (day: Day): Promise<void> => {
  clear(day.weather)
  day.disk.setFull(false)
  await restart(day, day.random() < 0.5 ? 'kill' : 'power')
  await letGo(day)
  await finish(day)
  for (let look = 0; look < LOOKS && (await lookAgain(day)); look += 1) await finish(day)
}

/** Lives through one seed and says which laws were broken. The same seed is always the same day. */
export const simulateDay = async (
  store: Store,
  seed: number,
  note?: (line: string) => void,
): Promise<Outcome> => {
  const day = createDay(store, seed, note)
  try {
    const temper = drawTemper(day.random)
    await day.start()
    for (let job = 0; job < temper.jobs; job += 1)
      ask(day, 1 + Math.floor(day.random() * 3)).catch(() => undefined)
    await storm(day, temper)
    if (!nothingIsGivenUp(day)) day.breach('no task that was charged is given up')
    await calm(day)
    openCharges(day).forEach(day.note)
    return {
      seed,
      broken: [...new Set([...day.broken, ...brokenLaws(day)])],
      crossings: day.crossings(),
      deaths: day.deaths(),
      charges: day.service.bill.charges.size,
    }
  } finally {
    day.close()
  }
}
