import type { Asset } from '#shared/model/asset.ts'
import type { ForeignRecipe } from '#shared/model/foreign-recipe.ts'

type Settings = readonly (readonly [string, string | number | null])[]

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const quoted = (value: string): string => (/[,:\n]/u.test(value) ? JSON.stringify(value) : value)

const written = (prompt: string, negative: string | null, settings: Settings): string =>
  [
    prompt.trim(),
    ...(negative === null ? [] : [`Negative prompt: ${negative.trim()}`]),
    settings
      .flatMap(([name, value]) => (value === null ? [] : [`${name}: ${quoted(String(value))}`]))
      .join(', '),
  ].join('\n')

const size = (width: number | null, height: number | null): string | null =>
  width === null || height === null ? null : `${width}x${height}`

const ownText = ({ recipe, width, height }: Asset, modelName: string | null): string | null => {
  const prompt = text(recipe?.params['prompt'])
  if (recipe === null || prompt === null) return null
  const { params } = recipe
  return written(prompt, text(params['negativePrompt']), [
    ['Steps', number(params['steps'])],
    ['Sampler', text(params['scheduler'])],
    ['CFG scale', number(params['guidance'])],
    ['Seed', recipe.seed],
    ['Size', size(number(params['width']) ?? width, number(params['height']) ?? height)],
    ['Model', recipe.checkpoint ?? modelName ?? recipe.model],
    ['Denoising strength', number(params['strength'])],
    ['Version', 'Chofesh Studio'],
  ])
}

const foreignText = (made: ForeignRecipe): string | null =>
  made.prompt === null
    ? null
    : written(made.prompt, made.negativePrompt, [
        ['Steps', made.steps],
        ['Sampler', made.sampler],
        ['CFG scale', made.guidance],
        ['Seed', made.seed],
        ['Size', size(made.width, made.height)],
        ['Model', made.model],
        ['Version', made.tool === 'a1111' ? null : made.tool],
      ])

/**
 * How an asset was made, as Stable Diffusion WebUI writes it and many programs read it; null where no prompt is known.
 * Its readers take the last line for settings only where there are three of them at least.
 */
export const a1111Text = (asset: Asset, modelName: string | null): string | null =>
  ownText(asset, modelName) ?? (asset.made === null ? null : foreignText(asset.made))
