import { decodePicture } from '#main/demo/pixels/decode.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import type { Ffmpeg } from '#main/demo/programs/ffmpeg.ts'

/** One picture of a video, `at` seconds from its start. */
export const frameAt = async (video: Buffer, at: number, ffmpeg: Ffmpeg): Promise<Pixels> =>
  decodePicture(
    await ffmpeg.run({
      files: { footage: video },
      args: ['-ss', String(at), '-i', 'footage', '-frames:v', '1'],
      result: 'frame.png',
    }),
  )

/** How footage is changed. */
export interface Change {
  readonly width: number
  readonly height: number
  /** Filters of ffmpeg after the size is right. */
  readonly filters: readonly string[]
  readonly codecs: readonly string[]
  readonly extension: string
  /** Seconds; shorter footage is played again. Without it, it stays as long as it is. */
  readonly seconds?: number
  readonly fps?: number | undefined
}

/** Footage filled into a size and changed; its sound is kept. */
export const changeFootage = (
  video: Buffer,
  { width, height, filters, codecs, extension, seconds, fps }: Change,
  ffmpeg: Ffmpeg,
): Promise<Buffer> => {
  const fill = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic,crop=${width}:${height},setsar=1`
  const loop = seconds === undefined ? [] : ['-stream_loop', '-1']
  const end = seconds === undefined ? [] : ['-t', String(seconds)]
  const rate = fps === undefined ? [] : ['-r', String(fps)]
  return ffmpeg.run({
    files: { footage: video },
    args: [
      ...loop,
      '-i',
      'footage',
      '-vf',
      [fill, ...filters].join(','),
      ...end,
      ...rate,
      ...codecs,
    ],
    result: `changed.${extension}`,
  })
}
