import { startWorker } from '#renderer/editor/start-worker.ts'
import { createPictures, type Pictures } from './pictures.ts'
import type { Answered, Asked, PictureCall, PictureCalls } from './picture-messages.ts'
// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './picture-worker.ts?worker&url'

/** Bytes of decoded pictures of a canvas. */
const ROOM = 512 * 1024 * 1024

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, (output: unknown) => void>()

const hear = ({ data: { id, output } }: MessageEvent<Answered>): void => {
  waiting.get(id)?.(output)
  waiting.delete(id)
}

const die = (): void => {
  worker?.terminate()
  worker = null
  for (const resolve of waiting.values()) resolve(null)
  waiting.clear()
}

/** Starts the one worker that all canvases share, so that the first picture need not wait for it. */
export const startReader = (): Worker => {
  if (worker) return worker
  worker = startWorker(workerUrl, 'pictures')
  worker.addEventListener('message', hear)
  worker.addEventListener('error', die)
  return worker
}

/** null: it could not be done. */
const ask = (call: PictureCall, input: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    last += 1
    waiting.set(last, resolve)
    const asked: Asked = { id: last, call, input }
    startReader().postMessage(asked)
  })

const namesOf = async (answer: Promise<unknown>): Promise<readonly string[]> =>
  ((await answer) as readonly string[] | null) ?? []

/** Pictures are decoded beside the page. */
const beside: PictureCalls = {
  read: (wanted) => ask('read', wanted) as Promise<ImageBitmap | null>,
  open: (url) => namesOf(ask('open', url)),
  leave: async (url) => void (await ask('leave', url)),
  keep: (kept) => namesOf(ask('keep', kept)),
}

/** Reads a picture as the page does any, whole and when it is drawn; null where it cannot be read. */
const readWhole = async (url: string): Promise<HTMLImageElement | null> => {
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
    return picture
  } catch {
    return null
  }
}

/** The pictures of a canvas that is being opened; small copies of them are kept at this address. */
export const openPictures = (keptAt: string): Pictures =>
  createPictures(keptAt, { ...beside, readWhole, now: () => performance.now(), room: ROOM })
