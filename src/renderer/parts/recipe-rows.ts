import type { Asset } from '#shared/model/asset.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { parameterNames } from '#shared/operations/problems.ts'
import { findOperation } from '#shared/operations/index.ts'
import { isMediaName } from '#shared/operations/media.ts'
import { choiceName, parameterWords } from '#renderer/words/parameters.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import { cost, credits, dollars } from '#renderer/words/money.ts'
import { dimensions, fileSize, grouped } from '#renderer/words/numbers.ts'
import { engineNames, foreignTools, recipeWords as words } from '#renderer/words/surfaces.ts'
import { moment, seconds } from '#renderer/words/time.ts'

/** One line of the table: its name, its value, and whether the value is long. */
export interface RecipeRow {
  name: string
  value: string
  long?: boolean
}

const rows = (entries: readonly (readonly [string, string | null | undefined])[]): RecipeRow[] =>
  entries.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ name, value }],
  )

const text = (value: number | string | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const textIn = (asset: Asset, name: string): string | null => {
  const value = asset.recipe?.params[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const listed = (value: readonly unknown[]): string =>
  value
    .map((each) => {
      const { model, weight } = each as { model?: string; weight?: number }
      return model === undefined ? String(each) : `${model} × ${weight ?? 1}`
    })
    .join(', ')

/** A parameter’s value as words; null for what is shown elsewhere. */
const shown = (name: ParameterName, value: unknown): string | null => {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return `${value}${parameterWords[name].unit ?? ''}`
  if (Array.isArray(value)) return listed(value)
  return typeof value === 'string' ? choiceName(value) : null
}

/** Told in lines of their own, or by pictures. */
const TOLD = new Set<string>(['prompt', 'size', 'seed'])

/** Every parameter that was asked for, as lines of a table. */
const askedRows = ({ operation, params }: NonNullable<Asset['recipe']>) => {
  const record = findOperation(operation)
  const names = record ? parameterNames(record) : []
  return names
    .filter((name) => !TOLD.has(name) && !isMediaName(name) && params[name] !== undefined)
    .map((name) => [parameterWords[name].name, shown(name, params[name])] as const)
}

/** What a picture did cost, and what a client is billed for it, in hundredths of a credit. */
export interface PictureCost {
  allIn: number | null
  credits: number
}

const triesOf = (asset: Asset, { allIn }: PictureCost): string =>
  allIn === null || allIn === asset.costMicros ? '' : `, ${words.allTries(dollars(allIn))}`

const costOf = (asset: Asset, paid: PictureCost): string =>
  asset.engine === 'runware'
    ? `${cost(asset.costMicros)}${triesOf(asset, paid)} · ${credits(paid.credits)}`
    : words.noCharge

/** What another program wrote into a file, as lines of a table. */
const foreignRows = ({ made }: Asset) =>
  made === null
    ? []
    : ([
        [words.madeWith, foreignTools[made.tool]],
        [words.model, made.model],
        [words.seed, text(made.seed)],
        [parameterWords.steps.name, text(made.steps)],
        [parameterWords.guidance.name, text(made.guidance)],
        [parameterWords.scheduler.name, made.sampler],
        [parameterWords.negativePrompt.name, made.negativePrompt],
      ] as const)

/** What was asked for and what came of it, as lines of a table. */
export const madeRows = (asset: Asset, models: readonly Model[]): RecipeRow[] => {
  const { recipe } = asset
  const came = [
    [words.length, asset.seconds === null ? null : seconds(asset.seconds)],
    [words.size, asset.width === 0 ? null : dimensions(asset)],
    [words.shapes, asset.shapes === null ? null : grouped(asset.shapes)],
  ] as const
  if (!recipe) return rows([...foreignRows(asset), ...came])
  const model = models.find((each) => each.air === recipe.model)
  return rows([
    [words.operation, findOperation(recipe.operation)?.title],
    [words.model, model?.name ?? recipe.model],
    ...came,
    [words.seed, text(recipe.seed)],
    ...askedRows(recipe),
  ])
}

/** What made a picture and what it took, as lines of a table. */
export const recipeRows = (
  asset: Asset,
  models: readonly Model[],
  paid: PictureCost,
): RecipeRow[] => {
  const { recipe } = asset
  const made = madeRows(asset, models)
  if (!recipe) return made
  return [
    ...made,
    ...rows([
      [words.time, recipe.seconds === null ? null : seconds(recipe.seconds)],
      [words.cost, costOf(asset, paid)],
      [words.engine, engineNames[recipe.engine]],
      [words.onCanvas, asset.unchosen ? words.unchosen : null],
    ]),
  ]
}

/** The file itself, as lines of a table. */
export const fileRows = (asset: Asset): RecipeRow[] => [
  ...rows([
    [words.made, moment(asset.createdAt)],
    [words.name, asset.path.split('/').at(-1)],
    [words.bytes, fileSize(asset.bytes)],
  ]),
  { name: words.hash, value: asset.hash, long: true },
]

/** The prompts of a picture: what was sent, and what the user wrote if that was something else. */
export const promptsOf = (asset: Asset): { prompt: string | null; original: string | null } => {
  return {
    prompt: textIn(asset, 'prompt') ?? textIn(asset, 'speech') ?? asset.made?.prompt ?? null,
    original: textIn(asset, 'originalPrompt'),
  }
}
