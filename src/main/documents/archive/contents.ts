import { z } from 'zod'
import { recipe } from '#shared/model/recipe.ts'

const MB = 1024 * 1024

/** Says what a file of ours is. */
const FORMAT = 'chofesh-canvas'

/** The canvas itself, as the first entry of its file. */
export const archivedCanvas = z.object({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  name: z.string().trim().min(1).max(200),
  sequence: z.int().min(0),
  state: z.unknown(),
  /** What happened since it was kept, each at the version it was written at. */
  entries: z.array(z.object({ version: z.int().min(1), entry: z.unknown() })).max(100_000),
})
export type ArchivedCanvas = z.infer<typeof archivedCanvas>
export const formatName = FORMAT

/** A picture, film or sound that a canvas shows. */
export const archivedAsset = z.object({
  id: z.uuid(),
  /** SHA-256 of its file, hexadecimal. */
  hash: z.string().regex(/^[\da-f]{64}$/u),
  /** What it is called. */
  name: z.string().max(200),
  /** The entry that holds its file. */
  file: z.string(),
  recipe: recipe.nullable().catch(null),
})
export type ArchivedAsset = z.infer<typeof archivedAsset>
export const archivedAssets = z.array(archivedAsset).max(10_000)

export type EntryKind = 'canvas' | 'assets' | 'preview' | 'tile' | 'snapshot' | 'asset'

/** Everything that can be in such a file: how it is called, and how large it may be, in bytes. */
export const entryKinds: readonly (readonly [kind: EntryKind, name: RegExp, largest: number])[] = [
  ['canvas', /^canvas\.json$/u, 256 * MB],
  ['assets', /^assets\.json$/u, 256 * MB],
  ['preview', /^preview\.png$/u, 4 * MB],
  ['tile', /^tiles\/([\w-]{1,40})$/u, MB],
  ['snapshot', /^snapshots\/([\w-]{1,40})\.json$/u, 256 * MB],
  ['asset', /^assets\/[\da-f-]{36}\.[a-z\d]{1,8}$/u, 4096 * MB],
]

/** So many entries, and so many bytes unpacked, no canvas has. */
export const MOST_ENTRIES = 200_000
export const MOST_BYTES = 32 * 1024 * MB

export const entryNames = {
  canvas: 'canvas.json',
  assets: 'assets.json',
  preview: 'preview.png',
  tile: (id: string): string => `tiles/${id}`,
  snapshot: (file: string): string => `snapshots/${file}`,
  asset: (id: string, extension: string): string => `assets/${id}.${extension.toLowerCase()}`,
}

const ANY_UUID = /"([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})"/gu

/** Every id in texts of JSON that could be an asset’s, each once. */
export const idsIn = (texts: Iterable<string>): string[] => {
  const ids = new Set<string>()
  for (const text of texts) for (const [, id = ''] of text.matchAll(ANY_UUID)) ids.add(id)
  return [...ids]
}

/** The same text of JSON with other ids. */
export const withIds = (text: string, ids: ReadonlyMap<string, string>): string =>
  text.replaceAll(ANY_UUID, (whole, id: string) => (ids.has(id) ? `"${ids.get(id)}"` : whole))
