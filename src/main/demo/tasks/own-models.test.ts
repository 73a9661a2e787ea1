import { createServer, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listOf, objectOf, type JsonObject } from '#main/demo/json.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask, post } from '#main/demo/test-client.ts'
import { answerOf, dataUri, discPicture, refusalOf, taskOf } from '#main/demo/tool-test-kit.ts'

let server: DemoServer
let clock = 1_800_000_000_000

beforeEach(async () => {
  server = await createDemoServer({ speed: 1, now: () => clock })
})
afterEach(() => server.close())

const upload = (changes: JsonObject = {}): JsonObject =>
  taskOf('modelUpload', {
    category: 'lora',
    architecture: 'flux2klein4b',
    format: 'safetensors',
    air: 'acme:100@1',
    uniqueIdentifier: 'acme-ink-1',
    name: 'Ink of mine',
    version: '1',
    downloadURL: 'https://example.com/ink.safetensors',
    defaultWeight: 0.8,
    private: true,
    positiveTriggerWords: 'inkish',
    ...changes,
  })

const poll = async (taskUUID: unknown) => post(server, [{ taskType: 'getResponse', taskUUID }])

const search = async (changes: JsonObject): Promise<readonly JsonObject[]> => {
  const item = await answerOf(server, taskOf('modelSearch', { search: 'ink', ...changes }))
  return listOf(item['results']).map(objectOf)
}

const drawn = (model: string) =>
  imageTask({ lora: [{ model, weight: 1 }], width: 128, height: 128, deliveryMethod: 'async' })

describe('an upload', () => {
  it('tells its stages one after another, and then the model can be used and found', async () => {
    const task = upload()
    expect(await answerOf(server, task)).toMatchObject({ status: 'validated', air: 'acme:100@1' })
    expect(await refusalOf(server, drawn('acme:100@1'))).toEqual(['modelNotFound', 'lora.0.model'])
    const seen: unknown[] = []
    for (let second = 0; second <= 90; second += 15) {
      const { data } = await poll(task['taskUUID'])
      seen.push(data[0]?.['status'])
      clock += 15_000
    }
    const stages = [...new Set(seen)]
    expect(stages).toEqual(['validated', 'downloaded', 'optimized', 'stored', 'ready'])
    expect(await search({ visibility: 'owned' })).toMatchObject([
      { air: 'acme:100@1', category: 'lora', positiveTriggerWords: 'inkish', private: true },
    ])
    expect(await search({ visibility: 'public', category: 'lora' })).not.toContainEqual(
      expect.objectContaining({ air: 'acme:100@1' }),
    )
    expect(await answerOf(server, drawn('acme:100@1'))).toHaveProperty('taskUUID')
  })

  it('of a checkpoint draws by the rules of its architecture', async () => {
    const own = upload({
      category: 'checkpoint',
      type: 'base',
      architecture: 'sdxl',
      defaultWeight: undefined,
      air: 'acme:200@1',
    })
    const task = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
    await answerOf(server, task)
    clock += 100_000
    const ask = (changes: JsonObject) =>
      imageTask({ model: 'acme:200@1', deliveryMethod: 'async', ...changes })
    expect(await answerOf(server, ask({ clipSkip: 2 }))).toHaveProperty('taskUUID')
    expect(await refusalOf(server, ask({ acceleration: 'low' }))).toEqual([
      'unsupportedParameter',
      'acceleration',
    ])
  })

  it.each<[string, JsonObject, readonly unknown[]]>([
    ['a wrong architecture', { architecture: 'sdxxl' }, ['invalidArchitecture', 'architecture']],
    ['another format', { format: 'ckpt' }, ['invalidFormat', 'format']],
    ['no address', { downloadURL: 'ink' }, ['invalidDownloadURL', 'downloadURL']],
    ['settings of a checkpoint', { defaultSteps: 20 }, ['unsupportedParameter', 'defaultSteps']],
    [
      'an id that is taken',
      { air: 'runware:101@1' },
      ['modelAlreadyExists', ['air', 'uniqueIdentifier']],
    ],
  ])('is refused with %s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, upload(changes))).toEqual(refusal)
  })

  describe('from an address of this machine', () => {
    let files: Server
    let address = ''
    beforeEach(async () => {
      files = createServer((request, response) => {
        const header = Buffer.from('{"a":1}')
        const length = Buffer.alloc(8)
        length.writeBigUInt64LE(BigInt(header.length))
        const good = request.url === '/good.safetensors'
        response.end(good ? Buffer.concat([length, header]) : '<html>')
      })
      await new Promise<void>((resolve) => void files.listen(0, '127.0.0.1', resolve))
      const bound = files.address()
      address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
    })
    afterEach(() => void files.close())

    it.each([
      ['/good.safetensors', undefined],
      ['/page.html', 'invalidModelFile'],
    ])('%s is looked at', async (path, code) => {
      const task = upload({ downloadURL: `${address}${path}` })
      await answerOf(server, task)
      clock += 120_000
      const { data, errors } = await poll(task['taskUUID'])
      expect([data[0]?.['status'], errors[0]?.['code']]).toEqual(
        code === undefined ? ['ready', undefined] : [undefined, code],
      )
      if (code !== undefined) expect(errors[0]?.['parameter']).toBe('downloadURL')
    })
  })
})

describe('training', () => {
  const train = async (changes: JsonObject = {}) => {
    const image = await dataUri(discPicture(64, 64))
    return taskOf('training', {
      model: 'runware:flux-2-klein-4b@style-lora-training',
      inputs: { images: [image, image, image, image] },
      importModel: { name: 'My ink', uniqueIdentifier: randomUUID(), version: '1' },
      settings: { steps: 500, triggerWord: 'myink' },
      includeCost: true,
      ...changes,
    })
  }

  it('tells how far it is, costs by its steps, and leaves a LoRA that can be used', async () => {
    const task = await train()
    await answerOf(server, task)
    clock += 300_000
    expect((await poll(task['taskUUID'])).data[0]).toMatchObject({
      status: 'processing',
      progress: 50,
    })
    clock += 310_000
    const { data } = await poll(task['taskUUID'])
    expect(data[0]).toMatchObject({ status: 'success', progress: 100, cost: 0.4 })
    expect(await answerOf(server, drawn(String(data[0]?.['air'])))).toHaveProperty('taskUUID')
    expect(await search({ visibility: 'owned', category: 'lora' })).toMatchObject([
      { name: 'My ink', architecture: 'flux2klein4b', positiveTriggerWords: 'myink' },
    ])
  })

  it.each<[string, JsonObject, readonly unknown[]]>([
    ['sync delivery', { deliveryMethod: 'sync' }, ['invalidDeliveryMethod', 'deliveryMethod']],
    ['too few pictures', { inputs: { images: ['x'] } }, ['arrayTooSmall', 'inputs.images']],
    ['no pictures', { inputs: {} }, ['missingDataset', ['inputs.dataset', 'inputs.images']]],
    [
      'a data set that is no archive',
      { inputs: { dataset: 'aGVsbG8=' } },
      ['invalidDataset', 'inputs.dataset'],
    ],
    [
      'no name',
      { importModel: { uniqueIdentifier: 'a', version: '1' } },
      ['missingName', 'importModel.name'],
    ],
  ])('is refused with %s', async (_what, changes, refusal) => {
    expect(await refusalOf(server, await train(changes))).toEqual(refusal)
  })
})
