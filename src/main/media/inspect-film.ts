import { withDecoded } from './decoded.ts'
import { describeMedia, readDescription, runFfmpeg } from './ffmpeg.ts'
import { looksOf } from './looks/looks.ts'
import { carriesNothing, type Inspected, type MediaFacts } from './media.ts'
import { refused } from './refused.ts'
import { drawSmall, writeThumbnail } from './thumbnail.ts'
import { drawWaveform, peaksOf } from './waveform.ts'
import { writeWhole } from './write-whole.ts'

interface Found {
  extension: MediaFacts['extension']
  /** Where ffmpeg is; null: nowhere, and the file is kept without a look into it. */
  ffmpeg: string | null
}

const unseen = (kind: 'video' | 'audio', extension: MediaFacts['extension']): MediaFacts => ({
  kind,
  extension,
  width: 0,
  height: 0,
  seconds: null,
  shapes: null,
  contentHash: null,
  ...carriesNothing,
})

const FIRST_PICTURE = '-frames:v 1 -f image2pipe -c:v png pipe:1'.split(' ')

/** Looks into a film: its length and size, and its first picture as thumbnail. */
export const inspectFilm = async (
  request: Inspected,
  { extension, ffmpeg }: Found,
): Promise<MediaFacts> => {
  if (ffmpeg === null) return unseen('video', extension)
  const told = readDescription(await describeMedia(ffmpeg, request.path))
  if (told.width === 0) throw refused('cannot-decode')
  const still = await runFfmpeg(ffmpeg, ['-i', request.path, ...FIRST_PICTURE])
  const drawn = await withDecoded(Buffer.from(still), drawSmall)
  await writeThumbnail(drawn, request.thumbnail)
  return { ...unseen('video', extension), ...told, looks: looksOf(drawn.pixels) }
}

/** Sound is drawn from samples so far apart that a minute is read in a moment. */
const SAMPLE_RATE = 8000
const SAMPLES = `-ac 1 -ar ${SAMPLE_RATE} -f s16le pipe:1`.split(' ')

/** Looks into a sound: its length, and its waveform as thumbnail. */
export const inspectSound = async (
  request: Inspected,
  { extension, ffmpeg }: Found,
): Promise<MediaFacts> => {
  if (ffmpeg === null) return unseen('audio', extension)
  const { seconds } = readDescription(await describeMedia(ffmpeg, request.path))
  const samples = await runFfmpeg(ffmpeg, ['-i', request.path, ...SAMPLES])
  if (samples.byteLength === 0) throw refused('cannot-decode')
  await writeWhole(request.thumbnail, await drawWaveform(peaksOf(samples)))
  return {
    ...unseen('audio', extension),
    seconds: seconds ?? samples.byteLength / 2 / SAMPLE_RATE,
  }
}
