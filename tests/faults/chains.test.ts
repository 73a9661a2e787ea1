import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { isFinal, type JobView } from '#shared/model/job.ts'
import { createDemoServer } from '#main/demo/server.ts'
import type { Library } from '#main/library/library.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const step = (operation: string, params: ChainStep['params'] = {}): ChainStep => ({
  operation,
  model: null,
  params,
})

const steps = [step('remove-background'), step('upscale', { factor: 2 }), step('vectorise')]
const name = 'Cut out, enlarge, vectorise'
const sent = ['removeBackground', 'upscale', 'vectorize']

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const bringIn = ({ studio }: PlainStudio): Promise<string> =>
  studio.importAsset({
    name: 'Bottle.png',
    body: whole(readFileSync(bottlePicture(temporaryFolder()))),
  })

const runOn = async (home: PlainStudio, assetId: string): Promise<string[]> =>
  (await home.studio.runChain({ name, steps, assetId })).map(({ id }) => id)

const isOver = ({ tasks }: JobView): boolean => tasks.every(({ state }) => isFinal(state))
const isDone = ({ state }: JobView): boolean => state === 'done'

const accepted = ({ server }: Pick<PlainStudio, 'server'>): string[] =>
  server.log
    .filter(({ event, taskType }) => event === 'accepted' && sent.includes(taskType))
    .map(({ taskType }) => taskType)

const assetOf = (home: PlainStudio, id: string) =>
  home.library.assets.get(home.job(id).tasks[0]?.assetId ?? '')

const stop = (home: PlainStudio): void => {
  home.studio.stop()
  home.library.close()
}

test('each step is done to what the one before made, and each result knows its parent', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  expect(home.job(large).tasks[0]?.wait).toBe('for-step')
  await home.when(vector, isDone)
  expect(accepted(home)).toEqual(sent)
  expect(assetOf(home, cut)).toMatchObject({ parentId: source, width: 512 })
  expect(assetOf(home, large)).toMatchObject({ parentId: assetOf(home, cut)?.id, width: 1024 })
  expect(assetOf(home, vector)).toMatchObject({
    parentId: assetOf(home, large)?.id,
    kind: 'vector',
  })
  expect(home.surprises).toEqual([])
})

test('asked again, a chain uses what it made, and nothing is sent or paid', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const [, , first = ''] = await runOn(home, source)
  await home.when(first, isDone)
  const paid = home.studio.totalOf('day', '')
  const [, , second = ''] = await runOn(home, source)
  await home.when(second, isDone)
  expect(accepted(home)).toEqual(sent)
  expect(assetOf(home, second)?.id).toBe(assetOf(home, first)?.id)
  expect(home.studio.totalOf('day', '')).toEqual(paid)
})

test('a step that fails takes the later ones back with the reason; tried again, they all go on', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  home.server.faults.set({ fault: { kind: 'provider-timeout' }, match: { taskType: 'upscale' } })
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  const taken = await home.when(vector, isOver)
  expect(home.job(cut).state).toBe('done')
  expect(home.job(large).state).toBe('failed')
  expect(taken).toMatchObject({
    state: 'cancelled',
    tasks: [{ failure: { code: 'step-before-failed', detail: { step: 'upscale' } } }],
  })
  expect(accepted(home)).not.toContain('vectorize')
  home.server.faults.clear()
  await home.studio.retry(large)
  await home.when(vector, isDone)
  expect(assetOf(home, vector)?.parentId).toBe(assetOf(home, large)?.id)
  expect(accepted(home).filter((type) => type === 'removeBackground')).toHaveLength(1)
})

test('taking the first step back takes the others back, each with the reason', async () => {
  const home = await openPlainStudio({ server: { keys: ['another-key'] } })
  const [cut = '', large = '', vector = ''] = await runOn(home, await bringIn(home))
  await home.when(cut, ({ tasks }) => tasks[0]?.wait === 'for-key')
  await home.studio.cancel(cut)
  await home.when(vector, isOver)
  for (const [id, before] of [
    [large, 'remove-background'],
    [vector, 'upscale'],
  ] as const)
    expect(home.job(id).tasks[0]).toMatchObject({
      state: 'cancelled',
      failure: { code: 'step-before-failed', detail: { step: before } },
    })
})

