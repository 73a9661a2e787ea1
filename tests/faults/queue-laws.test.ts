import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFinal } from '#shared/model/job.ts'
import { createWorld, type World } from './simulation/world.ts'

const MINUTE = 60_000
/** Steps of bad weather, then of good weather until everything is at an end. */
const STORM = 120
const CALM = 4000

const request = (count: number) => ({
  operation: 'text-to-image',
  params: { model: 'runware:400@4', prompt: 'an amber ridge', width: 1024, height: 1024, count },
})

const storm = async (world: World, kills: number): Promise<void> => {
  for (let step = 0; step < STORM; step += 1) {
    if (world.random() < kills / STORM) await world.kill(Math.floor(world.random() * 4 * MINUTE))
    if (!world.time.step()) await world.settle()
    await world.settle()
  }
}

const calm = async (world: World): Promise<void> => {
  world.weather.faults = 0
  for (let step = 0; step < CALM; step += 1) {
    await world.settle()
    if (world.tasks.open().length === 0 || !world.time.step()) return
  }
}

/** One run of the studio: asked for pictures, killed now and then, then left in peace. */
const live = async (seed: number, kills: number): Promise<{ world: World; uuids: string[] }> => {
  const world = createWorld(seed)
  await world.studio().start()
  const asked = [world.studio().run(request(3)), world.studio().run(request(2))]
  await world.settle()
  const jobs = await Promise.all(asked)
  const uuids = jobs.flatMap((job) => job.tasks.map((task) => task.uuid))
  await storm(world, kills)
  await calm(world)
  return { world, uuids }
}

const laws: Record<string, (world: World, uuids: readonly string[]) => boolean> = {
  'every task comes to an end': (world, uuids) =>
    uuids.every((uuid) => isFinal(world.tasks.get(uuid)?.state ?? 'queued')),
  'nothing is sent under a UUID that was not written down first': (world, uuids) =>
    world.service.submissions.every((uuid) => uuids.includes(uuid)),
  'the service bills each UUID at most once': (world) =>
    [...world.service.bills.values()].every((bills) => bills === 1),
  'everything billed is in the library, or known to be in doubt': (world) =>
    [...world.service.bills.keys()].every((uuid) => {
      const task = world.tasks.get(uuid)
      return task?.state === 'done'
        ? world.assets.ofTask(uuid) !== null
        : task?.state === 'unknown' || (task?.results.length ?? 0) > 0
    }),
  'a task that is done has its picture': (world, uuids) =>
    uuids.every(
      (uuid) => world.tasks.get(uuid)?.state !== 'done' || world.assets.ofTask(uuid) !== null,
    ),
  'the ledger says what the service billed, as far as the studio heard of it': (world, uuids) => {
    const heard = uuids.filter((uuid) => (world.tasks.get(uuid)?.results.length ?? 0) > 0)
    return world.ledger.charged('runware') === heard.length * 600
  },
}

test.each([
  { kills: 0, runs: 150 },
  { kills: 3, runs: 250 },
  { kills: 12, runs: 100 },
])(
  'under random faults and about $kills kills, the laws of money hold',
  async ({ kills, runs }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { world, uuids } = await live(seed, kills)
        const broken = Object.keys(laws).filter((name) => !laws[name]?.(world, uuids))
        world.close()
        expect(broken).toEqual([])
      }),
      { numRuns: runs },
    )
  },
)

test('in good weather everything asked for is done, each sent once', async () => {
  const world = createWorld(1)
  world.weather.faults = 0
  await world.studio().start()
  const asking = world.studio().run(request(4))
  await world.settle()
  const job = await asking
  await calm(world)
  const ends = job.tasks.map(({ uuid }) => world.tasks.get(uuid)?.state)
  expect(ends.every((state) => state === 'done' || state === 'failed')).toBe(true)
  expect(world.service.submissions.toSorted()).toEqual(job.tasks.map(({ uuid }) => uuid).toSorted())
  world.close()
})
