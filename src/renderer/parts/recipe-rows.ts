import type { Asset } from '#shared/model/asset.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { textToImage, type TextToImage } from '#shared/operations/text-to-image.ts'
import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { cost, credits, dollars } from '#renderer/words/money.ts'
import { dimensions, fileSize } from '#renderer/words/numbers.ts'
import { engineNames, recipeWords as words } from '#renderer/words/surfaces.ts'
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

const paramsOf = (asset: Asset): Partial<TextToImage> => {
  const { data } = textToImage.params.partial().safeParse(asset.recipe?.params)
  return data ? withoutUndefined(data) : {}
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

/** What made a picture, as lines of a table. */
export const recipeRows = (
  asset: Asset,
  models: readonly Model[],
  paid: PictureCost,
): RecipeRow[] => {
  const { recipe } = asset
  if (!recipe) return rows([[words.size, dimensions(asset)]])
  const params = paramsOf(asset)
  const model = models.find((each) => each.air === recipe.model)
  return rows([
    [words.model, model?.name ?? recipe.model],
    [words.size, dimensions(asset)],
    [words.seed, text(recipe.seed)],
    [words.steps, text(params.steps)],
    [words.guidance, text(params.guidance)],
    [words.scheduler, params.scheduler],
    [words.negativePrompt, params.negativePrompt],
    [words.loras, params.loras?.map((lora) => `${lora.model} × ${lora.weight}`).join(', ')],
    [words.time, recipe.seconds === null ? null : seconds(recipe.seconds)],
    [words.cost, costOf(asset, paid)],
    [words.engine, engineNames[recipe.engine]],
  ])
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
  const { prompt, originalPrompt } = paramsOf(asset)
  return { prompt: prompt ?? null, original: originalPrompt ?? null }
}
