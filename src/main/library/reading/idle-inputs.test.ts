import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createLibrary, type Library } from '#main/library/library.ts'
import { someRecipe } from '#tests/support/some-asset.ts'
import { someCharacter } from '#tests/support/some-character.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const AT = 1000

/** A library with a drawn picture, the id of that, and what is idle by now. */
const setup = async () => {
  const library = createLibrary({ folder: temporaryFolder() })
  onTestFinished(library.close)
  const id = randomUUID()
  const size = { width: 64, height: 64, bytes: 100 }
  await library.write(() => library.canvasInputs.add({ id, hash: 'drawn', ...size, createdAt: AT }))
  return { library, id, idle: () => library.idleInputs.idleInputs(AT + 1) }
}

/** Everything that can speak of a drawn picture. */
const speakers: Record<string, (library: Library, id: string) => void> = {
  'a preset': ({ presets }, id) =>
    presets.put({
      id: randomUUID(),
      operation: 'upscale',
      name: 'Large',
      model: null,
      params: { image: id },
      ratio: null,
      adds: null,
    }),
  'a step of a chain': ({ chains }, id) =>
    chains.put({
      id: randomUUID(),
      name: 'Two',
      steps: [{ operation: 'upscale', model: null, params: { references: ['none', id] } }],
    }),
  'a character': ({ characters }, id) => characters.put(someCharacter({ pictures: [id] })),
  'a model of the user’s own': ({ ownModels }, id) => {
    const facts = { version: null, triggerWords: null, weight: null, about: null, picture: null }
    const kind = { kind: 'lora', architecture: 'flux1d', origin: 'trained' } as const
    const told = {
      private: true,
      favourite: false,
      createdAt: AT,
      assetId: id,
      name: 'House style',
    }
    ownModels.add({ engine: 'runware', air: 'studio:1@1', ...facts, ...kind, ...told }, null)
  },
  'a job': ({ jobs, tasks }, id) => {
    jobs.add(someJob({ params: { guides: [{ image: id }] }, cleared: true }))
    tasks.add(someNewTask())
  },
  'a task': ({ jobs, tasks }, id) => {
    jobs.add(someJob())
    tasks.add(someNewTask({ params: { image: id } }))
  },
  'a recipe': ({ assets }, id) => {
    const recipe = { ...someRecipe, params: { image: id } }
    assets.add(someNewAsset({ recipe, trashedAt: AT }))
    assets.add(someNewAsset())
  },
}

test.each(Object.entries(speakers))('what %s speaks of is not idle', async (_, speak) => {
  const { library, id, idle } = await setup()
  expect(idle()).toEqual([id])
  await library.write(() => speak(library, id))
  expect(idle()).toEqual([])
})

test('a task that is done speaks of nothing any more, nor does its job', async () => {
  const { library, id, idle } = await setup()
  await library.write(() => {
    library.jobs.add(someJob({ params: { image: id } }))
    const task = library.tasks.add(someNewTask({ params: { image: id } }))
    library.tasks.change(task, { state: 'done' })
  })
  expect(idle()).toEqual([id])
})

test('what came later is not looked at, and one that is spoken of does not speak for another', async () => {
  const { library, id, idle } = await setup()
  const [other, young] = [randomUUID(), randomUUID()]
  await library.write(() => {
    const size = { width: 64, height: 64, bytes: 100 }
    library.canvasInputs.add({ id: other, hash: 'other', ...size, createdAt: AT })
    library.canvasInputs.add({ id: young, hash: 'young', ...size, createdAt: AT + 1 })
    library.assets.add(someNewAsset({ recipe: { ...someRecipe, params: { image: other } } }))
  })
  expect(idle()).toEqual([id])
})
