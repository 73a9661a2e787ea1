import { availableParallelism } from 'node:os'
import type { StartProcess } from '#shared/std/child-process.ts'
import type { MediaRequest } from './media-messages.ts'
import type { Media } from './media.ts'
import { isVector } from './opened.ts'
import { createProcessPool } from './process-pool.ts'

/** More processes than this are of little use: the disk and the database have to keep up. */
const MOST = 4

/**
 * The processes that look at files: one for each core. Whoever asks may ask for as many files at once as there are; a
 * file that ends a process fails alone.
 */
export const createMedia = (
  startProcess: StartProcess,
  ffmpeg: () => string | null,
  most = Math.min(MOST, availableParallelism()),
): Media => {
  const pool = createProcessPool(() => startProcess('media'), { most, ffmpeg })
  const ask = <Name extends MediaRequest['ask']>(
    name: Name,
    request: Parameters<Media[Name]>[0],
  ): ReturnType<Media[Name]> =>
    new Promise<unknown>((resolve, reject) => {
      pool.add({ ask: name, request, resolve, reject })
    }) as ReturnType<Media[Name]>

  return {
    isVector,
    inspect: (request) => ask('inspect', request),
    hashPixels: (request) => ask('hashPixels', request),
    clean: (request) => ask('clean', request),
    lastFrame: (request) => ask('lastFrame', request),
    convert: (request) => ask('convert', request),
    close: pool.close,
  }
}
