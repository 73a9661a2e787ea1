import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { Failure } from '#shared/contract/failures.ts'
import type { JobView } from '#shared/model/job.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import type { DemoOptions } from '#main/demo/options.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { post } from '#main/demo/test-client.ts'
import { goodParams, openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

/** An upload takes ninety seconds of a service whose clock the test moves. */
const LONG = 90_000

/** When, in shares of its time, an upload is at each of its stages. */
const stages = { validated: 0, downloaded: 0.3, optimized: 0.6, stored: 0.9 }

const clockOf = () => {
  const start = Date.now()
  let share = 0
  return {
    options: { speed: 1, now: () => start + share * LONG },
    to: (next: number): void => void (share = next),
  }
}

const ink = {
  model: 'runware:model-upload@lora',
  address: 'https://example.com/ink.safetensors',
  name: 'Ink and wash',
  architecture: 'flux2klein4b',
  triggerWords: 'inkwash style',
  weight: 0.8,
}
const upload = { operation: 'upload-model', params: ink }

const isDone = ({ state }: JobView): boolean => state === 'done'
const isFailed = ({ state }: JobView): boolean => state === 'failed'

const accepted = (server: DemoServer, wanted: string): number =>
  server.log.filter(({ event, taskType }) => event === 'accepted' && taskType === wanted).length

const ownNames = ({ library }: PlainStudio): string[] =>
  library.ownModels.list().map(({ name }) => name)

const TRAINING = 'runware:flux-2-klein-4b@style-lora-training'

/** What a training may cost at most, as the user said it. */
const allowTraining = ({ library }: PlainStudio): Promise<void> =>
  library.write(() => library.caps.setCeiling(TRAINING, 2_000_000))

const stageOf = (job: JobView): string | null => job.tasks[0]?.stage ?? null

const openServer = async (options: DemoOptions): Promise<DemoServer> => {
  const server = await createDemoServer(options)
  onTestFinished(() => server.close())
  return server
}

test('an upload tells its stages as they come, and is a model of the user’s own in the write that ends it', async () => {
  const clock = clockOf()
  const home = await openPlainStudio({ server: clock.options })
  const { id } = await home.studio.run(upload)
  for (const [stage, share] of Object.entries(stages)) {
    clock.to(share)
    await home.when(id, (job) => stageOf(job) === stage)
    expect(ownNames(home)).toEqual([])
  }
  clock.to(1)
  await home.when(id, (job) => {
    // Never done without its model, never a model before it is done.
    expect(ownNames(home)).toEqual(isDone(job) ? ['Ink and wash'] : [])
    return isDone(job)
  })
  expect(home.library.ownModels.list()).toMatchObject([
    {
      kind: 'lora',
      architecture: 'flux2klein4b',
      triggerWords: 'inkwash style',
      weight: 0.8,
      private: true,
      origin: 'uploaded',
    },
  ])
  expect(home.library.ledger.totalOfAll()).toEqual({ spent: 0, reserved: 0 })
  expect(home.surprises).toEqual([])
})

test('an upload goes on while the studio is away, at whatever stage it left', async () => {
  for (const [stage, share] of Object.entries(stages)) {
    const clock = clockOf()
    const service = await openServer(clock.options)
    const folder = temporaryFolder()
    const before = await openPlainStudio({ folder, service })
    const { id } = await before.studio.run(upload)
    await before.when(id, (job) => stageOf(job) === 'validated')
    clock.to(share)
    await before.when(id, (job) => stageOf(job) === stage)
    before.studio.stop()
    before.library.close()
    clock.to(1)

    const after = await openPlainStudio({ folder, service })
    await after.when(id, isDone)
    expect(ownNames(after), stage).toEqual(['Ink and wash'])
    expect(accepted(service, 'modelUpload'), stage).toBe(1)
  }
})

test('an upload whose acceptance was never heard of is found again, and not made twice', async () => {
  const service = await openServer({ speed: 0 })
  service.faults.set({
    fault: { kind: 'lose-reply' },
    match: { taskType: 'modelUpload' },
  })
  const home = await openPlainStudio({ service })
  const { id } = await home.studio.run(upload)
  await home.when(id, isDone)
  expect(ownNames(home)).toEqual(['Ink and wash'])
  expect(accepted(service, 'modelUpload')).toBe(1)
})

test('weights that cannot be fetched name the field, and so does a name that is taken', async () => {
  const files = createServer((_, response) => response.writeHead(404).end())
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void files.close())
  const { port } = files.address() as AddressInfo
  const home = await openPlainStudio()
  const params = { ...ink, address: `http://127.0.0.1:${port}/ink.safetensors` }
  const { id } = await home.studio.run({ ...upload, params })
  const { tasks } = await home.when(id, isFailed)
  expect(tasks[0]?.failure?.detail).toMatchObject({ field: 'address' })
  expect(ownNames(home)).toEqual([])

  await home.when((await home.studio.run(upload)).id, isDone)
  const second = await home.studio.run({ ...upload, params: { ...ink, about: 'another one' } })
  const refused = await home.when(second.id, isFailed)
  expect(refused.tasks[0]?.failure).toMatchObject({
    code: 'service-rejected',
    detail: { field: 'identifier' },
  })
  expect(ownNames(home)).toEqual(['Ink and wash'])
})

