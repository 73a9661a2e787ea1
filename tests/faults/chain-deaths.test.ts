import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Engine } from '#shared/contract/engine.ts'
import { createDemoServer } from '#main/demo/server.ts'
import type { Library } from '#main/library/library.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { billed, bringIn, heldBack, isOver, runOn, sent } from '#tests/support/some-chain.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const HOUR = 60 * 60_000
/** Soon enough to send again what nobody has heard of, and later than all that the first process wrote down. */
const SOON = HOUR / 12

const stop = (home: PlainStudio): void => {
  home.studio.stop()
  home.library.close()
}

/** The library of a process that dies when it commits for the nth time: before that is on disk, or right after. */
const dying = (at: number, when: 'before' | 'after') => {
  let writes = Number.NEGATIVE_INFINITY
  let isDead = false
  /** Nothing more of it reaches the disk. */
  let isOnDisk = false
  const death = (): Error => new Error('dead')
  const faulty = (library: Library): Library => ({
    ...library,
    write: async (change) => {
      if (isDead) throw death()
      writes += 1
      isDead = writes === at
      isOnDisk = isDead && when === 'before'
      if (isOnDisk) throw death()
      const answer = await library.write(change)
      isOnDisk = isDead
      if (isDead) throw death()
      return answer
    },
  })
  return {
    faulty,
    hasDied: () => isOnDisk,
    /** From here on its writes count. */
    arm: (): void => {
      writes = 0
    },
  }
}

const patience = (until: () => boolean): Promise<void> =>
  expect.poll(until, { timeout: 15_000, interval: 5 }).toBe(true)

/** What every step of the chain came to, in their order. */
const statesIn = ({ studio }: PlainStudio): string[] =>
  studio
    .jobs(10)
    .map(({ state }) => state)
    .toReversed()

/** What a person does about steps of which nobody can tell: asks after them, and then for them anew. */
const clearUp = async (home: PlainStudio, ids: readonly string[]): Promise<void> => {
  for (const id of ids)
    for (const how of [{}, { anew: true }]) {
      if (home.job(id).state !== 'unknown') continue
      await home.studio.retry(id, how)
      for (const each of ids) await home.when(each, isOver)
    }
}

interface Death {
  when: 'before' | 'after'
  /** Milliseconds until the studio is opened again. */
  pause: number
}

/** A library with one picture in it, to be copied for each life. */
const libraryWithPicture = async () => {
  const folder = temporaryFolder()
  const home = await openPlainStudio({ folder })
  const source = await bringIn(home)
  stop(home)
  return { folder, source }
}

/** Knows how many sendings are under way. */
const counted = () => {
  let underWay = 0
  const heard = (service: Engine): Engine => ({
    ...service,
    submit: async (task) => {
      underWay += 1
      try {
        return await service.submit(task)
      } finally {
        underWay -= 1
      }
    },
  })
  return { heard, underWay: () => underWay }
}

/** Runs a chain in a process that dies at a write, and in a second one to its end. */
const liveTwice = async (
  { folder: from, source }: Awaited<ReturnType<typeof libraryWithPicture>>,
  { at, when, pause }: Death & { at: number },
) => {
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  const service = await createDemoServer({ speed: 0 })
  const death = dying(at, when)
  const post = counted()
  const first = await openPlainStudio({
    folder,
    service,
    faulty: death.faulty,
    heard: post.heard,
  })
  death.arm()
  const ids = await runOn(first, source).catch(() => [])
  const isOverThere = (): boolean =>
    ids.length > 0 && first.studio.jobs(10).every((job) => isOver(job))
  await patience(() => death.hasDied() || isOverThere())
  stop(first)
  // What left the process before it died arrives.
  await patience(() => post.underWay() === 0)
  const second = await openPlainStudio({
    folder,
    service,
    clock: (hasty) => ({ ...hasty, now: () => hasty.now() + pause }),
  })
  const jobs = second.studio.jobs(10).map(({ id }) => id)
  for (const id of jobs) await second.when(id, isOver)
  const states = statesIn(second)
  await clearUp(second, jobs.toReversed())
  const end = {
    died: death.hasDied(),
    states,
    cleared: statesIn(second),
    billed: billed({ server: service }),
    held: heldBack(second),
  }
  await service.close()
  return end
}

/** What was sent by a process that died and cannot be asked after is left to the user, and nothing is done after it. */
const isLawful = (states: readonly string[]): boolean => {
  const unclear = states.indexOf('unknown')
  const sure = unclear === -1 ? states : states.slice(0, unclear)
  const after = unclear === -1 ? [] : states.slice(unclear + 1)
  return sure.every((state) => state === 'done') && after.every((state) => state === 'cancelled')
}

const deaths: readonly (Death & { title: string })[] = [
  { title: 'before it is on disk, opened again soon', when: 'before', pause: SOON },
  { title: 'before it is on disk, opened again after an hour', when: 'before', pause: HOUR },
  { title: 'right after, opened again soon', when: 'after', pause: SOON },
  { title: 'right after, opened again after an hour', when: 'after', pause: HOUR },
]

test.each(deaths)(
  'Q: a kill at any write of a chain, $title, loses no step, and none is asked for or paid twice',
  async (death) => {
    const library = await libraryWithPicture()
    let unclear = 0
    let at = 0
    for (let died = true; died;) {
      at += 1
      const end = await liveTwice(library, { ...death, at })
      const { states, cleared } = end
      expect({ at, states, lawful: isLawful(states) }).toMatchObject({ lawful: true })
      // A death before the wish is on disk leaves nothing.
      const isWritten = states.length > 0
      expect({ at, billed: end.billed }).toEqual({ at, billed: isWritten ? sent : [] })
      expect(cleared).toEqual(isWritten ? sent.map(() => 'done') : [])
      const isUnclear = states.includes('unknown')
      // What was given up for lost stays held back until the user says that it was not charged.
      if (!isUnclear) expect(end.held).toBe(0)
      unclear += isUnclear ? 1 : 0
      ;({ died } = end)
    }
    expect(at).toBeGreaterThan(8)
    // Each step was written down as being sent and never left, and is too old to be sent again after an hour.
    expect(unclear).toBe(death.when === 'after' && death.pause === HOUR ? sent.length : 0)
  },
  120_000,
)
