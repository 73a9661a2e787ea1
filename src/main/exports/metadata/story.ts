import type { Asset } from '#shared/model/asset.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import { a1111Text } from './a1111.ts'
import type { Properties } from './xmp.ts'

/** What is known of an asset that leaves. */
export interface Story {
  asset: Asset
  /** What its model is called. */
  modelName: string | null
  /** A name of the IPTC’s list of digital source types; null where nobody can tell. */
  source: string | null
}

/** The texts about an asset that a copy of it may carry. */
export interface Texts {
  /** How it was made, as A1111 writes it. */
  parameters: string | null
  /** The recipe as JSON. */
  recipe: string | null
  properties: Properties
}

const TOOL = 'Chofesh Studio'

/** What was paid is nobody’s business but the user’s; everything that is needed to make it again goes along. */
const recipeText = ({ recipe }: Asset): string | null =>
  recipe === null
    ? null
    : JSON.stringify({ ...recipe, costMicros: null }).replaceAll(
        // What JSON may hold and XML may not.
        /[\u007F-\u009F\uFFFE\uFFFF]/gu,
        (sign) => `\\u${sign.codePointAt(0)?.toString(16).padStart(4, '0')}`,
      )

const provenanceOf = ({ asset, source }: Story): Properties => ({
  title: null,
  description: null,
  tags: [],
  rating: 0,
  source,
  tool: asset.recipe === null ? null : TOOL,
  recipe: null,
})

const said = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text

const everythingOf = (story: Story): Texts => {
  const { asset, modelName } = story
  const { words } = asset
  const recipe = recipeText(asset)
  return {
    parameters: a1111Text(asset, modelName),
    recipe,
    properties: {
      ...provenanceOf(story),
      title: said(words?.title),
      description: said(words?.description) ?? said(words?.altText),
      tags: [...new Set([...asset.tags, ...(words?.tags ?? [])])],
      rating: asset.rating,
      recipe,
    },
  }
}

/** What a copy may tell of an asset; null: nothing. */
export const textsOf = (story: Story, choice: MetadataChoice): Texts | null => {
  if (choice === 'none') return null
  return choice === 'all'
    ? everythingOf(story)
    : { parameters: null, recipe: null, properties: provenanceOf(story) }
}