test('a LoRA of one’s own is taken by the service as soon as it is ready', async () => {
  const home = await openPlainStudio()
  await home.when((await home.studio.run(upload)).id, isDone)
  const [own] = home.library.ownModels.list()
  const job = await home.generate({ loras: [{ model: own?.air, weight: 0.8 }] })
  expect(job.state).toBe('done')
})

test('a checkpoint of one’s own is a model to choose, with what its architecture takes', async () => {
  const home = await openPlainStudio()
  const { weight: _, ...params } = ink
  const checkpoint = { ...params, model: 'runware:model-upload@checkpoint', architecture: 'sdxl' }
  await home.when((await home.studio.run({ ...upload, params: checkpoint })).id, isDone)
  const [own] = home.library.ownModels.list()
  const job = await home.generate({ model: own?.air, steps: 20, width: 1024, height: 1024 })
  expect(job.state).toBe('done')
})

test('a style is trained from pictures that go in as one archive, once', async () => {
  const home = await openPlainStudio()
  await allowTraining(home)
  const { tasks } = await home.generate({ count: 4 })
  const pictures = tasks.map(({ assetId }) => assetId)
  const params = {
    model: TRAINING,
    pictures,
    name: 'Amber',
    triggerWords: 'amber light',
  }
  const { id } = await home.studio.run({ operation: 'train-style', params })
  await home.when(id, isDone)
  expect(home.library.ownModels.list()).toMatchObject([
    {
      name: 'Amber',
      kind: 'lora',
      architecture: 'flux2klein4b',
      origin: 'trained',
      assetId: pictures[0],
    },
  ])
  expect(accepted(home.server, 'mediaStorage')).toBe(1)
  const again = { ...params, name: 'Amber again' }
  await home.when((await home.studio.run({ operation: 'train-style', params: again })).id, isDone)
  // The same pictures lie there already.
  expect(accepted(home.server, 'mediaStorage')).toBe(1)
  expect(ownNames(home).toSorted()).toEqual(['Amber', 'Amber again'])
  expect(home.library.ledger.totalOfAll().spent).toBeGreaterThan(1_000_000)
})

const search = (words: string) => ({
  operation: 'search-models',
  params: { model: 'runware:model-search@1', search: words },
})

const codeOf = (error: unknown): string => (error instanceof Failure ? error.code : String(error))

test('what was found can be kept by its id, and nothing else can', async () => {
  const home = await openPlainStudio()
  const { models } = home.studio
  expect(await models.keep('civitai:230109@411009').catch(codeOf)).toBe('not-found')
  await home.studio.ask(search('watercolour'))
  expect(models.pictureOf('civitai:230109@411009')?.url).toContain(home.server.origin)
  const kept: OwnModel = await models.keep('civitai:230109@411009', true)
  expect(kept).toMatchObject({ name: 'Watercolour Bloom', origin: 'found', favourite: true })
  await models.keep('civitai:230109@411009')
  expect(models.list()).toMatchObject([{ favourite: true }])
  await models.forget('civitai:230109@411009')
  expect(models.list()).toEqual([])
})

