import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { inspect } from './inspect.ts'
import { readHeader } from './picture-header.ts'

const look = async (draw: { width: number; height: number; isClear: boolean }, isWanted = true) => {
  const folder = temporaryFolder()
  const canvas = createCanvas(draw.width, draw.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c84b1f'
  context.fillRect(0, 0, draw.isClear ? draw.width / 2 : draw.width, draw.height)
  const path = join(folder, 'a.part')
  writeFileSync(path, await canvas.encode('png'))
  const standIn = join(folder, 'stand-ins', 'aa', 'aabb')
  await inspect({ path, thumbnail: join(folder, 'small'), ...(isWanted ? { standIn } : {}) })
  return existsSync(standIn) ? readHeader(readFileSync(standIn)) : null
}

test('a large picture is stood in for by one of 2560 pixels, as JPEG where it is opaque', async () => {
  expect(await look({ width: 4000, height: 1000, isClear: false })).toEqual({
    extension: 'jpg',
    width: 2560,
    height: 640,
  })
  expect(await look({ width: 1000, height: 3000, isClear: true })).toMatchObject({
    extension: 'webp',
    height: 2560,
  })
})

test('a small one is stood in for in its own size, for its drive may be away as well', async () => {
  expect(await look({ width: 300, height: 200, isClear: false })).toMatchObject({ width: 300 })
})

test('where none is wanted, none is written', async () => {
  expect(await look({ width: 300, height: 200, isClear: false }, false)).toBeNull()
})
