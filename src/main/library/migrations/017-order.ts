const PROMPT = (row: string): string =>
  `COALESCE(json_extract(${row}.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(${row}.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(${row}.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(${row}.made, '$.prompt'), '')`

const CAPTION = (row: string): string =>
  `COALESCE(json_extract(${row}.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.tags'), '')`

const TAGS = (row: string): string =>
  `COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = ${row}.sequence), '')`

const NAME = (row: string): string =>
  `replace(replace(replace(COALESCE(${row}.name, '') || ' ' || ${row}.path, '/', ' '), '_', ' '), '-', ' ')`

const HEAR = (row: string): string =>
  `INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT ${row}.sequence,
     ${PROMPT(row)}, ${CAPTION(row)}, ${TAGS(row)}, ${NAME(row)}, COALESCE(${row}.notes, '')`

const HEAR_AGAIN = (which: string): string =>
  `DELETE FROM asset_words WHERE rowid IN (${which});
   ${HEAR('assets')} FROM assets WHERE sequence IN (${which});`

/**
 * Stars, notes, tags, folders and searches that are kept. The words of an asset are found by where they stand: in its
 * prompt, in what is written about it, in its tags, its name or its notes.
 */
export const order = `
ALTER TABLE assets ADD COLUMN rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN -1 AND 5);
ALTER TABLE assets ADD COLUMN notes TEXT;
ALTER TABLE assets ADD COLUMN stack TEXT;
ALTER TABLE assets ADD COLUMN stack_top INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assets ADD COLUMN model TEXT GENERATED ALWAYS AS (json_extract(recipe, '$.model')) VIRTUAL;
CREATE INDEX assets_by_rating ON assets (rating) WHERE rating <> 0;
CREATE INDEX assets_by_kind ON assets (kind);
CREATE INDEX assets_by_date ON assets (created_at);
CREATE INDEX assets_by_size ON assets (width, height);
CREATE INDEX assets_by_job ON assets (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX assets_by_cost ON assets (cost_micros) WHERE cost_micros IS NOT NULL;
CREATE INDEX assets_by_model ON assets (model) WHERE model IS NOT NULL;
CREATE INDEX assets_by_stack ON assets (stack, stack_top) WHERE stack IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE asset_tags (
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_of_asset ON asset_tags (sequence);

CREATE TABLE folders (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES folders (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX folders_by_name ON folders (COALESCE(parent_id, ''), name_key);
CREATE TABLE asset_folders (
  folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE,
  PRIMARY KEY (folder_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX folders_of_asset ON asset_folders (sequence);

CREATE TABLE searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DROP TRIGGER assets_heard;
DROP TRIGGER assets_reworded;
DROP TRIGGER assets_gone;
DROP TABLE asset_words;
CREATE VIRTUAL TABLE asset_words USING fts5(
  prompt, caption, tags, name, notes,
  content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2'
);
${HEAR('assets')} FROM assets;

CREATE TRIGGER assets_heard AFTER INSERT ON assets BEGIN
  ${HEAR('new')}; END;

CREATE TRIGGER assets_reworded AFTER UPDATE OF recipe, words, path, name, notes, made ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence;
  ${HEAR('new')}; END;

CREATE TRIGGER assets_gone AFTER DELETE ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence; END;

CREATE TRIGGER assets_tagged AFTER INSERT ON asset_tags BEGIN
  ${HEAR_AGAIN('new.sequence')} END;

CREATE TRIGGER assets_untagged AFTER DELETE ON asset_tags BEGIN
  ${HEAR_AGAIN('old.sequence')} END;

CREATE TRIGGER tags_renamed AFTER UPDATE OF name ON tags BEGIN
  ${HEAR_AGAIN('SELECT sequence FROM asset_tags WHERE tag_id = new.id')} END;
`
