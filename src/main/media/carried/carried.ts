import { type Recipe, recipe } from '#shared/model/recipe.ts'
import { readForeignRecipe, type Texts } from '#main/media/foreign-recipes/foreign-recipe.ts'
import { type Carried, type PictureExtension } from '#main/media/media.ts'
import { type ExifTexts, readExif } from './exif.ts'
import { textsIn } from './texts-in.ts'
import { readXmp, toldIn, type XmpTexts } from './xmp.ts'

const recipeIn = (text: string | undefined): Recipe | null => {
  if (text === undefined) return null
  try {
    return recipe.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const COMFY = 'prompt:'

/** EXIF has no keywords; who wrote it is told by where it stands. */
const namedInExif = ({ comment, software, makerNote, others }: ExifTexts): Texts => ({
  parameters: comment ?? undefined,
  fooocus_scheme: software?.startsWith('Fooocus') ? (makerNote ?? undefined) : undefined,
  prompt: others.find((text) => text.startsWith(COMFY))?.slice(COMFY.length),
})

/** What a picture says of itself. Whatever in it is broken is as if it were not there. */
export const readCarried = (bytes: Buffer, extension: PictureExtension): Omit<Carried, 'looks'> => {
  const { named, xmp, exif } = textsIn(bytes, extension)
  const packets: XmpTexts = Object.assign({}, ...xmp.map(readXmp))
  const exifTexts = exif === null ? null : readExif(exif)
  const own = recipeIn(named['chofesh'] ?? packets.recipe?.[0])
  return {
    // What stands beside a recipe of ours was written by us, for others to read.
    made: own ? null : readForeignRecipe({ ...(exifTexts && namedInExif(exifTexts)), ...named }),
    recipe: own,
    told: toldIn(packets),
  }
}
