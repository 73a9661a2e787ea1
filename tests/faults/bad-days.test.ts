import { expect, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import type { JobView, TaskWait } from '#shared/model/job.ts'
import type { Fault } from '#main/demo/faults.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const only = (job: JobView) => {
  const [task] = job.tasks
  if (!task || job.tasks.length !== 1) throw new Error('expected one task')
  return task
}

/** The only task is back in the queue, and says what it waits for. */
const isHeldFor = (job: JobView, wait: TaskWait): boolean =>
  only(job).state === 'queued' && only(job).wait === wait

const bills = ({ server }: PlainStudio) => server.log.filter(({ event }) => event === 'billed')

const runFailure = async (home: PlainStudio, params: Record<string, unknown>): Promise<Failure> => {
  const error = await home.studio
    .run({ operation: 'text-to-image', params: { ...goodParams, ...params } })
    .catch((caught: unknown) => caught)
  if (!(error instanceof Failure)) throw new Error('expected a failure', { cause: error })
  return error
}

test.each([
  ['an empty prompt', { prompt: '   ' }, { parameter: 'prompt', problem: 'missing' }],
  [
    'a prompt of 10,001 characters',
    { prompt: 'x'.repeat(10_001) },
    { parameter: 'prompt', problem: 'too-long', limit: 10_000, actual: 10_001 },
  ],
  [
    'a size off the grid',
    { width: 1000 },
    { parameter: 'size', problem: 'not-a-size', width: 1000, height: 512 },
  ],
  [
    'too many steps',
    { steps: 51 },
    { parameter: 'steps', problem: 'out-of-range', min: 1, max: 50 },
  ],
])('%s is refused with its reason before anything is sent', async (_, params, problem) => {
  const home = await openPlainStudio()
  const failure = await runFailure(home, params)
  expect(failure.code).toBe('invalid-parameters')
  expect(failure.detail['problems']).toEqual([problem])
  expect(home.server.log).toEqual([])
  expect(home.studio.jobs(10)).toEqual([])
})

test('a model nobody knows is refused; one that vanished at the service fails with its name, uncharged', async () => {
  const home = await openPlainStudio()
  expect((await runFailure(home, { model: 'acme:1@1' })).code).toBe('model-unknown')
  home.server.faults.set({ fault: { kind: 'model-disabled' } })
  const task = only(await home.generate())
  expect(task).toMatchObject({ state: 'failed', failure: { code: 'model-unknown' } })
  expect(bills(home)).toEqual([])
})

test.each([
  ['a wrong key', { server: { keys: ['another-key'] } }],
  ['no key', { key: null }],
])('Q17: with %s the work waits for one, and nothing is lost', async (_, options) => {
  const home = await openPlainStudio(options)
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  const job = await home.when(id, (now) => isHeldFor(now, 'for-key'))
  expect(only(job).submittedAt).toBeNull()
  expect(bills(home)).toEqual([])
})

test('Q18: with no balance the work waits, and goes on when there is money again', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'insufficient-credits' } })
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  await home.when(id, (now) => isHeldFor(now, 'for-balance'))
  home.server.faults.clear()
  home.studio.retryLanes()
  expect(only(await home.when(id, (now) => now.state === 'done')).assetId).not.toBeNull()
  expect(bills(home)).toHaveLength(1)
})

test('a partner model without a paid balance fails with its own reason, its siblings go on', async () => {
  const home = await openPlainStudio({ server: { freeCreditOnly: true } })
  const partner = await home.generate({ model: 'recraft:v4.1@0', width: 1024, height: 1024 })
  expect(only(partner)).toMatchObject({ state: 'failed', failure: { code: 'partner-balance' } })
  expect((await home.generate()).state).toBe('done')
})

test.each<[string, Fault, number]>([
  ['429 three times', { kind: 'status', status: 429 }, 3],
  ['429 with a wait asked for', { kind: 'status', status: 429, retryAfter: 2 }, 1],
  ['503 five times', { kind: 'status', status: 503 }, 5],
  ['504 twice', { kind: 'status', status: 504 }, 2],
  ['500 once', { kind: 'status', status: 500 }, 1],
  ['a web page instead of JSON', { kind: 'html-body' }, 1],
  ['half a JSON body', { kind: 'malformed-body' }, 1],
  ['a cut connection', { kind: 'drop-socket' }, 2],
  ['a reply lost after acceptance', { kind: 'lose-reply' }, 1],
  ['empty polls', { kind: 'empty-polls', polls: 6 }, 1],
  ['a result that comes late', { kind: 'media-slow', ms: 400 }, 1],
  ['a result cut half-way', { kind: 'media-truncated' }, 2],
  ['a result that is a web page at first', { kind: 'media-not-picture' }, 1],
  ['fields nobody declared', { kind: 'extra-fields' }, 1],
  ['data as one object', { kind: 'data-object' }, 1],
])('Q14 Q16: %s, then success: one picture, one bill', async (_, fault, times) => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault, times })
  const task = only(await home.generate())
  expect(task.failure).toBeNull()
  expect(task.state).toBe('done')
  expect(home.library.assets.ofTask(task.uuid)).not.toBeNull()
  expect(bills(home)).toHaveLength(1)
  expect(home.library.ledger.charged('runware')).toBe(task.costMicros)
  expect(home.surprises).toEqual([])
})

