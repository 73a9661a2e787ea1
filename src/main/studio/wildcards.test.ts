import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const wild = { ...goodParams, prompt: 'a {red|blue|green|amber} ridge, __palette__', count: 4 }

const promptsOf = ({ library }: PlainStudio, job: JobView) =>
  job.tasks.map(({ assetId }) => library.assets.get(assetId ?? '')?.recipe?.params)

const isDone = ({ state }: JobView): boolean => state === 'done'

test('each result has a draw of its own by its seed, and its recipe keeps what was typed', async () => {
  const home = await openPlainStudio()
  const run = async () => {
    const { id } = await home.studio.run({
      operation: 'text-to-image',
      params: wild,
      firstSeed: 41,
    })
    return promptsOf(home, await home.when(id, isDone))
  }
  const first = await run()
  expect(first.map((params) => params?.['seed'])).toEqual([41, 42, 43, 44])
  expect(new Set(first.map((params) => params?.['prompt'])).size).toBeGreaterThan(1)
  for (const params of first) {
    expect(params?.['prompt']).toMatch(/^a (?:red|blue|green|amber) ridge, [^_{}|]+$/u)
    expect(params?.['originalPrompt']).toBe(wild.prompt)
  }
  expect(await run()).toEqual(first)
})

test('a list of the user’s own stands before one that came with the studio', async () => {
  const home = await openPlainStudio()
  await home.library.write(() =>
    home.library.wildcardLists.put({ name: 'Palette', lines: ['only this'] }),
  )
  const { id } = await home.studio.run({
    operation: 'text-to-image',
    params: { ...goodParams, prompt: 'a ridge, __palette__' },
  })
  const [params] = promptsOf(home, await home.when(id, isDone))
  expect(params?.['prompt']).toBe('a ridge, only this')
})

test('a prompt that is drawn from is not reworded, which would make all results the same', async () => {
  const home = await openPlainStudio()
  await home.studio.run({ operation: 'text-to-image', params: wild, enhance: true })
  expect(home.studio.jobs(10).map(({ operation }) => operation)).toEqual(['text-to-image'])
})

test('an unknown list and a broken brace are refused before anything is written down', async () => {
  const home = await openPlainStudio()
  for (const prompt of ['a __nowhere__', 'a {red|blue'])
    await expect(
      home.studio.run({ operation: 'text-to-image', params: { ...goodParams, prompt } }),
    ).rejects.toMatchObject({ code: 'invalid-parameters' })
  expect(home.studio.jobs(10)).toEqual([])
})

test('a prompt is too long where its longest draw is, whatever luck would have it', async () => {
  const home = await openPlainStudio()
  const prompt = `a {ridge|${'ridge '.repeat(3000)}}`
  await expect(
    home.studio.run({ operation: 'text-to-image', params: { ...goodParams, prompt } }),
  ).rejects.toMatchObject({ code: 'invalid-parameters' })
})
