/// <reference lib="webworker" />
import { isOpaque } from '#shared/pixels/is-opaque.ts'
import { type Frame, frameOf, framesIn } from '#shared/std/frames.ts'
import type { Kept } from './picture-calls.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Copies = ReadonlyMap<string, Bytes>

/** Bytes of all copies of a canvas; what goes beyond is decoded from its own file. */
const MOST = 48 * 1024 * 1024

const fetchCopies = async (url: string): Promise<Copies> => {
  try {
    const response = await fetch(url)
    const body = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0)
    return new Map(framesIn(new Uint8Array(body)).map(({ name, bytes }) => [name, bytes]))
  } catch {
    // They are a help alone: without them pictures are decoded from their own files.
    return new Map()
  }
}

/** As exact as the kind allows: no colour is spread over its neighbours, and what is clear in part is kept to the bit. */
const encode = async (bitmap: ImageBitmap): Promise<Bytes> => {
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(bitmap, 0, 0)
  const pixels = context?.getImageData(0, 0, width, height)
  const data = new Uint8Array(pixels?.data.buffer ?? new ArrayBuffer(0))
  const type = isOpaque({ width, height, data }) ? 'image/jpeg' : 'image/png'
  const blob = await canvas.convertToBlob({ type, quality: 1 })
  return new Uint8Array(await blob.arrayBuffer())
}

const within = (frames: readonly Frame[]): Frame[] => {
  let bytes = 0
  return frames.filter((each) => {
    bytes += each.bytes.byteLength
    return bytes <= MOST
  })
}

/** The pictures of the canvas that is open, each as small as it was shown when it was opened last. */
export const createSmallCopies = () => {
  let copies: Promise<Copies> = Promise.resolve(new Map())
  let address: string | null = null
  return {
    open: async (url: string): Promise<readonly string[]> => {
      address = url
      copies = fetchCopies(url)
      return [...(await copies).keys()]
    },
    /** Another canvas may be open already. */
    leave: async (url: string): Promise<void> => {
      if (address === url) copies = Promise.resolve(new Map())
    },
    find: async (name: string): Promise<Bytes | null> => (await copies).get(name) ?? null,
    keep: async ({ url, names, drawn }: Kept): Promise<readonly string[]> => {
      const before = await copies
      const frames: Frame[] = []
      for (const name of names) {
        const bitmap = drawn.get(name)
        const bytes = before.get(name) ?? (bitmap && (await encode(bitmap)))
        if (bytes) frames.push({ name, bytes })
      }
      const kept = within(frames)
      const body = new Blob(kept.flatMap((each) => frameOf(each)))
      const response = await fetch(url, { method: 'POST', body })
      const { ok } = (await response.json()) as { ok: boolean }
      if (!ok) return [...before.keys()]
      const now = new Map(kept.map(({ name, bytes }) => [name, bytes]))
      if (address === url) copies = Promise.resolve(now)
      return [...now.keys()]
    },
  }
}
