import { startWorker } from '#renderer/editor/start-worker.ts'
import type { Size } from '#shared/pixels/box.ts'
// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './picture-worker.ts?worker&url'

/** A picture to be decoded about as large as this. */
export interface Wanted extends Size {
  id: number
  url: string
  /** As large as it is. */
  isWhole: boolean
}

/** null: a worker cannot decode it. */
export interface Read {
  id: number
  bitmap: ImageBitmap | null
}

/** Decodes a picture beside the page, about as large as said; null where it cannot. */
export type ReadPicture = (
  url: string,
  wanted: Size & Pick<Wanted, 'isWhole'>,
) => Promise<ImageBitmap | null>

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, (bitmap: ImageBitmap | null) => void>()

const hear = ({ data: { id, bitmap } }: MessageEvent<Read>): void => {
  waiting.get(id)?.(bitmap)
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

export const readBeside: ReadPicture = (url, how) =>
  new Promise((resolve) => {
    last += 1
    waiting.set(last, resolve)
    const wanted: Wanted = { id: last, url, ...how }
    startReader().postMessage(wanted)
  })

/** Reads a picture as the page does any, whole and when it is drawn; null where it cannot be read. */
export const readWhole = async (url: string): Promise<HTMLImageElement | null> => {
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
    return picture
  } catch {
    return null
  }
}