test('a limit holds for each step: the one that does not fit waits, and those after it with it', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const asked = { name, steps, assetId: source }
  await home.library.write(() => home.library.caps.set('day', '', 30_000))
  await expect(home.studio.runChain(asked)).rejects.toMatchObject({ code: 'ceiling-needed' })
  await home.library.write(() => {
    for (const { operation } of steps) {
      const [model] = modelsFor({ models }, operation)
      home.library.caps.setCeiling(model?.air ?? '', operation === 'upscale' ? 40_000 : 25_000)
    }
  })
  const [cut = '', large = '', vector = ''] = await runOn(home, source)
  await home.when(large, ({ tasks }) => tasks[0]?.wait === 'for-budget')
  expect(home.job(cut).state).toBe('done')
  expect(home.job(vector).tasks[0]?.wait).toBe('for-step')
  await home.library.write(() => home.library.caps.set('day', '', null))
  home.studio.moneyChanged()
  await home.when(vector, isDone)
})

test('a chain that cannot be is refused before anything is written down', async () => {
  const home = await openPlainStudio()
  const source = await bringIn(home)
  const asked = (...wrong: ChainStep[]) =>
    home.studio.runChain({ name, steps: wrong, assetId: source })
  await expect(asked(step('vectorise'), step('upscale'))).rejects.toMatchObject({
    code: 'chain-broken',
    detail: { at: 1, problem: 'not-after' },
  })
  await expect(asked(step('fly'))).rejects.toMatchObject({ code: 'chain-broken' })
  await expect(asked(step('image-to-image'))).rejects.toMatchObject({ code: 'invalid-parameters' })
  expect(home.studio.jobs(10)).toEqual([])
})

/** The library of a process that dies when it commits for the nth time: before that is on disk, or right after. */
const dying = (at: number, when: 'before' | 'after') => {
  let writes = Number.NEGATIVE_INFINITY
  let isDead = false
  const death = (): Error => new Error('dead')
  const faulty = (library: Library): Library => ({
    ...library,
    write: async (change) => {
      if (isDead) throw death()
      writes += 1
      isDead = writes === at
      if (isDead && when === 'before') throw death()
      const answer = await library.write(change)
      if (isDead) throw death()
      return answer
    },
  })
  return {
    faulty,
    hasDied: () => isDead,
    /** From here on its writes count. */
    arm: (): void => {
      writes = 0
    },
  }
}

const patience = (until: () => boolean): Promise<void> =>
  expect.poll(until, { timeout: 15_000, interval: 5 }).toBe(true)

/** Runs a chain in a process that dies at a write, and in a second one to its end. */
const liveTwice = async (at: number, when: 'before' | 'after') => {
  const folder = temporaryFolder()
  const service = await createDemoServer({ speed: 0 })
  const setUp = await openPlainStudio({ folder, service })
  const source = await bringIn(setUp)
  stop(setUp)
  const death = dying(at, when)
  const first = await openPlainStudio({ folder, service, faulty: death.faulty })
  death.arm()
  const ids = await runOn(first, source).catch(() => [])
  const isOverThere = (): boolean =>
    ids.length > 0 && first.studio.jobs(10).every((job) => isOver(job))
  await patience(() => death.hasDied() || isOverThere())
  stop(first)
  const second = await openPlainStudio({ folder, service })
  const jobs = second.studio.jobs(10)
  for (const { id } of jobs) await second.when(id, isOver)
  const end = {
    died: death.hasDied(),
    // Newest first.
    states: second.studio
      .jobs(10)
      .map(({ state }) => state)
      .toReversed(),
    billed: service.log
      .filter(({ event, taskType }) => event === 'billed' && sent.includes(taskType))
      .map(({ taskType }) => taskType),
  }
  await service.close()
  return end
}

/** What was sent by a process that died and cannot be asked after is left to the user, and nothing is done after it. */
const isLawful = (states: readonly string[]): boolean => {
  const doubtful = states.indexOf('unknown')
  const sure = doubtful === -1 ? states : states.slice(0, doubtful)
  const after = doubtful === -1 ? [] : states.slice(doubtful + 1)
  return sure.every((state) => state === 'done') && after.every((state) => state === 'cancelled')
}

test('Q: a kill at any write of a chain loses no step, and none is asked for or paid twice', async () => {
  let whole = 0
  for (let at = 1; at < 40; at += 1) {
    const when = at % 2 === 0 ? 'before' : 'after'
    const { died, states, billed } = await liveTwice(at, when)
    expect({ at, states, lawful: isLawful(states) }).toEqual({ at, states, lawful: true })
    // A death before the wish is on disk leaves nothing.
    expect(states.length === 0 || states.length === steps.length).toBe(true)
    const done = states.filter((state) => state === 'done').length
    expect(new Set(billed).size).toBe(billed.length)
    expect(billed.slice(0, done)).toEqual(sent.slice(0, done))
    whole += done === steps.length ? 1 : 0
    if (!died) break
  }
  expect(whole).toBeGreaterThan(8)
}, 240_000)
