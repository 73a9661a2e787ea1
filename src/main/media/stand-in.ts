import type { Image } from '@napi-rs/canvas'
import { drawWithin, encodeSmall } from './thumbnail.ts'
import { exists, writeWhole } from './write-whole.ts'

/** Width and height of a stand-in at most, in pixels. */
const LARGEST = 2560
const QUALITY = 90

/**
 * Writes what stands in for a picture while its file is out of reach: at most 2560 pixels wide and high, small ones in
 * their own size. One that is there stays.
 */
export const writeStandIn = async (
  image: Image,
  { path, isOpaque }: { path: string; isOpaque: boolean },
): Promise<void> => {
  if (await exists(path)) return
  const canvas = drawWithin(image, { width: LARGEST, height: LARGEST })
  await writeWhole(path, await encodeSmall({ canvas, isOpaque }, QUALITY))
}
