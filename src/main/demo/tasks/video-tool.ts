import type { ApiError } from '#main/demo/api-error.ts'
import type { Context } from '#main/demo/engine/context.ts'
import type { JsonObject } from '#main/demo/json.ts'
import { has } from '#main/demo/rules/cross-rule.ts'
import type { ToolModel } from '#main/demo/rules/tool-model.ts'
import { deliverFile } from './deliver-file.ts'
import { once, type Plan } from './handler.ts'
import { single, type Job } from './tool.ts'
import { readRecording, type Recording } from './with-ffmpeg.ts'

/** The video a tool works on, in either dialect. */
export const readInputVideo = (task: JsonObject, context: Context): Promise<Recording | ApiError> =>
  readRecording(task, has(task, 'inputVideo') ? 'inputVideo' : 'inputs.video', context)

/** The plan of a tool that answers with one video, charged by its seconds. */
export const singleVideo = (
  { task, model, context }: Job<ToolModel & { readonly each: number }>,
  { uuid, probe }: Recording,
  file: { readonly extension: string; readonly make: () => Promise<Buffer> },
): Plan => {
  const cost = Math.round(model.each * probe.duration * 1e6) / 1e6
  const make = once(file.make)
  return single(model, cost, async () => {
    await make()
    const item = await deliverFile(
      task,
      { kind: 'video', extension: file.extension, make, cost },
      context,
    )
    const { videoUUID, videoURL } = item
    return { ...item, mediaUUID: videoUUID, mediaURL: videoURL, inputVideoUUID: uuid }
  })
}
