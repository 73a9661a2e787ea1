import { z } from 'zod'
import { type Asset, asset } from '#shared/model/asset.ts'
import type { Looks } from '#shared/model/looks.ts'
import type { Words } from '#shared/model/words.ts'
import type { SourceFacts } from '#shared/operations/sources.ts'
import { INPUT_PATH } from './canvas-inputs.ts'
import { UNCHOSEN } from './canvas-results.ts'
import type { Sqlite } from './database.ts'
import type { FilePlace } from './files.ts'
import type { createLooks } from './looks.ts'
import type { createTags } from './tags.ts'

const parsed = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : null)

/** A row as the asset it stands for. Only a schema can tell whether it is one. */
const unchecked = (found: unknown): unknown => {
  const row = found as Record<string, unknown>
  const {
    created_at,
    job_id,
    cost_micros,
    flagged,
    trashed_at,
    recipe,
    parent_id,
    words,
    made,
    source_id,
    missing,
    unchosen,
    tags,
    ...same
  } = row
  return {
    ...same,
    createdAt: created_at,
    jobId: job_id,
    parentId: parent_id,
    costMicros: cost_micros,
    flagged: flagged === 1,
    trashedAt: trashed_at,
    recipe: parsed(recipe),
    words: parsed(words),
    made: parsed(made),
    sourceId: source_id,
    missing: missing === 1,
    unchosen: unchosen === 1,
    tags: parsed(tags),
  }
}

const COLUMNS = `id, kind, path, hash, bytes, width, height, seconds, shapes, created_at, job_id, parent_id, engine, cost_micros, flagged,
  trashed_at, recipe, words, name, made, source_id, missing, rating, notes, stack,
  ${UNCHOSEN} AS unchosen,
  (SELECT json_group_array(name) FROM
    (SELECT tags.name FROM asset_tags JOIN tags ON tags.id = tag_id WHERE asset_tags.sequence = assets.sequence
      ORDER BY tags.name_key)) AS tags`

const textOrNull = (found: unknown): string | null => (typeof found === 'string' ? found : null)

const pictureRow = asset.pick({ path: true, hash: true, sourceId: true })
/** Where an asset’s picture lies. */
export type PicturePlace = z.infer<typeof pictureRow>

/** An asset as it is written down, with what only the library itself asks for. */
export interface NewAsset extends Asset {
  taskUuid: string | null
  resultId: string | null
  /**
   * By what its content is known whatever the file: of pictures a hash of their decoded pixels, else that of the file.
   * null of a picture of which nobody asked yet.
   */
  contentHash: string | null
  /** null of what nobody here can see. */
  looks: Looks | null
}

const twinRow = asset.pick({ id: true, path: true, sourceId: true, trashedAt: true })
/** An asset that a file would repeat. */
export type Twin = z.infer<typeof twinRow>
const lyingRow = asset
  .pick({ id: true, path: true, hash: true })
  .extend({ missing: z.number().transform((value) => value === 1) })
/** An asset as it lies in a source. */
export type Lying = z.infer<typeof lyingRow>

const ownRow = lyingRow.extend({ sequence: z.int(), bytes: z.int() })
/** An asset whose file lies in the library’s own folder. */
export type OwnAsset = z.output<typeof ownRow>

const unhashedRow = asset.pick({ id: true, path: true, sourceId: true })
type Unhashed = z.infer<typeof unhashedRow>

const unseenRow = asset.pick({ id: true, path: true, hash: true, sourceId: true })
const sourceRow = asset.pick({ width: true, height: true, seconds: true })

/** What is told of assets in tables of their own. */
interface Told {
  tags: Pick<ReturnType<typeof createTags>, 'put'>
  looks: Pick<ReturnType<typeof createLooks>, 'keep'>
}

