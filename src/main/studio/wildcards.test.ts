import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { JobView } from '#shared/model/job.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { someCharacter } from '#tests/support/some-character.ts'
import { bottlePicture } from '#tests/support/some-pictures.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

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

/** Somebody with one picture, and a list that calls her in one of its lines. */
const withAda = async (home: PlainStudio): Promise<string> => {
  const picture = await home.studio.importAsset({
    name: 'Ada.png',
    body: whole(readFileSync(bottlePicture(temporaryFolder(), 96))),
  })
  await home.library.write(() => {
    home.library.characters.put(someCharacter({ name: 'Ada', pictures: [picture] }))
    home.library.wildcardLists.put({ name: 'who', lines: ['@Ada', 'a cat'] })
  })
  return picture
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const calling = { ...goodParams, prompt: '__who__ by the sea', count: 6 }

test('a character in a line of a list is put in where that line is drawn, whatever the others draw', async () => {
  const home = await openPlainStudio()
  const picture = await withAda(home)
  const asked = { operation: 'text-to-image', params: calling, firstSeed: 41 }
  const price = home.studio.estimate(asked)
  await home.studio.run(asked)
  for (const { id } of home.studio.jobs(9)) await home.when(id, isDone)
  const jobs = home.studio.jobs(9)
  expect(new Set(jobs.map(({ operation }) => operation))).toEqual(
    new Set(['edit-image', 'text-to-image']),
  )
  expect(jobs.map(({ title }) => title)).toEqual([calling.prompt, calling.prompt])
  const recipes = jobs.flatMap((job) => promptsOf(home, job))
  expect(new Set(recipes.map((params) => params?.['seed']))).toEqual(
    new Set([41, 42, 43, 44, 45, 46]),
  )
  for (const params of recipes) {
    const isAda = params?.['prompt'] === 'The person in image 1 by the sea'
    expect(params?.['prompt'] === 'a cat by the sea').toBe(!isAda)
    expect(params?.['references']).toEqual(isAda ? [picture] : undefined)
    expect(params?.['originalPrompt']).toBe(calling.prompt)
  }
  expect(price.credits).toBe(
    jobs.reduce((sum, job) => sum + home.studio.estimate({ ...job, firstSeed: 41 }).credits, 0),
  )
  expect(home.surprises).toEqual([])
})

test('a waiting job is edited to call a character in some of its draws', async () => {
  const home = await openPlainStudio()
  await withAda(home)
  await home.studio.pauseQueue(true)
  const { id } = await home.studio.run({ operation: 'text-to-image', params: goodParams })
  await home.studio.edit(id, { ...calling, seed: 41 })
  const jobs = home.studio.jobs(9)
  expect(jobs.map(({ operation }) => operation).toSorted()).toEqual(['edit-image', 'text-to-image'])
  expect(jobs.flatMap(({ tasks }) => tasks)).toHaveLength(6)
  await home.studio.pauseQueue(false)
  for (const job of jobs) await home.when(job.id, isDone)
})
