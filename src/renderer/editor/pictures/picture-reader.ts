import { createWorkerClient } from '#renderer/editor/workers/worker-client.ts'
import type { PictureCalls } from './picture-calls.ts'
// oxlint-disable-next-line import/default -- the bundler makes this module of the worker’s address
import workerUrl from './picture-worker.ts?worker&url'
import { createPictures, type Pictures } from './pictures.ts'

/** Bytes of decoded pictures of a canvas. */
const ROOM = 512 * 1024 * 1024

/** One for all canvases. */
const reader = createWorkerClient<PictureCalls>(workerUrl, 'pictures')

/** Starts it, so that the first picture need not wait for it. */
export const startReader = (): void => void reader.start()

/** Pictures are decoded beside the page; what fails there is done without. */
const beside: PictureCalls = {
  read: (wanted) => reader.ask('read', wanted).catch(() => null),
  open: (url) => reader.ask('open', url).catch(() => []),
  leave: (url) => reader.ask('leave', url).catch(() => undefined),
  keep: (kept) => reader.ask('keep', kept).catch(() => []),
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
