import { hash32 } from '#shared/std/random.ts'
import { isError } from '#main/demo/engine/read-media.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { recolourTo } from '#main/demo/pictures/given-colours.ts'
import { drawFlat } from '#main/demo/pictures/make.ts'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { toolOf } from '#main/demo/rules/check-tool.ts'
import { vectorFields, vectorModels, type VectorModel } from '#main/demo/rules/vectorize-models.ts'
import { traceSvg } from '#main/demo/vectors/trace.ts'
import { deliverFile } from './deliver-file.ts'
import { once, type Made, type Plan } from './handler.ts'
import { createTool, readInputPicture, type Job } from './tool.ts'

/** A drawing with flat areas, which is traced into a drawing with few shapes. */
const draw = (task: JsonObject, model: VectorModel, index: number): Pixels => {
  const prompt = textOf(task['positivePrompt']) ?? ''
  const [width, height] = model.size?.preset ?? [1024, 1024]
  const size = [numberOf(task['width']) ?? width, numberOf(task['height']) ?? height] as const
  const seed = (hash32(prompt) % 100_000) + index
  const drawn = fromCanvas(drawFlat({ model: model.air, prompt, seed, size }))
  const recraft = objectOf(objectOf(task['providerSettings'])['recraft'])
  return recolourTo(drawn, listOf(recraft['colors']))
}

const results = (
  { task, model, context }: Job<VectorModel>,
  source: (index: number) => Pixels,
): Plan => {
  const { each, precision, seconds } = model
  const count = numberOf(task['numberResults']) ?? 1
  const made = Array.from({ length: count }, (_, index): Made => {
    const make = (): Promise<Buffer> => traceSvg(source(index), { precision })
    const file = { kind: 'image', extension: 'svg', make, cost: each } as const
    return { ok: true, item: once(() => deliverFile(task, file, context)) }
  })
  return { results: made, costEach: each, seconds }
}

const plan = async (job: Job<VectorModel>) => {
  const { task, model, context } = job
  if (model.from === 'prompt') return results(job, (index) => draw(task, model, index))
  const input = await readInputPicture(task, context)
  return isError(input) ? input : results(job, () => input.pixels)
}

/** `vectorize`: a drawing of shapes from a picture or from words. */
export const vectorize = createTool<VectorModel>({
  pick: (task) => toolOf(task, vectorModels),
  common: vectorFields,
  estimate: (task, { each }) => each * (numberOf(task['numberResults']) ?? 1),
  plan,
})