test('500 for ever: the task fails in words after three tries, and asking again works', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({
    fault: { kind: 'status', status: 500 },
    match: { taskType: 'imageInference' },
  })
  const failed = await home.generate()
  expect(only(failed)).toMatchObject({ state: 'failed', failure: { code: 'service-down' } })
  home.server.faults.clear()
  await home.studio.retry(failed.id)
  expect((await home.when(failed.id, (now) => now.state === 'done')).tasks).toHaveLength(1)
  expect(bills(home)).toHaveLength(1)
})

test('a failure at the provider is told as such and is not charged', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'provider-timeout' } })
  const task = only(await home.generate())
  expect(task).toMatchObject({
    state: 'failed',
    failure: { code: 'service-timeout' },
    costMicros: null,
  })
})

test('D9: a library that cannot be written refuses new work and sends nothing', async () => {
  const home = await openPlainStudio({ folder: '/sys/chofesh-studio' })
  expect((await runFailure(home, {})).code).toBe('library-read-only')
  expect(home.server.log).toEqual([])
})

test('N9: a service that is down for a while holds everything back, and then everything finishes', async () => {
  const home = await openPlainStudio({ server: { speed: 10 } })
  await home.server.faults.down(true)
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: { ...goodParams, count: 6 },
  })
  await home.when(id, (now) => now.tasks.every(({ wait }) => wait === 'for-network'))
  await home.server.faults.down(false)
  await home.when(id, (now) => now.state === 'done')
  expect(bills(home)).toHaveLength(6)
})

test('asking again leaves a refused picture alone', async () => {
  const home = await openPlainStudio()
  home.server.faults.set({ fault: { kind: 'provider-timeout' }, times: 1 })
  const job = await home.generate({ count: 2 })
  const failed = job.tasks.find(({ state }) => state === 'failed')
  const done = job.tasks.find(({ state }) => state === 'done')
  await home.library.write(() => {
    home.library.tasks.change({ uuid: done?.uuid ?? '', state: 'done' }, { state: 'refused' })
  })
  await home.studio.retry(job.id)
  const after = await home.when(job.id, (now) => now.tasks.some(({ state }) => state === 'done'))
  expect(after.tasks.map(({ uuid }) => uuid)).toContain(done?.uuid)
  expect(after.tasks.map(({ uuid }) => uuid)).not.toContain(failed?.uuid)
})

test('an old job that still goes on is listed however many came after it', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const asked = { operation: 'text-to-image', params: goodParams }
  const { id } = await home.studio.run(asked)
  for (let count = 0; count < 5; count += 1) {
    const { id: later } = await home.studio.run(asked)
    await home.studio.cancel(later)
  }
  expect(home.studio.jobs(2).map((job) => job.id)).toContain(id)
})

test('Q20: cancel takes back what was not sent; what was sent is finished and kept', async () => {
  const home = await openPlainStudio({ server: { speed: 20 } })
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: { ...goodParams, count: 8 },
  })
  await home.when(id, (now) => now.tasks.some(({ state }) => state === 'running'))
  const { cancelled, alreadySent } = await home.studio.cancel(id)
  expect(cancelled + alreadySent).toBeLessThanOrEqual(8)
  expect(cancelled).toBeGreaterThan(0)
  const job = await home.when(id, (now) => now.state !== 'running' && now.state !== 'waiting')
  const done = job.tasks.filter(({ state }) => state === 'done')
  expect(done.length + job.tasks.filter(({ state }) => state === 'cancelled').length).toBe(8)
  expect(bills(home)).toHaveLength(done.length)
})

test('a paused queue sends nothing until it is let go', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  expect(only(home.job(id)).wait).toBe('paused')
  expect(home.server.log).toEqual([])
  await home.studio.pauseQueue(false)
  expect((await home.when(id, (now) => now.state === 'done')).state).toBe('done')
})

test('rewrites of a prompt come as text, and are booked like everything else', async () => {
  const home = await openPlainStudio()
  const { id } = await home.studio.run({
    operation: 'enhance-prompt',
    params: {
      model: 'runware:llama-3-1-8b@prompt-enhancer',
      prompt: 'a dog on a pier',
      versions: 3,
    },
  })
  const task = only(await home.when(id, (now) => now.state === 'done'))
  expect(new Set(task.texts).size).toBe(3)
})

test('Q20: a task taken back in the moment the queue reaches for it is not sent', async () => {
  const home = await openPlainStudio()
  await home.studio.pauseQueue(true)
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  home.library.flags.pauseQueue(false)
  // Both wishes reach the disk in one transaction, the cancellation first.
  const cancelling = home.studio.cancel(id)
  home.studio.retryLanes()
  expect(await cancelling).toEqual({ cancelled: 1, alreadySent: 0 })
  await home.studio.idle()
  expect(only(home.job(id)).state).toBe('cancelled')
  expect(home.server.log).toEqual([])
  expect(home.surprises).toEqual([])
})
