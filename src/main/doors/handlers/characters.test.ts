import { expect, test } from 'vitest'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { isFinal } from '#shared/model/job.ts'
import { createDispatch, type Handlers } from '#main/doors/dispatch.ts'
import { goodParams, openPlainStudio } from '#tests/support/plain-studio.ts'
import { assetHandlers } from './assets.ts'
import { characterHandlers } from './characters.ts'
import type { HandlerContext } from './context.ts'
import { jobHandlers } from './jobs.ts'

const open = async () => {
  const plain = await openPlainStudio()
  const emitted: string[] = []
  const context = {
    library: plain.library,
    studio: plain.studio,
    now: Date.now,
    emit: (name: string) => void emitted.push(name),
  } as unknown as HandlerContext
  const handlers = {
    ...assetHandlers(context),
    ...characterHandlers(context),
    ...jobHandlers(context),
  }
  const dispatch = createDispatch(handlers as Handlers, (error) => {
    throw error
  })
  const ask = <Name extends RouteName>(name: Name, input: RouteInput<Name>): Promise<Envelope> =>
    dispatch(name, input)
  /** The answer, where there is one. */
  const told = async <Name extends RouteName>(name: Name, input: RouteInput<Name>) => {
    const answer = await ask(name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
    return answer.value as RouteOutput<Name>
  }
  const picture = async (prompt: string): Promise<string> => {
    const job = await plain.generate({ prompt })
    return job.tasks[0]?.assetId ?? ''
  }
  return { ...plain, ask, told, picture, emitted }
}

test('a character is begun, changed and forgotten, and everybody hears of it', async () => {
  const { told, emitted } = await open()
  const { character } = await told('characters.add', {})
  expect(character).toMatchObject({ name: 'Character-1', pictures: [], noun: 'person' })
  expect((await told('characters.add', {})).character.name).toBe('Character-2')
  const { id } = character
  const voice = { model: 'minimax:speech@2.8', name: 'Wise_Woman' }
  await told('characters.change', { id, change: { name: 'Zoë', favourite: true, voice } })
  await told('characters.change', { id, change: { notes: 'scar over the left eye' } })
  const { characters } = await told('characters.list', {})
  expect(characters.map(({ name }) => name)).toEqual(['Zoë', 'Character-2'])
  expect(characters[0]).toMatchObject({ notes: 'scar over the left eye', favourite: true, voice })
  await told('characters.delete', { id })
  expect((await told('characters.list', {})).characters).toHaveLength(1)
  expect(emitted).toEqual(Array.from({ length: 5 }, () => 'characters.changed'))
})

test('changes asked for at once do not undo each other', async () => {
  const { told } = await open()
  const { id } = (await told('characters.add', { name: 'Ada' })).character
  await Promise.all([
    told('characters.change', { id, change: { notes: 'tall' } }),
    told('characters.change', { id, change: { favourite: true } }),
  ])
  expect((await told('characters.list', {})).characters[0]).toMatchObject({
    notes: 'tall',
    favourite: true,
  })
})

test.each([
  ['two words', 'not-one-word'],
  ['@Ada', 'not-one-word'],
  ['Ada-', 'not-one-word'],
  ['', 'empty'],
  ['a'.repeat(41), 'too-long'],
])('the name “%s” is refused: %s', async (name, reason) => {
  const { ask, told } = await open()
  const { id } = (await told('characters.add', { name: 'Ada' })).character
  expect(await ask('characters.change', { id, change: { name } })).toEqual({
    ok: false,
    code: 'name-not-usable',
    detail: { name, reason },
  })
})

test('two characters cannot have the same name, whatever its case', async () => {
  const { ask, told } = await open()
  const { id } = (await told('characters.add', { name: 'Zoë' })).character
  expect(await ask('characters.add', { name: 'ZOË' })).toMatchObject({ code: 'name-taken' })
  await told('characters.change', { id, change: { name: 'ZOË' } })
  expect(await ask('characters.change', { id: crypto.randomUUID(), change: {} })).toMatchObject({
    code: 'not-found',
  })
})

test('a picture that is called in is paid for, sent and told in the recipe as what it is', async () => {
  const { told, studio, library, picture, when } = await open()
  const [front, side] = [await picture('a woman'), await picture('a woman from the side')]
  await told('characters.add', { name: 'Ada', pictures: [front, side] })
  const asked = {
    operation: 'text-to-image',
    params: { ...goodParams, prompt: '@ada on a bridge', seed: 7 },
  }
  const plain = studio.estimate({ ...asked, params: { ...asked.params, prompt: 'on a bridge' } })
  const estimate = studio.estimate(asked)
  expect(estimate.problems).toEqual([])
  expect(estimate.price).not.toEqual(plain.price)

  const { id } = await studio.run(asked)
  const job = await when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
  const made = library.assets.get(job.tasks[0]?.assetId ?? '')
  expect(made?.recipe).toMatchObject({
    operation: 'edit-image',
    params: {
      prompt: 'The person in images 1 and 2 on a bridge',
      originalPrompt: '@ada on a bridge',
      references: [front, side],
    },
  })
  expect((await studio.earlier(asked)).same).toEqual([made?.id])
})

test('a picture in the trash is missing from its character, and comes back with it', async () => {
  const { told, ask, studio, picture } = await open()
  const front = await picture('a woman')
  await told('characters.add', { name: 'Ada', pictures: [front] })
  await told('assets.trash', { ids: [front] })
  expect((await told('characters.list', {})).characters[0]?.missing).toEqual([front])
  const asked = { operation: 'text-to-image', params: { ...goodParams, prompt: '@Ada' } }
  const problem = { problem: 'character-without-picture', character: 'Ada' }
  expect(studio.estimate(asked).problems).toMatchObject([problem])
  expect(await ask('operations.run', asked)).toMatchObject({
    code: 'invalid-parameters',
    detail: { problems: [problem] },
  })
  await told('assets.restore', { ids: [front] })
  expect((await told('characters.list', {})).characters[0]?.missing).toEqual([])
})

test('a waiting job that is changed to call somebody becomes one that takes pictures', async () => {
  const { told, studio, picture, job } = await open()
  const front = await picture('a woman')
  await told('characters.add', { name: 'Ada', pictures: [front] })
  await studio.pauseQueue(true)
  const { id } = await studio.run({ operation: 'text-to-image', params: goodParams })
  await studio.edit(id, { ...goodParams, prompt: '@Ada at dawn' })
  expect(job(id)).toMatchObject({ operation: 'edit-image', params: { references: [front] } })
})

test('a prompt that is enhanced first keeps what was written, and whom it called', async () => {
  const { told, studio, library, picture, when } = await open()
  const front = await picture('a woman')
  await told('characters.add', { name: 'Ada', pictures: [front] })
  const params = { ...goodParams, prompt: '@Ada in a garden' }
  const { id } = await studio.run({ operation: 'text-to-image', params, enhance: true })
  const job = await when(id, ({ tasks }) => tasks.every(({ state }) => isFinal(state)))
  const made = library.assets.get(job.tasks[0]?.assetId ?? '')
  expect(made?.recipe?.params).toMatchObject({
    originalPrompt: '@Ada in a garden',
    references: [front],
  })
  expect(made?.recipe?.params['prompt']).not.toContain('@Ada')
})
