import { type Library, createLibrary } from '#main/library/library.ts'
import { plainCharacter } from '#shared/model/character.ts'
import type { TaskState } from '#shared/model/job.ts'
import { someRecipe } from '#tests/support/some-asset.ts'
import { someJob } from '#tests/support/some-job.ts'
import { someNewAsset } from '#tests/support/some-new-asset.ts'
import { someNewTask } from '#tests/support/some-new-task.ts'

/** Noon of a day, so that it is the same day everywhere. */
const AT = Date.UTC(2026, 9, 5, 12)
const DAY = '2026-10-05'
const HOUR = 60 * 60_000

/** An id by a number. */
export const idOf = (number: number): string =>
  `0${number}000000-0000-4000-8000-000000000000`.slice(-36)

const LANTERN = idOf(1)
const HARBOUR = idOf(2)
const FILM = idOf(3)
const TRASHED = idOf(4)
const PROJECT = idOf(11)
const FOLDER = idOf(12)
const WITHIN = idOf(13)
const SOURCE = idOf(14)
const GENERATION = idOf(31)
const DRAWN = idOf(32)

const when = { at: AT, day: DAY }

interface Wish {
  number: number
  prompt: string
  state: TaskState
  engine: 'runware' | 'demo'
}

/** What was asked for, with what became of it and of its money. */
const wishes: readonly (Wish & { micros: number })[] = [
  { number: 21, prompt: 'a lantern at dusk', state: 'done', engine: 'runware', micros: 1200 },
  { number: 22, prompt: 'a red harbour', state: 'done', engine: 'runware', micros: 3400 },
  { number: 23, prompt: 'a film of waves', state: 'failed', engine: 'runware', micros: 560 },
  { number: 24, prompt: 'a paper boat', state: 'done', engine: 'demo', micros: 70 },
]

/** For whom some of it was. */
const destinations: ReadonlyMap<number, string> = new Map([
  [21, idOf(33)],
  [22, idOf(33)],
  [24, GENERATION],
])

const ask = ({ jobs, tasks }: Library, { number, prompt, state, engine }: Wish): void => {
  const id = idOf(number)
  const uuid = idOf(number + 20)
  const params = { model: 'runware:400@4', prompt, seed: number }
  jobs.add(
    someJob({
      id,
      params,
      engine,
      title: prompt,
      createdAt: AT + number,
      projectId: PROJECT,
      destination: destinations.get(number) ?? null,
    }),
  )
  const request = { taskType: 'imageInference', taskUUID: uuid, positivePrompt: prompt }
  const task = tasks.add(someNewTask({ uuid, jobId: id, engine, ordinal: 0, params, request }))
  if (state !== 'queued')
    tasks.change(task, { state, submittedAt: AT, finishedAt: AT + 2500, costMicros: 600 })
}

const fillMoney = (library: Library): void => {
  const { ledger, projects, caps, credits } = library
  projects.add({ id: PROJECT, name: 'Autumn', createdAt: AT })
  for (const wish of wishes) {
    ask(library, wish)
    const payer = { uuid: idOf(wish.number + 20), jobId: idOf(wish.number), engine: wish.engine }
    ledger.reserve(payer, wish.micros * 2, when)
    ledger.settle(payer, wish.micros, when)
  }
  ask(library, { number: 25, prompt: 'a lost kite', state: 'unknown', engine: 'runware' })
  const lost = { uuid: idOf(45), jobId: idOf(25), engine: 'runware' } as const
  ledger.reserve(lost, 900, when)
  ledger.dispute(lost, 'outcome-unknown', when)
  ask(library, { number: 26, prompt: 'a tin drum', state: 'queued', engine: 'runware' })
  caps.set('day', '', 5_000_000)
  caps.setCeiling('civitai:1@2', 40_000)
  credits.set('text-to-image', 250)
}

