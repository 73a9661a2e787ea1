import { Failure } from '#shared/contract/failures.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import type { Carried, Container, Written } from '#main/exports/containers/container.ts'
import { hasUserComment, turnOnly, withUserComment } from '#main/exports/containers/exif.ts'
import { jpeg } from '#main/exports/containers/jpeg.ts'
import { png } from '#main/exports/containers/png.ts'
import { webp } from '#main/exports/containers/webp.ts'
import { type Story, type Texts, textsOf } from './story.ts'
import { mergedXmp, sourceIn, xmpPacket } from './xmp.ts'

const containers: Readonly<Record<string, Container>> = { png, jpg: jpeg, webp }

/** Files that take texts in, by how they begin: an ending may be written in many ways, and wrongly. */
const beginnings: readonly [extension: string, RegExp][] = [
  ['png', /^\u0089PNG/u],
  ['jpg', /^\u00FF\u00D8\u00FF/u],
  ['webp', /^RIFF[^]{4}WEBP/u],
]

/** The usual ending of a file that takes texts in; null of any other. */
export const textKind = (head: Buffer): string | null => {
  const start = head.toString('latin1', 0, 12)
  return beginnings.find(([, begins]) => begins.test(start))?.[0] ?? null
}

/** What no reader could make sense of counts as not there. */
const readable = <Result>(exif: Buffer | null, read: (exif: Buffer) => Result): Result | null => {
  try {
    return exif === null ? null : read(exif)
  } catch {
    return null
  }
}

const isEmpty = ({ properties }: Texts): boolean =>
  Object.values(properties).every(
    (value) => value === null || value === 0 || (Array.isArray(value) && value.length === 0),
  )

const cleaned = (before: Carried, texts: Texts | null): Written => {
  const source = texts && (texts.properties.source ?? sourceIn(before.xmp))
  const all = texts && { ...texts, properties: { ...texts.properties, source } }
  return {
    clean: true,
    xmp: all === null || isEmpty(all) ? null : xmpPacket(all.properties),
    exif: readable(before.exif, turnOnly),
    texts: {},
  }
}

/** What another program wrote about how it was made is more than we know of it, and stays. */
const isToldAlready = (before: Carried, { asset }: Story): boolean =>
  asset.recipe === null && (before.hasParameters || readable(before.exif, hasUserComment) === true)

const filled = (before: Carried, told: { texts: Texts; container: Container }): Written => {
  const { texts, container } = told
  const { parameters, recipe, properties } = texts
  const isOwn = container.texts === 'own'
  const known = readable(before.exif, hasUserComment) === null ? null : before.exif
  const all = isOwn ? { ...properties, recipe: null } : properties
  return {
    clean: false,
    xmp: isEmpty({ ...texts, properties: all }) ? before.xmp : mergedXmp(before.xmp, all),
    exif: parameters === null || isOwn ? before.exif : withUserComment(known, parameters),
    texts: {
      ...(isOwn && parameters !== null ? { parameters } : {}),
      ...(isOwn && recipe !== null ? { chofesh: recipe } : {}),
    },
  }
}

/**
 * A picture’s file with the story of its asset put in, or with everything taken out that tells one. No pixel is encoded
 * anew. Throws `metadata-not-written` where the file is not built as its ending says.
 */
export const embed = (
  file: Buffer,
  story: Story,
  { extension, choice }: { extension: string; choice: MetadataChoice },
): Buffer => {
  const container = containers[extension]
  try {
    if (!container) throw new Error('takes no texts')
    const before = container.read(file)
    const texts = textsOf(story, choice)
    if (texts === null || choice !== 'all') return container.write(file, cleaned(before, texts))
    const told = isToldAlready(before, story) ? { ...texts, parameters: null } : texts
    return container.write(file, filled(before, { texts: told, container }))
  } catch (error) {
    throw new Failure('metadata-not-written', { extension }, { cause: error })
  }
}

/** What lies beside a file that nothing may be put into. */
export const sidecar = (story: Story, choice: MetadataChoice): string | null => {
  const texts = textsOf(story, choice)
  return texts === null || isEmpty(texts) ? null : xmpPacket(texts.properties)
}