test('questions are asked and never queued, and everything else is queued and never asked', async () => {
  const home = await openPlainStudio()
  expect(await home.studio.run(search('ink')).catch(codeOf)).toBe('invalid-request')
  const picture = { operation: 'text-to-image', params: goodParams }
  expect(await home.studio.ask(picture).catch(codeOf)).toBe('invalid-request')
  const account = { operation: 'account-details', params: { model: 'runware:account@1' } }
  expect(await home.studio.ask(account)).toMatchObject({ organization: 'Demo Studio' })
  expect(home.studio.jobs(10)).toEqual([])
  expect(accepted(home.server, 'imageInference')).toBe(0)
})

test('a training, whose price nobody knows, is sent only once the user said what it may cost, limit or none', async () => {
  const home = await openPlainStudio()
  const { tasks } = await home.generate({ count: 4 })
  const pictures = tasks.map(({ assetId }) => assetId)
  const params = { model: TRAINING, pictures, name: 'Amber', triggerWords: 'amber light' }
  const wish = { operation: 'train-style', params }
  const refused = await home.studio.run(wish).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'ceiling-needed', detail: { model: TRAINING } })
  expect(accepted(home.server, 'mediaStorage') + accepted(home.server, 'training')).toBe(0)
  await allowTraining(home)
  const { id } = await home.studio.run(wish)
  await home.when(id, isDone)
  expect(home.studio.overrun()).toBeNull()
})

test('pictures that the service has lost are uploaded anew, and the training goes on', async () => {
  const home = await openPlainStudio()
  await allowTraining(home)
  const { tasks } = await home.generate({ count: 4 })
  const train = async (name: string): Promise<JobView> => {
    const pictures = tasks.map(({ assetId }) => assetId)
    const params = { model: TRAINING, pictures, name, triggerWords: 'amber light' }
    const { id } = await home.studio.run({ operation: 'train-style', params })
    return home.when(id, isDone)
  }
  await train('One')
  const [lost] = home.library.uploads.list()
  expect(lost).toMatchObject({ files: 4, asset: { id: tasks[0]?.assetId } })
  const away = { operation: 'delete', media: lost?.mediaUuid }
  await post(home.server, [{ taskType: 'mediaStorage', taskUUID: randomUUID(), ...away }])
  await train('Two')
  expect(ownNames(home).toSorted()).toEqual(['One', 'Two'])
  const [anew, ...others] = home.library.uploads.list()
  expect(others).toEqual([])
  expect(anew?.mediaUuid).not.toBe(lost?.mediaUuid)
  expect(accepted(home.server, 'training')).toBe(2)
})

test('a deleted upload is forgotten here, so that its file is uploaded anew', async () => {
  const home = await openPlainStudio()
  await allowTraining(home)
  const { tasks } = await home.generate({ count: 4 })
  const params = {
    model: TRAINING,
    pictures: tasks.map(({ assetId }) => assetId),
    name: 'Amber',
    triggerWords: 'amber light',
  }
  const train = async (name: string): Promise<void> => {
    const wish = { operation: 'train-style', params: { ...params, name } }
    await home.when((await home.studio.run(wish)).id, isDone)
  }
  await train('One')
  const { assets, uploads } = home.library
  const hashes = params.pictures.map((id) => assets.pictureOf(id ?? '')?.hash)
  const archive = createHash('sha256').update(hashes.join('\n')).digest('hex')
  const uuid = uploads.find('runware', archive, 0)
  const forget = { model: 'runware:media-storage@delete', upload: uuid }
  expect(await home.studio.ask({ operation: 'delete-upload', params: forget })).toEqual({
    upload: uuid,
  })
  expect(uploads.find('runware', archive, 0)).toBeNull()
  await train('Two')
  expect(uploads.find('runware', archive, 0)).not.toBe(uuid)
  // A second time there is nothing left to delete, and that is what was wanted.
  expect(await home.studio.ask({ operation: 'delete-upload', params: forget })).toEqual({
    upload: uuid,
  })
})