const fillAssets = ({ assets, sources, seenFiles, looks }: Library): void => {
  const made = (number: number, prompt: string) => ({
    jobId: idOf(number),
    taskUuid: idOf(number + 20),
    resultId: idOf(number + 40),
    engine: 'runware' as const,
    recipe: { ...someRecipe, params: { prompt }, taskUuid: idOf(number + 20) },
  })
  sources.add({ id: SOURCE, path: '/camera', mode: 'in-place', watched: true, createdAt: AT })
  assets.add(
    someNewAsset({
      id: LANTERN,
      path: '2026-10/lantern.png',
      createdAt: AT,
      costMicros: 1200,
      ...made(21, 'a lantern at dusk'),
    }),
  )
  assets.add(
    someNewAsset({
      id: HARBOUR,
      path: '2026-10/harbour.png',
      createdAt: AT + HOUR,
      parentId: LANTERN,
      words: { title: 'Quay', altText: '', description: 'Evening light', tags: ['calm'] },
      ...made(22, 'a red harbour'),
    }),
  )
  assets.add(
    someNewAsset({
      id: FILM,
      kind: 'video',
      path: 'clips/waves.mp4',
      createdAt: AT + 2 * HOUR,
      seconds: 4.5,
      engine: null,
      sourceId: SOURCE,
    }),
  )
  assets.add(someNewAsset({ id: TRASHED, path: '2026-10/kite.png', createdAt: AT, trashedAt: AT }))
  const seen = { path: 'clips/waves.mp4', bytes: 1000, modified: AT, hash: 'clips/waves.mp4' }
  seenFiles.keep(SOURCE, seen)
  looks.keep(LANTERN, {
    shapeHash: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]),
    palette: Uint8Array.from([200, 128, 128, 255]),
    colours: 1,
    features: Uint8Array.from([9, 8, 7]),
  })
}

const fillOrder = ({ tags, folders, searches, judgements, trash, assets }: Library): void => {
  tags.put([LANTERN, HARBOUR], 'Client A')
  folders.add({ id: FOLDER, parentId: null, name: 'Poster', createdAt: AT })
  folders.add({ id: WITHIN, parentId: FOLDER, name: 'Drafts', createdAt: AT })
  folders.put(WITHIN, [HARBOUR])
  searches.put({ id: idOf(15), name: 'Best', query: 'stars:5' }, AT)
  for (const judgement of judgements.of([LANTERN, HARBOUR]))
    judgements.put({
      ...judgement,
      rating: 5,
      notes: 'Keep the glow',
      stack: idOf(16),
      stackTop: judgement.id === LANTERN ? 1 : 0,
    })
  assets.add(someNewAsset({ id: idOf(5), path: '2026-10/gone.png', trashedAt: AT }))
  const gone = trash.list().find(({ id }) => id === idOf(5))
  if (gone) trash.remove(gone)
}

const fillRest = (library: Library): void => {
  library.uploads.keep('runware', { hash: 'a', mediaUuid: idOf(17), at: AT, bytes: 5, parts: null })
  library.ownModels.add(
    {
      engine: 'runware',
      air: 'studio:1@1',
      name: 'House style',
      version: null,
      kind: 'lora',
      architecture: 'flux1d',
      triggerWords: null,
      weight: 1,
      about: null,
      private: true,
      picture: null,
      assetId: LANTERN,
      origin: 'trained',
      favourite: true,
      createdAt: AT,
    },
    null,
  )
  const ada = { ...plainCharacter, id: idOf(18), name: 'Ada', pictures: [LANTERN] }
  library.characters.put({ ...ada, createdAt: AT })
  library.wildcardLists.put({ name: 'weather', lines: ['rain', 'snow'] })
  library.presets.put({
    id: idOf(19),
    operation: 'text-to-image',
    name: 'Square',
    model: 'runware:400@4',
    params: { width: 1024 },
    ratio: null,
    adds: null,
  })
  const steps = [{ operation: 'upscale', model: null, params: { factor: 2 } }]
  library.chains.put({ id: idOf(10), name: 'Enlarge', steps })
  library.canvasInputs.add({
    id: DRAWN,
    hash: 'drawn',
    width: 96,
    height: 64,
    bytes: 700,
    createdAt: AT,
  })
  library.canvasResults.choose([LANTERN])
  library.flags.pauseQueue(true)
}

/** A library in a folder with something of everything that it can hold, always the same. */
export const fillLibrary = async (folder: string): Promise<void> => {
  const library = createLibrary({ folder })
  await library.write(() => {
    fillMoney(library)
    fillAssets(library)
    fillOrder(library)
    fillRest(library)
  })
  library.close()
}
