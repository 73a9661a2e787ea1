import { UNCHOSEN } from '#main/library/canvas-results.ts'
import { colourBit, colourNames } from '#shared/model/looks.ts'
import type { Asked, AssetState, DateSpan, Range } from '#shared/search/terms.ts'
import { daysOf } from './days.ts'
import type { Endings } from './endings.ts'

/** A condition on `asset_index.sequence`, and its values. */
export interface Condition {
  sql: string
  params: readonly (string | number)[]
}

/** Everything about the moment and the library that a condition needs. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now: number
  /** AIR ids of the models whose name has these words. */
  modelsNamed: (text: string) => readonly string[]
  endings: Endings
}

type Of<Ask extends Asked['ask']> = Extract<Asked, { ask: Ask }>
/** The words are looked for in another way. */
type Conditional = Exclude<Asked['ask'], 'words' | 'like'>

const among = (sql: string, ...params: (string | number)[]): Condition => ({
  sql: `asset_index.sequence IN (SELECT sequence FROM ${sql})`,
  params,
})

const ofAssets = (where: string, ...params: (string | number)[]): Condition =>
  among(`assets WHERE ${where}`, ...params)

const within = (column: string, { least, most }: Range): Condition => {
  const bounds = [
    ...(least === null ? [] : [{ sql: `${column} >= ?`, value: least }]),
    ...(most === null ? [] : [{ sql: `${column} <= ?`, value: most }]),
  ]
  return ofAssets(bounds.map(({ sql }) => sql).join(' AND '), ...bounds.map(({ value }) => value))
}

/** Text with its own `%` and `_` taken as they are. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`

const states: Record<AssetState, string> = {
  demo: "engine = 'demo'",
  imported: 'job_id IS NULL',
  'in-place': 'source_id IS NOT NULL',
  missing: 'missing = 1',
  flagged: 'flagged = 1',
  rejected: 'rating = -1',
  rated: 'rating > 0',
  unrated: 'rating = 0',
  tagged: 'sequence IN (SELECT sequence FROM asset_tags)',
  untagged: 'sequence NOT IN (SELECT sequence FROM asset_tags)',
  described: 'words IS NOT NULL',
  filed: 'sequence IN (SELECT sequence FROM asset_folders)',
  unfiled: 'sequence NOT IN (SELECT sequence FROM asset_folders)',
  stacked: 'stack IS NOT NULL',
  duplicate: 'sequence IN (SELECT sequence FROM near_duplicates)',
  unchosen: UNCHOSEN,
}

/** How far a picture may be from a ratio that is asked for. */
const LIKE_RATIO = 0.02
const SQUARE = 0.03

const shapes = {
  landscape: `width > height * ${1 + SQUARE}`,
  portrait: `height > width * ${1 + SQUARE}`,
  square: `width BETWEEN height * ${1 - SQUARE} AND height * ${1 + SQUARE} AND height > 0`,
} as const

const dated = (span: DateSpan, now: number): Condition => within('created_at', daysOf(span, now))

/** A folder and all below it. */
const FOLDERS = `WITH RECURSIVE below (id) AS (
    SELECT id FROM folders WHERE id = ? OR name_key = ?
    UNION SELECT folders.id FROM folders JOIN below ON parent_id = below.id)
  SELECT id FROM below`

const colourCondition = ({ name }: Of<'colour'>): Condition => {
  const known = colourNames.find((each) => each === name)
  return among('looks WHERE colours & ? <> 0', known === undefined ? 0 : colourBit(known))
}

const modelCondition = ({ text }: Of<'model'>, { modelsNamed }: Surroundings): Condition => {
  const airs = modelsNamed(text)
  return ofAssets(
    `model LIKE ? ESCAPE '\\' OR model IN (SELECT value FROM json_each(?))
     OR model IN (SELECT air FROM own_models WHERE name LIKE ? ESCAPE '\\')`,
    containing(text),
    JSON.stringify(airs),
    containing(text),
  )
}

const conditions: {
  [Ask in Conditional]: (asked: Of<Ask>, surroundings: Surroundings) => Condition
} = {
  kind: ({ kinds }) => ofAssets(`kind IN (SELECT value FROM json_each(?))`, JSON.stringify(kinds)),
  model: modelCondition,
  rating: ({ range }) => within('rating', range),
  colour: colourCondition,
  shade: ({ hex }) => among('looks WHERE near_shade(palette, ?)', hex),
  width: ({ range }) => within('width', range),
  height: ({ range }) => within('height', range),
  pixels: ({ range }) => within('width * height', range),
  bytes: ({ range }) => within('bytes', range),
  seconds: ({ range }) => within('seconds', range),
  seed: ({ range }) => within("CAST(json_extract(recipe, '$.seed') AS INTEGER)", range),
  cost: ({ range }) => within('COALESCE(cost_micros, 0)', range),
  shape: ({ shape }) => ofAssets(shapes[shape]),
  ratio: ({ width, height }) =>
    ofAssets(
      'height > 0 AND CAST(width AS REAL) / height BETWEEN ? AND ?',
      (width / height) * (1 - LIKE_RATIO),
      (width / height) * (1 + LIKE_RATIO),
    ),
  date: ({ span }, { now }) => dated(span, now),
  character: ({ name }) =>
    ofAssets(
      "instr(lower(json_extract(recipe, '$.params.originalPrompt')), ?) > 0",
      `@${name.toLowerCase()}`,
    ),
  project: ({ name }) =>
    ofAssets(
      `job_id IN (SELECT jobs.id FROM jobs JOIN projects ON projects.id = project_id
         WHERE projects.name LIKE ? ESCAPE '\\')`,
      containing(name),
    ),
  tag: ({ name }) =>
    among(
      'asset_tags JOIN tags ON tags.id = tag_id WHERE name_key = ?',
      name.normalize('NFC').toLowerCase(),
    ),
  folder: ({ name }) =>
    among(
      `asset_folders WHERE folder_id IN (${FOLDERS})`,
      name,
      name.normalize('NFC').toLowerCase(),
    ),
  state: ({ state }) => ofAssets(states[state]),
  stack: ({ assetId }) => ofAssets('stack = (SELECT stack FROM assets WHERE id = ?)', assetId),
  near: ({ assetId }) =>
    among(
      `near_duplicates WHERE top =
         (SELECT top FROM near_duplicates JOIN assets USING (sequence) WHERE id = ?)`,
      assetId,
    ),
}

/** A part of a query but its words, as a condition. */
export const conditionOf = (
  asked: Exclude<Asked, { ask: 'words' | 'like' }>,
  surroundings: Surroundings,
): Condition =>
  // The record’s entry is the one for this very kind of question.
  (conditions[asked.ask] as (asked: Asked, surroundings: Surroundings) => Condition)(
    asked,
    surroundings,
  )
