/// <reference lib="webworker" />
import { answerCalls } from '#renderer/editor/workers/answer-calls.ts'
import { decodeCopy, decodePicture, type InMemory } from './decode-picture.ts'
import { createGate } from './gate.ts'
import type { PictureCalls, Wanted } from './picture-calls.ts'
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

answerCalls(calls, (value) => (value instanceof ImageBitmap ? [value] : []))
