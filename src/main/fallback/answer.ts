import { z } from 'zod'
import { unusable } from './failures.ts'
import { decodePicture, LARGEST_PICTURE } from './picture.ts'

const seed = z.int().min(0).nullable().catch(null)

/** What the server says of a picture: a JSON text within the JSON. Source: `Processed.js` in `modules/processing.py`. */
const info = z
  .looseObject({
    seed,
    all_seeds: z.array(seed).catch([]),
    sd_model_name: z.string().min(1).nullable().catch(null),
  })
  .catch({ seed: null, all_seeds: [], sd_model_name: null })

const answer = z.looseObject({
  images: z.array(z.string()).catch([]),
  info: z.string().catch(''),
})

/** A picture the server made. */
export interface MadePicture {
  bytes: Uint8Array
  seed: number | null
  /** The checkpoint's name, where the server tells. */
  checkpoint: string | null
}

const readInfo = (text: string): z.infer<typeof info> => {
  try {
    return info.parse(JSON.parse(text))
  } catch {
    return info.parse({})
  }
}

/** The picture in an answer of `txt2img` or `img2img`. Throws EngineFailure when it holds none that is whole. */
export const readAnswer = (body: unknown): MadePicture => {
  const read = answer.safeParse(body)
  // More than one: extensions add what they worked with behind the picture itself.
  const image = read.success ? (read.data.images[0] ?? '') : ''
  const bytes = decodePicture(image)
  if (bytes === null) throw unusable('retry', 'result-not-a-picture', {})
  if (bytes.byteLength > LARGEST_PICTURE) {
    throw unusable('final', 'result-too-large', { limitBytes: LARGEST_PICTURE })
  }
  const facts = readInfo(read.success ? read.data.info : '')
  return {
    bytes,
    seed: facts.seed ?? facts.all_seeds[0] ?? null,
    checkpoint: facts.sd_model_name,
  }
}
