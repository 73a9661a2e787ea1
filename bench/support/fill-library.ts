import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { type Asset, untold } from '#shared/model/asset.ts'
import { type Library, createLibrary } from '#main/library/library.ts'

/** So many pictures differ; the others share their files. */
const DISTINCT = 40

interface Drawn {
  hash: string
  path: string
  bytes: number
  size: readonly [number, number]
}

const shapes = [
  [352, 352],
  [528, 352],
  [264, 352],
] as const

const draw = (index: number): { png: Buffer; webp: Buffer; size: readonly [number, number] } => {
  const size = shapes[index % shapes.length] ?? shapes[0]
  const [width, height] = size
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const ground = context.createLinearGradient(0, 0, width, height)
  ground.addColorStop(0, `hsl(${index * 9} 60% 35%)`)
  ground.addColorStop(1, `hsl(${index * 9 + 80} 70% 70%)`)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  for (let ring = 0; ring < 60; ring += 1) {
    context.fillStyle = `hsl(${(index * 31 + ring * 17) % 360} 60% 55% / 0.35)`
    context.beginPath()
    const [x, y] = [(ring * 97 + index * 13) % width, (ring * 61 + index * 29) % height]
    context.arc(x, y, 8 + (ring % 9) * 7, 0, Math.PI * 2)
    context.fill()
  }
  return { png: canvas.toBuffer('image/png'), webp: canvas.toBuffer('image/jpeg', 86), size }
}

const write = (path: string, bytes: Buffer): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

const drawInto = (library: Library, index: number): Drawn => {
  const { png, webp, size } = draw(index)
  const hash = createHash('sha256').update(png).digest('hex')
  const path = `2026-11/picture-${index}.png`
  write(join(library.folder, path), png)
  write(library.files.thumbnailPath(hash), webp)
  return { hash, path, bytes: png.byteLength, size }
}

const PROMPT = 'Layered mountains at first light, cut from paper, mist between the ridges'

const assetOf = ({ hash, path, bytes, size }: Drawn, createdAt: number): Asset => {
  const [width, height] = size
  const model = 'runware:400@4'
  const params = { model, prompt: PROMPT, width, height, count: 1, outputFormat: 'PNG', seed: 40 }
  return {
    id: randomUUID(),
    kind: 'image',
    hash,
    path,
    bytes,
    width,
    height,
    seconds: null,
    shapes: null,
    parentId: null,
    words: null,
    ...untold,
    createdAt,
    jobId: null,
    engine: 'demo',
    costMicros: 1900,
    flagged: false,
    trashedAt: null,
    recipe: {
      version: 1,
      operation: 'text-to-image',
      params,
      model,
      checkpoint: null,
      engine: 'demo',
      taskUuid: randomUUID(),
      seed: 40,
      seconds: 3.1,
      costMicros: 1900,
      createdAt,
    },
  }
}

/** What a bare app needs to know of an asset. */
export interface Filled {
  id: string
  thumbnail: string
}

/** Makes a library of so many assets in a folder; answers newest first. */
export const fillLibrary = async (folder: string, count: number): Promise<Filled[]> => {
  const library = createLibrary({ folder })
  try {
    const drawn = Array.from({ length: DISTINCT }, (_, index) => drawInto(library, index))
    const assets = Array.from({ length: count }, (_, index) => {
      const picture = drawn[index % drawn.length]
      if (!picture) throw new Error('No picture was drawn')
      return assetOf(picture, 1_760_000_000_000 + index * 1000)
    })
    await library.write(() => {
      for (const asset of assets)
        library.assets.add({
          ...asset,
          looks: null,
          taskUuid: null,
          resultId: null,
          contentHash: asset.hash,
        })
    })
    const filled = assets.map(({ id, hash }) => ({
      id,
      thumbnail: library.files.thumbnailPath(hash),
    }))
    return filled.reverse()
  } finally {
    library.close()
  }
}
