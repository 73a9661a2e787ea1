/// <reference lib="webworker" />
import { decodeCopy, decodePicture, type InMemory } from './decode-picture.ts'
import { createGate } from './gate.ts'
import type { Answered, Asked, PictureCall, PictureCalls, Wanted } from './picture-messages.ts'
import { createSmallCopies } from './small-copies.ts'

/** Files lie in memory as they are, decoded pictures in their whole size for a moment. */
const fetching = createGate(16)
const decoding = createGate(Math.max(2, Math.min(4, navigator.hardwareConcurrency)))

const copies = createSmallCopies()

const bytesOf = async (url: string): Promise<InMemory | null> => {
  const response = await fetch(url)
  if (!response.ok) return null
  const type = response.headers.get('content-type') ?? ''
  return { type, data: await response.arrayBuffer() }
}

const readOriginal = async (wanted: Wanted): Promise<ImageBitmap | null> => {
  const file = await fetching(() => bytesOf(wanted.url))
  return file && (await decoding(() => decodePicture(file, wanted)))
}

const calls: PictureCalls = {
  read: async (wanted) => {
    const copy = await copies.find(wanted.name)
    return (copy && (await decoding(() => decodeCopy(copy)))) ?? readOriginal(wanted)
  },
  open: copies.open,
  leave: copies.leave,
  keep: copies.keep,
}

const answer = async ({ id, call, input }: Asked): Promise<void> => {
  const act = calls[call] as (given: unknown) => ReturnType<PictureCalls[PictureCall]>
  const output = await act(input).catch(() => null)
  const told: Answered = { id, output }
  self.postMessage(told, output instanceof ImageBitmap ? [output] : [])
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data))
