import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFinal } from '#shared/model/job.ts'
import { localDay } from '#shared/std/local-day.ts'
import type { Asked } from '#main/studio/request.ts'
import { USUAL_COST } from './simulation/model-service.ts'
import { createWorld, type World } from './simulation/world.ts'

/** What the catalogue holds back for one picture: three times what it was measured to cost. */
const UPPER = USUAL_COST * 3
const REQUESTS = 210
const STEPS = 1500
const CAPS = { day: UPPER * 30, project: UPPER * 55, batch: UPPER * 25, key: UPPER * 20 } as const
const PROJECT = '00000000-0000-4000-8000-000000000001'

const picture = {
  operation: 'text-to-image',
  params: { model: 'runware:400@4', prompt: 'a ridge', width: 1024, height: 1024, count: 1 },
}

/** Window, batch and API, one after the other. */
const asked = (index: number): Asked => {
  const doors: Asked[] = [
    { ...picture, project: PROJECT },
    { ...picture, project: PROJECT, batch: 'batch' },
    { ...picture, key: 'key' },
  ]
  return doors[index % doors.length] ?? picture
}

/** Most tasks cost what is usual; now and then one is billed at three times what was held back. */
const cost = (random: () => number): number =>
  random() < 0.02 ? UPPER * 3 : Math.round(USUAL_COST * (0.8 + random() * 0.4))

/** By how much charges went above what should have been held back for them. */
const overruns = (world: World): number =>
  world.number(
    `SELECT COALESCE(sum(max(0, micros - ${UPPER})), 0) FROM ledger WHERE kind = 'settled'`,
  )

/** Limits that are broken by more than what overran. */
const broken = (world: World, over: number): string[] => {
  const all = world.ledger.totalOfAll()
  const today = world.ledger.total({ scope: 'day', id: localDay(world.time.clock.now()) })
  const sums = { day: today.spent + all.reserved } as Record<keyof typeof CAPS, number>
  for (const [scope, id] of [
    ['project', PROJECT],
    ['batch', 'batch'],
    ['key', 'key'],
  ] as const) {
    const { spent, reserved } = world.ledger.total({ scope, id })
    sums[scope] = spent + reserved
  }
  return (Object.keys(CAPS) as (keyof typeof CAPS)[]).filter(
    (scope) => sums[scope] > CAPS[scope] + over,
  )
}

const reservations = (world: World): number =>
  world.number("SELECT count(*) FROM ledger WHERE kind = 'reserved'")

/** The sums that limits are checked by are what the append-only lines come to. */
const sumsAreRight = (world: World): boolean => {
  const { spent, reserved } = world.ledger.totalOfAll()
  return (
    spent === world.number('SELECT sum(charged) FROM money') &&
    spent === world.number("SELECT sum(micros) FROM ledger WHERE kind = 'settled'") &&
    reserved === world.number('SELECT sum(reserved) FROM money')
  )
}

const prepare = async (seed: number): Promise<World> => {
  const world = createWorld(seed, { cost, concurrency: 8 })
  world.weather.faults = 0.2
  world.addProject(PROJECT)
  world.caps.set('day', '', CAPS.day)
  world.caps.set('project', PROJECT, CAPS.project)
  world.caps.set('batch', 'batch', CAPS.batch)
  world.caps.set('key', 'key', CAPS.key)
  await world.studio().start()
  return world
}

/** The user looks at an overrun a while after it happened. */
const acknowledge = async (world: World): Promise<void> => {
  const overrun = world.studio().overrun()
  if (overrun === null || world.random() > 0.05) return
  await world.studio().acceptOverrun(overrun.taskUuid)
  await world.settle()
}

test('Q26: 210 requests from three doors, kills and threefold bills: no limit is ever exceeded but by what overran', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const world = await prepare(seed)
      const asking = Array.from({ length: REQUESTS }, (_, index) =>
        world.studio().run(asked(index)),
      )
      await world.settle()
      const uuids = (await Promise.all(asking)).flatMap(({ tasks }) => tasks.map((t) => t.uuid))
      for (let step = 0; step < STEPS; step += 1) {
        if (world.random() < 0.01) await world.kill(1000)
        await acknowledge(world)
        const stopped = world.studio().overrun() !== null
        const before = reservations(world)
        world.time.step()
        await world.settle()
        if (stopped) expect(reservations(world)).toBe(before)
        const over = overruns(world)
        expect(broken(world, over)).toEqual([])
      }
      expect(sumsAreRight(world)).toBe(true)
      const ended = uuids.filter((uuid) => isFinal(world.tasks.get(uuid)?.state ?? 'queued'))
      expect(uuids).toHaveLength(REQUESTS)
      // Work was done, and some had to wait: the limits were put to the test.
      expect(ended.length).toBeGreaterThan(20)
      expect(ended.length).toBeLessThan(REQUESTS)
      const billed = [...world.service.charges.values()].reduce((sum, micros) => sum + micros, 0)
      expect(world.ledger.totalOfAll().spent).toBeLessThanOrEqual(billed)
      world.close()
    }),
    { numRuns: 8 },
  )
})
