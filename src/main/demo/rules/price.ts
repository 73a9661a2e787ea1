import { hash32 } from '#shared/std/random.ts'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '#main/demo/json.ts'
import { countReferences } from './check-image.ts'
import type { ImageModel, Price } from './model.ts'
import type { Size } from './sizes.ts'

type Of<K extends Price['kind']> = Extract<Price, { kind: K }>

interface Run {
  readonly task: JsonObject
  readonly model: ImageModel
  readonly size: Size
}

const megapixels = ([width, height]: Size): number => (width * height) / (1024 * 1024)

/** Compute time varies a little between equal runs; the share depends on the task's UUID. */
const spread = (task: JsonObject): number =>
  0.95 + (hash32(String(task['taskUUID'])) / 0xffffffff) * 0.1

const compute = (price: Of<'compute'>, { task, size }: Run): number => {
  const steps = (numberOf(task['steps']) ?? price.steps) / price.steps
  const drawn = price.base * megapixels(size) * steps
  const extras =
    price.perReference * countReferences(task) + price.perLora * listOf(task['lora']).length
  return (drawn + extras) * spread(task)
}

const byPixels = (price: Of<'pixels'>, { task, size }: Run): number => {
  const pixels = size[0] * size[1]
  const row = price.rows.find(([limit]) => pixels <= limit) ?? price.rows.at(-1)
  return (row?.[1] ?? 0) + (price.perReference ?? 0) * countReferences(task)
}

const byQuality = (price: Of<'quality'>, { task, model, size }: Run): number => {
  const settings = objectOf(objectOf(task['providerSettings'])[model.vendor ?? ''])
  const each = price.words[textOf(settings['quality']) ?? price.preset] ?? 0
  return each * Math.max(megapixels(size), 0.5)
}

/** What one picture of a task costs in US dollars. */
export const pictureCost = (run: Run): number => {
  const { price } = run.model
  const costs: { readonly [K in Price['kind']]: () => number } = {
    compute: () => compute(price as Of<'compute'>, run),
    flat: () => (price as Of<'flat'>).each,
    pixels: () => byPixels(price as Of<'pixels'>, run),
    quality: () => byQuality(price as Of<'quality'>, run),
  }
  return Math.round(costs[price.kind]() * 1e6) / 1e6
}
