import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { listOf, objectOf, type JsonObject } from '#main/demo/json.ts'
import { createDemoServer, type DemoServer } from '#main/demo/server.ts'
import { imageTask } from '#main/demo/test-client.ts'
import { answerOf, refusalOf, taskOf } from '#main/demo/tool-test-kit.ts'

let clock = 1_800_000_000_000
const MINUTES = 60_000

/** A server that keeps its models in this folder, as one that was started anew. */
const start = async (folder: string): Promise<DemoServer> => {
  const server = await createDemoServer({ speed: 1, now: () => clock, folder })
  onTestFinished(() => server.close())
  return server
}

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
    private: true,
    ...changes,
  })

const drawn = (): JsonObject =>
  imageTask({
    lora: [{ model: 'acme:100@1', weight: 1 }],
    width: 128,
    height: 128,
    deliveryMethod: 'async',
  })

const owned = async (server: DemoServer): Promise<unknown[]> => {
  const task = taskOf('modelSearch', { search: '', visibility: 'owned' })
  return listOf((await answerOf(server, task))['results']).map((model) => objectOf(model)['air'])
}

test('a model of one’s own is there, found and used after the server was started anew', async () => {
  const folder = join(temporaryFolder(), 'demo-engine')
  const first = await start(folder)
  await answerOf(first, upload())
  clock += 5 * MINUTES
  await first.close()

  const second = await start(folder)
  expect(await owned(second)).toEqual(['acme:100@1'])
  expect(await answerOf(second, drawn())).toHaveProperty('taskUUID')
  expect(await refusalOf(second, upload())).toEqual([
    'modelAlreadyExists',
    ['air', 'uniqueIdentifier'],
  ])
  await answerOf(second, upload({ air: 'acme:200@1', uniqueIdentifier: 'acme-ink-2' }))
  clock += 5 * MINUTES
  await second.close()
  expect(await owned(await start(folder))).toEqual(['acme:100@1', 'acme:200@1'])
  expect(readdirSync(folder)).toEqual(['models.json'])
})

test('an upload that was under way when the server ended can be asked for again', async () => {
  const folder = temporaryFolder()
  const first = await start(folder)
  const task = upload()
  await answerOf(first, task)
  await first.close()

  const second = await start(folder)
  expect(await owned(second)).toEqual([])
  expect(await answerOf(second, task)).toMatchObject({ status: 'validated', air: 'acme:100@1' })
  clock += 5 * MINUTES
  expect(await owned(second)).toEqual(['acme:100@1'])
})

const damages: readonly [string, (text: string) => string][] = [
  ['cut short', (text) => text.slice(0, -9)],
  ['of another version', (text) => text.replace('"version":1', '"version":2')],
  ['without its models', () => '{"version":1}'],
  ['with a model that is none', (text) => text.replace('"lora"', '"spoon"')],
]

test.each(damages)('a file %s is put aside, and the server starts with none', async (_, damage) => {
  const folder = temporaryFolder()
  const first = await start(folder)
  await answerOf(first, upload())
  clock += 5 * MINUTES
  await first.close()
  const file = join(folder, 'models.json')
  const damaged = damage(readFileSync(file, 'utf8'))
  writeFileSync(file, damaged)

  const second = await start(folder)
  expect(await owned(second)).toEqual([])
  expect(existsSync(file)).toBe(false)
  expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(damaged)
  await answerOf(second, upload())
  expect(existsSync(file)).toBe(true)
})

test('what was only half written is not read', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'models.json.part'), '{"version":1,"models":[{')
  const server = await start(folder)
  expect(await owned(server)).toEqual([])
  await answerOf(server, upload())
  expect(readdirSync(folder)).toEqual(['models.json'])
})
