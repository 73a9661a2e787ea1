/// <reference lib="webworker" />
import { createGate } from './gate.ts'
import type { Read, Wanted } from './picture-reader.ts'

/** Files lie in memory as they are, decoded pictures in their whole size for a moment. */
const fetching = createGate(16)
const decoding = createGate(Math.max(2, Math.min(4, navigator.hardwareConcurrency)))
/** A picture that is larger by more than this is made smaller. */
const SPARE = 1.25

const bytesOf = async (url: string): Promise<{ type: string; data: ArrayBuffer } | null> => {
  const response = await fetch(url)
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || !(await ImageDecoder.isTypeSupported(type))) return null
  return { type, data: await response.arrayBuffer() }
}

/** Some kinds can be decoded smaller than they are, which is quicker; others are made smaller afterwards. */
const decode = async (
  { type, data }: { type: string; data: ArrayBuffer },
  { width, height }: Wanted,
): Promise<ImageBitmap> => {
  const decoder = new ImageDecoder({
    type,
    data,
    desiredWidth: width,
    desiredHeight: height,
    preferAnimation: false,
  })
  try {
    const { image } = await decoder.decode()
    const isLarger = image.displayWidth > width * SPARE
    const smaller = { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const
    const bitmap = await (isLarger ? createImageBitmap(image, smaller) : createImageBitmap(image))
    image.close()
    return bitmap
  } finally {
    decoder.close()
  }
}

const read = async (wanted: Wanted): Promise<ImageBitmap | null> => {
  try {
    const bytes = await fetching(() => bytesOf(wanted.url))
    return bytes && (await decoding(() => decode(bytes, wanted)))
  } catch {
    return null
  }
}

const answer = async (wanted: Wanted): Promise<void> => {
  const bitmap = await read(wanted)
  const told: Read = { id: wanted.id, bitmap }
  self.postMessage(told, bitmap ? [bitmap] : [])
}

self.addEventListener('message', ({ data }: MessageEvent<Wanted>) => void answer(data))
