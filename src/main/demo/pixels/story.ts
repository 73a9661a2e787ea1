import { isObject, listOf, numberOf, objectOf, parseJson, textOf } from '#main/demo/json.ts'
import { pngSignature, readChunks, writeChunk } from './png-chunks.ts'

/** What a drawing depends on: the same recipe always gives the same shapes. */
export interface StoryRecipe {
  readonly model: string
  readonly seed: number
  /** Width and height in pixels. */
  readonly size: readonly [width: number, height: number]
  readonly flavour: string
}

/** What this engine knows about a picture it drew; it travels inside the file. */
export interface Story {
  readonly prompt: string
  readonly motif: string
  /** How to draw its shapes again; only where nothing else went into the picture. */
  readonly recipe?: StoryRecipe
}

/** A JPG comment holds no more than 65 kB; a longer story is cut and then not believed. */
const longest = 60_000

const keyword = 'Chofesh demo picture'

const inPng = (bytes: Buffer, note: Buffer): Buffer => {
  const headerEnd = pngSignature.length + 25
  const body = Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), note])
  const chunk = writeChunk({ type: 'tEXt', body })
  return Buffer.concat([bytes.subarray(0, headerEnd), chunk, bytes.subarray(headerEnd)])
}

const inJpg = (bytes: Buffer, note: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), note])
  const head = Buffer.from([0xff, 0xfe, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([bytes.subarray(0, 2), head, body, bytes.subarray(2)])
}

/** The text is kept in ASCII, since neither comment knows another alphabet. */
const noteOf = (story: Story): Buffer =>
  Buffer.from(encodeURIComponent(JSON.stringify(story)).slice(0, longest))

/** Writes the story into a PNG or JPG file as a comment; other files stay as they are. */
export const writeStory = (bytes: Buffer, story: Story | undefined): Buffer => {
  if (!story) return bytes
  if (bytes[0] === 137) return inPng(bytes, noteOf(story))
  return bytes[0] === 0xff ? inJpg(bytes, noteOf(story)) : bytes
}

const comment = (bytes: Buffer): string | undefined => {
  if (bytes[0] === 137) {
    const start = `${keyword}\0`
    const chunks = readChunks(bytes).map(({ body }) => body.toString('latin1', 0, longest + 100))
    return chunks.find((body) => body.startsWith(start))?.slice(start.length)
  }
  const at = bytes.subarray(0, 1024).indexOf(`${keyword}\0`, 0, 'latin1')
  if (bytes[0] !== 0xff || at < 4) return undefined
  return bytes.toString('latin1', at + keyword.length + 1, at - 2 + bytes.readUInt16BE(at - 2))
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const recipeIn = (value: unknown): { readonly recipe?: StoryRecipe } => {
  const { model, seed, size, flavour } = objectOf(value)
  const [width, height] = listOf(size).map(numberOf)
  if (width === undefined || height === undefined || Math.max(width, height) > 8192) return {}
  const recipe = {
    model: textOf(model) ?? '',
    seed: numberOf(seed) ?? 0,
    flavour: textOf(flavour) ?? '',
  }
  return { recipe: { ...recipe, size: [width, height] } }
}

/** The story inside a file, if this engine drew it. */
export const readStory = (bytes: Buffer): Story | undefined => {
  const text = comment(bytes)
  const parsed = text === undefined ? undefined : parseJson(decoded(text))
  if (!isObject(parsed)) return undefined
  const { prompt, motif, recipe } = parsed
  return { prompt: textOf(prompt) ?? '', motif: textOf(motif) ?? '', ...recipeIn(recipe) }
}
