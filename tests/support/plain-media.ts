import { findFfmpeg } from '#main/media/find-ffmpeg.ts'
import { hashPixels, inspect } from '#main/media/inspect.ts'
import { convert } from '#main/media/convert.ts'
import { cleanVector } from '#main/media/inspect-vector.ts'
import { lastFrame } from '#main/media/last-frame.ts'
import { isVector } from '#main/media/opened.ts'
import { carriesNothing, type Media, type MediaFacts } from '#main/media/media.ts'

/** What a small picture is found to be. */
export const somePicture: MediaFacts = {
  kind: 'image',
  extension: 'png',
  width: 64,
  height: 64,
  seconds: null,
  shapes: null,
  contentHash: null,
  ...carriesNothing,
}

/** The real looking at files, in this process. */
export const plainMedia: Media = {
  isVector,
  inspect: (request) => inspect(request, null),
  hashPixels,
  clean: cleanVector,
  convert,
  lastFrame: ({ path }) => lastFrame(path, findFfmpeg(null, process.env['PATH'] ?? '')),
  close: () => undefined,
}

/** For studios that never get a file. */
export const noMedia: Media = {
  isVector: () => Promise.reject(new Error('no files here')),
  inspect: () => Promise.reject(new Error('no files here')),
  hashPixels: () => Promise.reject(new Error('no files here')),
  clean: () => Promise.reject(new Error('no files here')),
  lastFrame: () => Promise.reject(new Error('no files here')),
  convert: () => Promise.reject(new Error('no files here')),
  close: () => undefined,
}
