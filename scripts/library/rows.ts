import { randomUUID } from 'node:crypto'
import { type Looks, colourBit, colourName, packPalette } from '#shared/model/looks.ts'
import type { Oklab } from '#shared/std/oklab.ts'
import type { Shared } from './pool.ts'
import { drawPrompt } from './vocabulary.ts'

/** A row of the assets table. */
export interface AssetRow {
  sequence: number
  id: string
  kind: 'image' | 'video'
  path: string
  hash: string
  bytes: number
  width: number
  height: number
  seconds: number | null
  createdAt: number
  parentId: string | null
  engine: 'demo' | 'runware'
  costMicros: number | null
  flagged: number
  trashedAt: number | null
  recipe: string
  rating: number
  stack: string | null
  stackTop: number
}

const models = [
  'runware:400@4',
  'runware:101@1',
  'bfl:2@1',
  'google:4@1',
  'bytedance:5@0',
  'civitai:133005@782002',
  'openai:1@1',
] as const

/** Judged are one in six; few of them are rejected. */
const ratingOf = (chance: number): number => {
  if (chance < 0.02) return -1
  return chance < 0.16 ? 1 + Math.floor(((chance - 0.02) / 0.14) * 5) : 0
}

const FIRST_DAY = 1_700_000_000_000
/** Milliseconds from one asset to the next. */
const STEP = 37_000

/** Draws row after row, oldest first; pictures come in batches of four, some of which are a stack. */
export const createRows = (
  { pictures, films }: { pictures: readonly Shared[]; films: readonly Shared[] },
  random: () => number,
) => {
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  }
  const happens = (chance: number): boolean => random() < chance
  let prompt = ''
  let model: string = models[0]
  let stack: string | null = null
  /** Whether the batch is a stack. */
  let top = 0
  let before: string | null = null

  const begin = (): void => {
    prompt = drawPrompt(random)
    model = random() < 0.5 ? models[0] : one(models)
    top = Number(happens(0.2))
    stack = top === 1 ? randomUUID() : null
  }
  const recipeOf = (
    { width, height }: Shared,
    facts: { engine: string; createdAt: number; costMicros: number | null },
  ): string => {
    const seed = Math.floor(random() * 2 ** 31)
    const params = { model, prompt, width, height, count: 4, outputFormat: 'PNG', steps: 28, seed }
    return JSON.stringify({
      version: 1,
      operation: 'text-to-image',
      params,
      model,
      checkpoint: null,
      taskUuid: randomUUID(),
      seed,
      seconds: 3.1,
      ...facts,
    })
  }

  return (sequence: number): AssetRow => {
    const isFirst = sequence % 4 === 1
    if (isFirst) begin()
    const isFilm = films.length > 0 && happens(0.03)
    const file = isFilm ? one(films) : one(pictures)
    const id = randomUUID()
    const createdAt = FIRST_DAY + sequence * STEP
    const engine = happens(0.2) ? 'demo' : 'runware'
    const costMicros = engine === 'demo' ? null : 1900
    const parentId = happens(0.05) ? before : null
    before = id
    return {
      sequence,
      id,
      kind: isFilm ? 'video' : 'image',
      ...file,
      createdAt,
      parentId,
      engine,
      costMicros,
      flagged: Number(happens(0.01)),
      trashedAt: happens(0.02) ? createdAt + STEP : null,
      recipe: recipeOf(file, { engine, createdAt, costMicros }),
      rating: ratingOf(random()),
      stack,
      stackTop: isFirst ? top : 0,
    }
  }
}

/** Draws what pictures look like: each unlike any other, as the shared files behind them are not. */
export const createLooks = (random: () => number): (() => Looks) => {
  const bytes = (count: number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  const colour = (): Oklab => [random(), random() * 0.4 - 0.2, random() * 0.4 - 0.2]
  return () => {
    const chief = [0.5, 0.3, 0.2].map((share) => ({ colour: colour(), share }))
    return {
      shapeHash: bytes(8),
      palette: packPalette(chief),
      colours: chief.reduce((bits, { colour }) => bits | colourBit(colourName(colour)), 0),
      features: bytes(64),
    }
  }
}
