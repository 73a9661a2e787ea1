/// <reference lib="webworker" />
import { createGate } from './gate.ts'
import type { Read, Wanted } from './picture-reader.ts'

/** Files lie in memory as they are, decoded pictures in their whole size for a moment. */
const fetching = createGate(16)
const decoding = createGate(Math.max(2, Math.min(4, navigator.hardwareConcurrency)))

const bytesOf = async (url: string): Promise<Blob | null> => {
  const response = await fetch(url)
  return response.ok ? response.blob() : null
}

/** A JPEG decoded smaller than it is, which is quicker; null where that cannot be had in plain colours. */
const decodeSmaller = async (file: Blob, wanted: Wanted): Promise<ImageBitmap | null> => {
  const decoder = new ImageDecoder({
    type: file.type,
    data: await file.arrayBuffer(),
    desiredWidth: wanted.width,
    desiredHeight: wanted.height,
  })
  try {
    const { image } = await decoder.decode()
    // What is decoded whole comes as luma and chroma, and a color profile is lost on the way.
    const isPlain = /^(?:BGR|RGB)/u.test(image.format ?? '')
    const bitmap = isPlain ? await createImageBitmap(image) : null
    image.close()
    return bitmap
  } finally {
    decoder.close()
  }
}

/** Kinds that cannot be decoded smaller than they are, are made smaller afterwards. */
const decode = async (file: Blob, wanted: Wanted): Promise<ImageBitmap> => {
  if (wanted.isWhole) return createImageBitmap(file)
  const smaller = file.type === 'image/jpeg' ? await decodeSmaller(file, wanted) : null
  const { width: resizeWidth, height: resizeHeight } = wanted
  return smaller ?? createImageBitmap(file, { resizeWidth, resizeHeight, resizeQuality: 'medium' })
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
