import { createCanvas } from '@napi-rs/canvas'
import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isFinal } from '#shared/model/job.ts'
import type { JobView } from '#shared/model/job.ts'
import { openPlainStudio, type PlainStudio } from '#tests/support/plain-studio.ts'

const MODEL = 'runware:112@5'

const drawing = (format: 'png' | 'webp'): Buffer => {
  const canvas = createCanvas(320, 240)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f2efe6'
  context.fillRect(0, 0, 320, 240)
  context.fillStyle = '#a3372b'
  context.fillRect(110, 60, 100, 120)
  // Quality 100 of this encoder is lossless for WebP.
  return format === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/webp', 100)
}

// A plain iterable would do; bodies of requests come in chunks.
async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000)
    yield await Promise.resolve(bytes.subarray(at, at + 1000))
}

const bringIn = ({ studio }: PlainStudio, name: string, bytes: Buffer): Promise<string> =>
  studio.importAsset({ name, body: chunks(bytes) })

const isOver = (job: JobView): boolean => job.tasks.every(({ state }) => isFinal(state))

const runOn = async (
  home: PlainStudio,
  operation: string,
  params: Record<string, unknown>,
): Promise<JobView> => {
  const { id } = await home.studio.run({ operation, params })
  return home.when(id, isOver)
}

test('a file that is brought in is named, decoded and kept once, whatever it is called', async () => {
  const home = await openPlainStudio()
  const id = await bringIn(home, '../../etc/Red Box.png', drawing('png'))
  expect(home.library.assets.get(id)).toMatchObject({
    kind: 'image',
    width: 320,
    height: 240,
    recipe: null,
    jobId: null,
  })
  expect(home.library.assets.get(id)?.path).toMatch(/^\d{4}-\d{2}\/red-box_[0-9a-f]{8}\.png$/u)
  expect(await bringIn(home, 'again.png', drawing('png'))).toBe(id)
  expect(home.library.assets.count()).toBe(1)
})

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a web page', Buffer.from('<!doctype html><p>no</p>')],
  ['the head of a picture', drawing('png').subarray(0, 70)],
])('%s is refused in a sentence, and leaves nothing behind', async (_, bytes) => {
  const home = await openPlainStudio()
  await expect(bringIn(home, 'notes.txt', bytes)).rejects.toMatchObject({
    code: 'file-not-taken',
    detail: { name: 'notes' },
  })
  expect(home.library.assets.count()).toBe(0)
})

test('a result knows the asset it was made from, and its recipe names it', async () => {
  const home = await openPlainStudio()
  const id = await bringIn(home, 'box.png', drawing('png'))
  const job = await runOn(home, 'remove-background', { model: MODEL, image: id })
  const made = home.library.assets.get(job.tasks[0]?.assetId ?? '')
  expect(made).toMatchObject({ parentId: id, kind: 'image', width: 320, height: 240 })
  expect(made?.recipe).toMatchObject({ operation: 'remove-background', params: { image: id } })
  expect(home.surprises).toEqual([])
})

test('Q: the same pixels in another file and encoding are not paid for twice', async () => {
  const home = await openPlainStudio()
  const png = await bringIn(home, 'box.png', drawing('png'))
  const job = await runOn(home, 'remove-background', { model: MODEL, image: png })
  const webp = await bringIn(home, 'the same.webp', drawing('webp'))
  expect(webp).not.toBe(png)
  await expect(
    home.studio.run({ operation: 'remove-background', params: { model: MODEL, image: webp } }),
  ).rejects.toMatchObject({ code: 'already-made', detail: { assets: [job.tasks[0]?.assetId] } })
})

test('what a model writes about a picture is kept with it; an answer to a question is not', async () => {
  const home = await openPlainStudio()
  const id = await bringIn(home, 'box.png', drawing('png'))
  const asked = { model: 'runware:152@2', image: id }
  await runOn(home, 'describe', { ...asked, question: 'How many boxes are there?' })
  expect(home.library.assets.get(id)?.words).toBeNull()
  await runOn(home, 'describe', asked)
  const words = home.library.assets.get(id)?.words
  expect(words?.description.length).toBeGreaterThan(10)
  expect(words?.tags.length).toBeGreaterThan(2)
})

test('an input whose file is gone fails in words, and nothing is held back for it', async () => {
  const home = await openPlainStudio()
  const id = await bringIn(home, 'box.png', drawing('png'))
  unlinkSync(join(home.library.folder, home.library.assets.get(id)?.path ?? ''))
  const job = await runOn(home, 'remove-background', { model: MODEL, image: id })
  expect(job.tasks[0]).toMatchObject({ state: 'failed', failure: { code: 'input-missing' } })
  expect(home.library.ledger.totalOfAll()).toMatchObject({ spent: 0, reserved: 0 })
})
