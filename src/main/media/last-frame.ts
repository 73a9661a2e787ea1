import { Failure } from '#shared/contract/failures.ts'
import { runFfmpeg } from './ffmpeg.ts'

/** So much of the end is read, for the last picture is only known once there is no other, in seconds. */
const END = '-0.5'
const LAST_PICTURE = '-an -vf reverse -frames:v 1 -f image2pipe -c:v png pipe:1'.split(' ')

/** The last picture of a film as PNG. */
export const lastFrame = async (path: string, ffmpeg: string | null): Promise<Uint8Array> => {
  if (ffmpeg === null) throw new Failure('ffmpeg-missing')
  const picture = await runFfmpeg(ffmpeg, ['-sseof', END, '-i', path, ...LAST_PICTURE]).catch(
    (error: unknown) => {
      throw new Failure('result-not-a-picture', {}, { cause: error })
    },
  )
  if (picture.byteLength === 0) throw new Failure('result-not-a-picture')
  return picture
}