/** The assets table. Everything that changes it is called inside a write. */
export const createAssets = (database: Sqlite, { tags, looks }: Told) => {
  const one = database.prepare(`SELECT ${COLUMNS} FROM assets WHERE id = ?`)
  // What goes into requests may also have been drawn on a canvas.
  const picture = database.prepare(
    `SELECT path, hash, source_id AS sourceId FROM assets WHERE id = @id
     UNION ALL SELECT ${INPUT_PATH}, hash, NULL FROM canvas_inputs WHERE id = @id`,
  )
  const source = database.prepare(
    `SELECT width, height, seconds FROM assets WHERE id = @id
     UNION ALL SELECT width, height, NULL FROM canvas_inputs WHERE id = @id`,
  )
  const content = database
    .prepare(
      `SELECT COALESCE(content_hash, hash) FROM assets WHERE id = @id
       UNION ALL SELECT hash FROM canvas_inputs WHERE id = @id`,
    )
    .pluck()
  const unhashed = database.prepare(
    `SELECT id, path, source_id AS sourceId FROM assets
     WHERE id = ? AND kind = 'image' AND content_hash IS NULL`,
  )
  const keepContent = database.prepare('UPDATE assets SET content_hash = ? WHERE id = ?')
  const byHash = database
    .prepare('SELECT id FROM assets WHERE hash = ? AND trashed_at IS NULL LIMIT 1')
    .pluck()
  const twin = database.prepare(
    `SELECT id, path, source_id AS sourceId, trashed_at AS trashedAt FROM assets
     WHERE hash = ? ORDER BY trashed_at IS NOT NULL, sequence LIMIT 1`,
  )
  const atPlace = database
    .prepare('SELECT id FROM assets WHERE path = ? AND source_id IS ? LIMIT 1')
    .pluck()
  const relocate = database.prepare(
    'UPDATE assets SET path = ?, source_id = ?, missing = 0 WHERE id = ?',
  )
  const miss = database.prepare('UPDATE assets SET missing = ? WHERE id = ?')
  const inSource = database.prepare(
    'SELECT id, path, hash, missing FROM assets WHERE source_id = ? ORDER BY sequence',
  )
  const own = database.prepare(
    `SELECT sequence, id, path, hash, bytes, missing FROM assets
     WHERE sequence > ? AND source_id IS NULL ORDER BY sequence LIMIT ?`,
  )
  const ownEntries = database
    .prepare(
      `SELECT substr(path, 1, instr(path || '/', '/') - 1) FROM assets WHERE source_id IS NULL
       UNION SELECT substr(path, 1, instr(path || '/', '/') - 1) FROM doomed_files`,
    )
    .pluck()
  const changeWords = database.prepare('UPDATE assets SET words = ? WHERE id = ?')
  const unseen = database.prepare(
    `SELECT id, path, hash, source_id AS sourceId FROM assets INDEXED BY assets_unseen
     WHERE kind IN ('video', 'audio') AND seconds IS NULL ORDER BY sequence`,
  )
  const measure = database.prepare(
    'UPDATE assets SET width = @width, height = @height, seconds = @seconds WHERE id = @id',
  )
  const page = database.prepare(
    `SELECT ${COLUMNS} FROM assets WHERE trashed_at IS NULL
     AND sequence < COALESCE((SELECT sequence FROM assets WHERE id = ?), 9223372036854775807)
     ORDER BY sequence DESC LIMIT ?`,
  )
  const count = database
    .prepare(
      // Both are counted without reading a row.
      `SELECT (SELECT count(*) FROM asset_index) - (SELECT count(*) FROM asset_index WHERE trashed = 1)`,
    )
    .pluck()
  const byResult = database.prepare('SELECT id FROM assets WHERE result_id = ?').pluck()
  const byTask = database
    .prepare('SELECT id FROM assets WHERE task_uuid = ? ORDER BY sequence LIMIT 1')
    .pluck()
  const byPath = database.prepare('SELECT 1 FROM assets WHERE path = ? LIMIT 1').pluck()
  const insert = database.prepare(
    `INSERT INTO assets (id, kind, path, hash, content_hash, bytes, width, height, seconds, shapes, created_at, job_id,
       parent_id, task_uuid, result_id, engine, cost_micros, flagged, trashed_at, recipe, words,
       name, made, source_id, rating, notes)
     VALUES (@id, @kind, @path, @hash, @contentHash, @bytes, @width, @height, @seconds, @shapes, @createdAt, @jobId,
       @parentId, @taskUuid, @resultId, @engine, @costMicros, @flagged, @trashedAt, @recipe, @words,
       @name, @made, @sourceId, @rating, @notes)`,
  )
  const trash = database.prepare('UPDATE assets SET trashed_at = ? WHERE id = ?')

  return {
    get: (id: string): Asset | null => {
      const found = one.get(id)
      return found === undefined ? null : asset.parse(unchecked(found))
    },
    /** Newest first, those older than `before`. Read often and long: only the door that sends them checks them. */
    page: (before: string | null, limit: number): Asset[] =>
      page.all(before, limit).map((found) => unchecked(found) as Asset),
    /** Where an asset's picture lies, or one drawn on a canvas, without its recipe: every picture of the window asks for it. */
    pictureOf: (id: string): PicturePlace | null => {
      const found = picture.get({ id })
      return found === undefined ? null : pictureRow.parse(found)
    },
    /** What a request needs to know of an asset or a drawn picture that goes in. */
    sourceOf: (id: string): SourceFacts | null => {
      const found = source.get({ id })
      return found === undefined ? null : sourceRow.parse(found)
    },
    /** By what an asset's content is known, whatever its file is called and however it is encoded. */
    contentOf: (id: string): string | null => textOrNull(content.get({ id })),
    /** A picture whose pixels nobody hashed yet; null of anything else. */
    unhashed: (id: string): Unhashed | null => {
      const found = unhashed.get(id)
      return found === undefined ? null : unhashedRow.parse(found)
    },
    /** The hash of a picture's pixels. */
    keepContent: (id: string, contentHash: string): void => {
      keepContent.run(contentHash, id)
    },
    /** An asset that is the very same file. */
    ofHash: (hash: string): string | null => textOrNull(byHash.get(hash)),
    /** An asset that is the very same file, in the trash or not; one that is not in it first. */
    twinOf: (hash: string): Twin | null => {
      const found = twin.get(hash)
      return found === undefined ? null : twinRow.parse(found)
    },
    /** The asset that lies at this place; null where none does. */
    atPlace: ({ path, sourceId }: FilePlace): string | null =>
      textOrNull(atPlace.get(path, sourceId)),
    /** Its file lies here now. */
    relocate: (id: string, { path, sourceId }: FilePlace): void => {
      relocate.run(path, sourceId, id)
    },
    /** Whether files were there when they were last looked for. */
    setMissing: (ids: readonly string[], missing: boolean): void => {
      for (const id of ids) miss.run(missing ? 1 : 0, id)
    },
    /** What lies in the library’s own folder, oldest first, from the one after this sequence on. */
    own: (after: number, limit: number): OwnAsset[] =>
      own.all(after, limit).map((found) => ownRow.parse(found)),
    /** What lies directly in the library’s folder and is an own file, or has one in it. */
    ownEntries: (): string[] => ownEntries.all().map(String),
    /** What lies in a source, by its path there. */
    inSource: (sourceId: string): Lying[] =>
      inSource.all(sourceId).map((found) => lyingRow.parse(found)),
    /** Films and sounds that nobody has looked into yet, oldest first. */
    unseen: (): z.infer<typeof unseenRow>[] => unseen.all().map((found) => unseenRow.parse(found)),
    /** What a look into a film or sound found, in pixels and seconds. */
    measure: (id: string, facts: SourceFacts): void => {
      measure.run({ id, ...facts })
    },
    setWords: (id: string, words: Words | null): void => {
      changeWords.run(words === null ? null : JSON.stringify(words), id)
    },
    count: (): number => Number(count.get()),
    /** The asset already made from this result, if the same one is delivered twice. */
    ofResult: (resultId: string): string | null => textOrNull(byResult.get(resultId)),
    ofTask: (taskUuid: string): string | null => textOrNull(byTask.get(taskUuid)),
    hasPath: (path: string): boolean => byPath.get(path) !== undefined,
    add: (added: NewAsset): void => {
      insert.run({
        ...added,
        tags: null,
        missing: null,
        made: added.made === null ? null : JSON.stringify(added.made),
        words: added.words === null ? null : JSON.stringify(added.words),
        flagged: added.flagged ? 1 : 0,
        recipe: added.recipe === null ? null : JSON.stringify(added.recipe),
        looks: null,
      })
      for (const name of added.tags) tags.put([added.id], name)
      if (added.looks !== null) looks.keep(added.id, added.looks)
    },
    /** Moves assets to the trash at this time, or out of it with null. */
    trash: (ids: readonly string[], at: number | null): void => {
      for (const id of ids) trash.run(at, id)
    },
  }
}
