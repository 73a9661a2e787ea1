import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { loadImage } from '@napi-rs/canvas'
import { Failure } from '#shared/contract/failures.ts'
import { looksOf } from './looks/looks.ts'
import { carriesNothing, type Inspected, type MediaFacts } from './media.ts'
import { refused } from './refused.ts'
import { type CleanSvg, sanitizeSvg } from './sanitize-svg.ts'
import { drawSmall, writeThumbnail } from './thumbnail.ts'

const MAX_BYTES = 32 * 1024 * 1024

const readClean = async (path: string): Promise<{ given: string; clean: CleanSvg }> => {
  const bytes = await readFile(path)
  if (bytes.byteLength > MAX_BYTES) throw new Failure('result-too-large', { limitBytes: MAX_BYTES })
  const given = bytes.toString('utf8')
  const clean = sanitizeSvg(given)
  if (clean === null) throw refused('cannot-decode')
  return { given, clean }
}

/** Takes everything out of a vector that could do more than be seen, in its place. */
export const cleanVector = async ({
  path,
}: {
  path: string
}): Promise<{ hash: string; bytes: number }> => {
  const { clean } = await readClean(path)
  const bytes = Buffer.from(clean.svg)
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
}

/** Draws a vector small; one that could do more than be seen is not let in. */
export const inspectVector = async ({ path, thumbnail }: Inspected): Promise<MediaFacts> => {
  const { given, clean } = await readClean(path)
  if (given !== clean.svg) throw refused('cannot-decode')
  const image = await loadImage(Buffer.from(clean.svg))
  const drawn = drawSmall(image)
  await writeThumbnail(drawn, thumbnail)
  return {
    kind: 'vector',
    extension: 'svg',
    width: Math.max(1, Math.round(image.width)),
    height: Math.max(1, Math.round(image.height)),
    seconds: null,
    shapes: clean.shapes,
    contentHash: null,
    ...carriesNothing,
    looks: looksOf(drawn.pixels),
  }
}
