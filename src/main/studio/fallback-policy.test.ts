import { expect, test, vi } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import type { Settings } from '#shared/model/settings.ts'
import { createLibrary } from '#main/library/library.ts'
import { changeTask } from './change-task.ts'
import { createFallbackPolicy } from './fallback-policy.ts'
import { engineAt } from '#tests/support/fallback-engine.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { handClock } from '#tests/support/hand-clock.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { webuiForTest } from '#tests/support/webui-for-test.ts'

/** The service has to be out of reach for a while before it counts as down. */
vi.setConfig({ testTimeout: 20_000 })

const isDone = ({ state }: JobView): boolean => state === 'done'

/** A studio whose service is down, with a server of the user's own beside it. */
const open = async (policy: Settings['fallbackPolicy'], folder = temporaryFolder()) => {
  const webui = await webuiForTest()
  const home = await openPlainStudio({
    folder,
    fallback: { engine: engineAt(webui.address), policy },
  })
  home.server.faults.set({ fault: { kind: 'status', status: 503 } })
  return { home, webui }
}

const ask = (home: Awaited<ReturnType<typeof open>>['home'], more: Record<string, unknown> = {}) =>
  home.studio.run({ operation: 'text-to-image', params: { ...goodParams, ...more } })

test('while the service is down, the user’s own server makes what it can; the recipe says so', async () => {
  const { home, webui } = await open('when-down')
  const { id } = await ask(home, { count: 2 })
  const job = await home.when(id, isDone)
  expect(job.tasks.map(({ engine }) => engine)).toEqual(['fallback', 'fallback'])
  const asset = home.library.assets.get(job.tasks[0]?.assetId ?? '')
  expect(asset).toMatchObject({ engine: 'fallback', costMicros: 0 })
  expect(asset?.recipe).toMatchObject({
    engine: 'fallback',
    model: goodParams.model,
    checkpoint: expect.stringMatching(/./u),
  })
  expect(home.server.log.filter(({ event }) => event === 'billed')).toEqual([])
  expect(home.library.ledger.totalOfAll()).toEqual({ spent: 0, reserved: 0 })
  expect(webui.requests.filter(({ path }) => path.endsWith('/txt2img'))).toHaveLength(2)
  expect(home.surprises).toEqual([])
})

test('what it cannot do stays queued for the service', async () => {
  const { home } = await open('when-down')
  const plain = await ask(home)
  const styled = await ask(home, { loras: [{ model: 'civitai:1@1', weight: 1 }] })
  await home.when(plain.id, isDone)
  const held = await home.when(styled.id, ({ tasks }) => tasks[0]?.state === 'queued')
  expect(held.tasks[0]?.engine).toBe('runware')
  home.server.faults.clear()
  home.studio.retryLanes()
  const ended = await home.when(styled.id, ({ tasks }) => tasks[0]?.submittedAt !== null)
  expect(ended.tasks[0]?.engine).toBe('runware')
})

test('a user who wants to be asked is asked, and nothing moves before that', async () => {
  const { home, webui } = await open('ask')
  const { id } = await ask(home, { count: 3 })
  await expect.poll(() => home.studio.fallbackOffer(), { timeout: 15_000 }).toBe(3)
  expect(webui.requests).toEqual([])
  expect(await home.studio.useFallback()).toBe(3)
  await home.when(id, isDone)
  expect(home.studio.fallbackOffer()).toBe(0)
})

test('what the own server had under way at a restart is asked for again', async () => {
  const folder = temporaryFolder()
  const { home, webui } = await open('when-down', folder)
  const release = webui.hold()
  const { id } = await ask(home)
  await home.when(id, ({ tasks }) => tasks[0]?.engine === 'fallback')
  await expect
    .poll(() => webui.requests.some(({ path }) => path.endsWith('/txt2img')), { timeout: 15_000 })
    .toBe(true)
  home.studio.stop()
  home.library.close()
  release()

  const after = await open('when-down', folder)
  const job = await after.home.when(id, isDone)
  expect(job.tasks[0]?.engine).toBe('fallback')
})

test('a task handed over in the moment the queue reaches for it is not sent to the service', async () => {
  const { home } = await open('ask')
  const { id } = await ask(home, { count: 3 })
  await expect.poll(() => home.studio.fallbackOffer(), { timeout: 15_000 }).toBe(3)
  home.server.faults.clear()
  // Both wishes reach the disk in one transaction, the handing over first.
  const handing = home.studio.useFallback()
  home.studio.retryLanes()
  await handing
  await home.when(id, isDone)
  expect(home.server.log).toEqual([])
  expect(home.library.ledger.totalOfAll()).toEqual({ spent: 0, reserved: 0 })
  expect(home.surprises).toEqual([])
})

test('work that was just being tried when the service counts as down is handed over once it is back in the queue', async () => {
  const library = createLibrary({ folder: temporaryFolder() })
  const { clock, pass } = handClock()
  const { address } = await webuiForTest()
  const reassigned: string[] = []
  const policy = createFallbackPolicy(
    {
      library,
      clock,
      engine: () => engineAt(address),
      fallbackPolicy: () => 'when-down',
      emit: () => undefined,
      report: (error) => {
        throw error
      },
    },
    {
      queue: {
        laneState: () => ({ lane: 'no-network', retryAt: null }),
        reassign: (uuids) => reassigned.push(...uuids),
      },
      purse: { release: () => undefined },
      changed: () => undefined,
    },
  )
  await library.write(() => {
    library.jobs.add(someJob({ engine: 'runware' }))
    const task = library.tasks.add(someNewTask({ engine: 'runware', params: { ...goodParams } }))
    changeTask(library, task, { state: 'submitting' })
  })
  const written = () => library.write(() => undefined)
  policy.laneChanged()
  await pass(21_000)
  await written()
  expect(reassigned).toEqual([])
  await library.write(() => {
    const task = library.tasks.get('task')
    if (task) changeTask(library, task, { state: 'queued', submittedAt: null })
  })
  await pass(6_000)
  await written()
  expect(reassigned).toEqual(['task'])
  expect(library.tasks.get('task')?.engine).toBe('fallback')
  policy.dispose()
  library.close()
})
