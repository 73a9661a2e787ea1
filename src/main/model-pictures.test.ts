import { readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { carriesNothing, type MediaFacts } from '#main/media/media.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createModelPictures } from './model-pictures.ts'

const facts: MediaFacts = {
  kind: 'image',
  extension: 'jpg',
  width: 448,
  height: 576,
  seconds: null,
  shapes: null,
  contentHash: null,
  ...carriesNothing,
}

const open = (serve: (url: string) => AsyncIterable<Uint8Array>) => {
  const folder = temporaryFolder()
  const asked: string[] = []
  let now = 0
  const pictures = createModelPictures({
    folder,
    pictureOf: (air) =>
      air === 'none:1@1' ? null : { engine: 'runware', url: `https://mim.runware.ai/r/${air}.jpg` },
    engine: () => ({
      fetch: (url) => {
        asked.push(url)
        return serve(url)
      },
    }),
    inspect: ({ thumbnail }) => {
      writeFileSync(thumbnail, 'small')
      return Promise.resolve(facts)
    },
    now: () => now,
  })
  return {
    folder,
    asked,
    pictures,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

async function* bytes(length = 8): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  for (let left = length; left > 0; left -= 1024 * 1024)
    yield new Uint8Array(Math.min(left, 1024 * 1024))
}

test('a picture is fetched once, however many ask for it, and then read from the folder', async () => {
  const { pictures, asked, folder } = open(() => bytes())
  const [one, other] = await Promise.all([pictures('a:1@1'), pictures('a:1@1')])
  expect(Buffer.from(one ?? []).toString()).toBe('small')
  expect(other).toEqual(one)
  await pictures('a:1@1')
  expect(asked).toHaveLength(1)
  expect(readdirSync(folder)).toHaveLength(1)
})

test('a model without a picture, and one whose picture cannot be had, have none; it is tried again after a while', async () => {
  const { pictures, asked, wait, folder } = open(() => {
    throw new EngineFailure('final', 'result-host', { detail: { host: 'elsewhere' } })
  })
  expect(await pictures('none:1@1')).toBeNull()
  expect(await pictures('a:1@1')).toBeNull()
  expect(await pictures('a:1@1')).toBeNull()
  expect(asked).toHaveLength(1)
  wait(61_000)
  expect(await pictures('a:1@1')).toBeNull()
  expect(asked).toHaveLength(2)
  expect(readdirSync(folder)).toEqual([])
})

test('a picture that is far too large is given up, and nothing of it stays', async () => {
  const { pictures, folder } = open(() => bytes(30 * 1024 * 1024))
  expect(await pictures('a:1@1')).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})
