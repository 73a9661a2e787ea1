import { apiError, type ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import { isError, readMedia, type Source } from '#main/demo/engine/read-media.ts'
import { textOf, type JsonObject } from '#main/demo/json.ts'
import type { Probe } from '#main/demo/programs/ffmpeg.ts'
import { invalid } from '#main/demo/rules/check-field.ts'
import { valueAt } from '#main/demo/rules/cross-rule.ts'

/** The error where a file cannot be made or read because this machine lacks ffmpeg. */
export const needsFfmpeg = async (
  what: string,
  { ffmpeg }: Context,
): Promise<ApiError | undefined> =>
  (await ffmpeg.there())
    ? undefined
    : apiError({
        code: 'unsupportedOutputFormat',
        message: `The demo engine needs ffmpeg for ${what}, and it is not installed on this machine.`,
        parameter: 'outputFormat',
      })

/** A video or a sound as it was handed over. */
export interface Recording extends Source {
  readonly probe: Probe
}

/** Whether a recording is of the kind its parameter wants. */
const fits = (probe: Probe | undefined, path: string): probe is Probe =>
  probe !== undefined && (wantsVideo(path) ? probe.width !== undefined : probe.sound)

const wantsVideo = (path: string): boolean => path.toLowerCase().includes('video')

/** A video or sound at a dotted path; an error when it is something else. */
export const readRecording = async (
  task: JsonObject,
  path: string,
  context: Context,
): Promise<Recording | ApiError> => {
  const missing = await needsFfmpeg('video and sound', context)
  if (missing) return missing
  const source = await readMedia(textOf(valueAt(task, path)) ?? '', path, context)
  if (isError(source)) return source
  const probe = await context.ffmpeg.probe(source.bytes)
  if (fits(probe, path)) return { ...source, probe }
  const wanted = wantsVideo(path) ? 'video' : 'sound'
  return invalid(path, `The file is no ${wanted} that can be read.`, { type: 'string' })
}
