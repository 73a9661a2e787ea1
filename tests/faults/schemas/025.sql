CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  operation TEXT NOT NULL,
  params TEXT NOT NULL,
  model TEXT NOT NULL,
  engine TEXT NOT NULL,
  title TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0,
  cleared INTEGER NOT NULL DEFAULT 0
, waits_for TEXT REFERENCES jobs (id), project_id TEXT REFERENCES projects (id), place REAL NOT NULL DEFAULT 0, batch_id TEXT, key_id TEXT, unanswered INTEGER NOT NULL DEFAULT 0, helps TEXT, favourite INTEGER NOT NULL DEFAULT 0, said TEXT GENERATED ALWAYS AS (
  COALESCE(
    CASE WHEN instr(json_extract(params, '$.originalPrompt'), '@') > 0
      THEN json_extract(params, '$.originalPrompt') END,
    NULLIF(trim(json_extract(params, '$.prompt')), ''),
    NULLIF(trim(json_extract(params, '$.speech')), '')
  )
) VIRTUAL, destination TEXT) STRICT;
CREATE TABLE tasks (
  uuid TEXT PRIMARY KEY,
  job_id TEXT NOT NULL REFERENCES jobs (id),
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('queued','submitting','running','recovering','downloading','done','failed','refused','cancelled','unknown')),
  params TEXT NOT NULL,
  request TEXT NOT NULL,
  replayable INTEGER NOT NULL,
  conflicted INTEGER NOT NULL DEFAULT 0,
  superseded INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  submitted_at INTEGER,
  finished_at INTEGER,
  results TEXT NOT NULL DEFAULT '[]',
  failure TEXT,
  cost_micros INTEGER
, request_hash TEXT, likeness TEXT, reused_asset TEXT, engine TEXT, upper_micros INTEGER, quantities TEXT) STRICT;
CREATE TABLE assets (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  job_id TEXT REFERENCES jobs (id),
  task_uuid TEXT REFERENCES tasks (uuid),
  result_id TEXT UNIQUE,
  engine TEXT,
  cost_micros INTEGER,
  flagged INTEGER NOT NULL DEFAULT 0,
  trashed_at INTEGER,
  recipe TEXT
, seconds REAL, parent_id TEXT, content_hash TEXT, words TEXT, shapes INTEGER, name TEXT, made TEXT, source_id TEXT REFERENCES sources (id), missing INTEGER NOT NULL DEFAULT 0, rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN -1 AND 5), notes TEXT, stack TEXT, stack_top INTEGER NOT NULL DEFAULT 0, model TEXT GENERATED ALWAYS AS (json_extract(recipe, '$.model')) VIRTUAL) STRICT;
CREATE TABLE flags (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid),
  kind TEXT NOT NULL CHECK (kind IN ('reserved', 'settled', 'released', 'disputed')),
  engine TEXT NOT NULL,
  micros INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT
) STRICT;
CREATE TABLE money (
  task_uuid TEXT PRIMARY KEY REFERENCES tasks (uuid),
  job_id TEXT NOT NULL REFERENCES jobs (id),
  engine TEXT NOT NULL,
  model TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'settled', 'released', 'disputed')),
  reserved INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE TABLE totals (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  spent INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE caps (
  scope TEXT NOT NULL CHECK (scope IN ('day', 'project', 'batch', 'key')),
  id TEXT NOT NULL,
  micros INTEGER NOT NULL CHECK (micros >= 0),
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ceilings (model TEXT PRIMARY KEY, micros INTEGER NOT NULL CHECK (micros > 0)) STRICT, WITHOUT ROWID;
CREATE TABLE credits (
  operation TEXT PRIMARY KEY,
  hundredths INTEGER NOT NULL CHECK (hundredths >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE uploads (
  engine TEXT NOT NULL,
  hash TEXT NOT NULL,
  media_uuid TEXT NOT NULL,
  at INTEGER NOT NULL, bytes INTEGER, parts TEXT,
  PRIMARY KEY (engine, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE own_models (
  engine TEXT NOT NULL,
  air TEXT NOT NULL,
  name TEXT NOT NULL,
  version TEXT,
  kind TEXT NOT NULL,
  architecture TEXT NOT NULL,
  trigger_words TEXT,
  weight REAL,
  about TEXT,
  private INTEGER NOT NULL,
  picture TEXT,
  asset_id TEXT,
  origin TEXT NOT NULL,
  favourite INTEGER NOT NULL,
  task_uuid TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (engine, air)
) STRICT, WITHOUT ROWID;
CREATE TABLE characters (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  pictures TEXT NOT NULL,
  noun TEXT NOT NULL,
  notes TEXT NOT NULL,
  favourite INTEGER NOT NULL,
  way TEXT NOT NULL,
  model TEXT,
  voice TEXT,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE wildcard_lists (
  name_key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE presets (
  id TEXT PRIMARY KEY,
  operation TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  model TEXT,
  params TEXT NOT NULL,
  ratio TEXT,
  adds TEXT,
  UNIQUE (operation, name_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE chains (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  steps TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  mode TEXT NOT NULL CHECK (mode IN ('copy', 'in-place')),
  watched INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE seen_files (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified REAL NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (source_id, path)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE folders (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES folders (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE asset_folders (
  folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE,
  PRIMARY KEY (folder_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE asset_words USING fts5(
  prompt, caption, tags, name, notes,
  content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE looks (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  shape_hash BLOB NOT NULL,
  palette BLOB NOT NULL,
  colours INTEGER NOT NULL,
  features BLOB NOT NULL
) STRICT;
CREATE TABLE asset_index (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  trashed INTEGER NOT NULL,
  entry BLOB NOT NULL CHECK (length(entry) = 28)
) STRICT;
CREATE TABLE doomed_files (path TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE near_duplicates (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  top INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
CREATE TABLE not_duplicates (
  decision TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE,
  side INTEGER NOT NULL,
  PRIMARY KEY (decision, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE pictures_unlooked (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
CREATE TABLE canvas_inputs (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE chosen_results (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
CREATE INDEX jobs_by_age ON jobs (created_at DESC);
CREATE INDEX tasks_by_job ON tasks (job_id, ordinal);
CREATE INDEX tasks_open ON tasks (state)
  WHERE state IN ('queued','submitting','running','recovering','downloading');
CREATE INDEX assets_by_hash ON assets (hash);
CREATE INDEX assets_by_task ON assets (task_uuid);
CREATE INDEX jobs_by_wording ON jobs (waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX jobs_by_helped ON jobs (helps) WHERE helps IS NOT NULL;
CREATE INDEX jobs_by_project ON jobs (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX tasks_by_likeness ON tasks (likeness, request_hash) WHERE likeness IS NOT NULL;
CREATE UNIQUE INDEX ledger_settled_once ON ledger (task_uuid) WHERE kind = 'settled';
CREATE INDEX money_by_job ON money (job_id);
CREATE INDEX money_by_model ON money (engine, model, at) WHERE state = 'settled';
CREATE INDEX money_open ON money (state) WHERE state IN ('reserved', 'disputed');
CREATE INDEX money_by_day ON money (engine, day) WHERE state = 'settled';
CREATE INDEX tasks_paid_and_failed ON tasks (uuid) WHERE state = 'failed' AND cost_micros > 0;
CREATE INDEX assets_by_parent ON assets (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX jobs_by_said ON jobs (operation, said, created_at, favourite) WHERE said IS NOT NULL AND helps IS NULL;
CREATE INDEX assets_by_source ON assets (source_id, path) WHERE source_id IS NOT NULL;
CREATE INDEX assets_by_path ON assets (path);
CREATE INDEX assets_by_rating ON assets (rating) WHERE rating <> 0;
CREATE INDEX assets_by_kind ON assets (kind);
CREATE INDEX assets_by_date ON assets (created_at);
CREATE INDEX assets_by_size ON assets (width, height);
CREATE INDEX assets_by_job ON assets (job_id) WHERE job_id IS NOT NULL;
CREATE INDEX assets_by_cost ON assets (cost_micros) WHERE cost_micros IS NOT NULL;
CREATE INDEX assets_by_model ON assets (model) WHERE model IS NOT NULL;
CREATE INDEX assets_by_stack ON assets (stack, stack_top) WHERE stack IS NOT NULL;
CREATE INDEX tags_of_asset ON asset_tags (sequence);
CREATE UNIQUE INDEX folders_by_name ON folders (COALESCE(parent_id, ''), name_key);
CREATE INDEX folders_of_asset ON asset_folders (sequence);
CREATE INDEX looks_by_colours ON looks (colours);
CREATE INDEX asset_index_trashed ON asset_index (sequence) WHERE trashed = 1;
CREATE INDEX assets_unseen ON assets (sequence) WHERE kind IN ('video', 'audio') AND seconds IS NULL;
CREATE INDEX jobs_by_place ON jobs (place);
CREATE INDEX jobs_unanswered ON jobs (place) WHERE unanswered = 1;
CREATE INDEX near_duplicates_by_top ON near_duplicates (top);
CREATE INDEX not_duplicates_of_asset ON not_duplicates (sequence);
CREATE INDEX jobs_by_destination ON jobs (destination) WHERE destination IS NOT NULL;
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER assets_heard AFTER INSERT ON assets BEGIN
  INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT new.sequence,
     COALESCE(json_extract(new.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(new.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(new.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(new.made, '$.prompt'), ''), COALESCE(json_extract(new.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.tags'), ''), COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = new.sequence), ''), replace(replace(replace(COALESCE(new.name, '') || ' ' || new.path, '/', ' '), '_', ' '), '-', ' '), COALESCE(new.notes, ''); END;
CREATE TRIGGER assets_reworded AFTER UPDATE OF recipe, words, path, name, notes, made ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence;
  INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT new.sequence,
     COALESCE(json_extract(new.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(new.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(new.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(new.made, '$.prompt'), ''), COALESCE(json_extract(new.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(new.words, '$.tags'), ''), COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = new.sequence), ''), replace(replace(replace(COALESCE(new.name, '') || ' ' || new.path, '/', ' '), '_', ' '), '-', ' '), COALESCE(new.notes, ''); END;
CREATE TRIGGER assets_gone AFTER DELETE ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence; END;
CREATE TRIGGER assets_tagged AFTER INSERT ON asset_tags BEGIN
  DELETE FROM asset_words WHERE rowid IN (new.sequence);
   INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT assets.sequence,
     COALESCE(json_extract(assets.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(assets.made, '$.prompt'), ''), COALESCE(json_extract(assets.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.tags'), ''), COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = assets.sequence), ''), replace(replace(replace(COALESCE(assets.name, '') || ' ' || assets.path, '/', ' '), '_', ' '), '-', ' '), COALESCE(assets.notes, '') FROM assets WHERE sequence IN (new.sequence); END;
CREATE TRIGGER assets_untagged AFTER DELETE ON asset_tags BEGIN
  DELETE FROM asset_words WHERE rowid IN (old.sequence);
   INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT assets.sequence,
     COALESCE(json_extract(assets.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(assets.made, '$.prompt'), ''), COALESCE(json_extract(assets.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.tags'), ''), COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = assets.sequence), ''), replace(replace(replace(COALESCE(assets.name, '') || ' ' || assets.path, '/', ' '), '_', ' '), '-', ' '), COALESCE(assets.notes, '') FROM assets WHERE sequence IN (old.sequence); END;
CREATE TRIGGER tags_renamed AFTER UPDATE OF name ON tags BEGIN
  DELETE FROM asset_words WHERE rowid IN (SELECT sequence FROM asset_tags WHERE tag_id = new.id);
   INSERT INTO asset_words (rowid, prompt, caption, tags, name, notes) SELECT assets.sequence,
     COALESCE(json_extract(assets.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(assets.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(assets.made, '$.prompt'), ''), COALESCE(json_extract(assets.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(assets.words, '$.tags'), ''), COALESCE((SELECT group_concat(tags.name, ' ') FROM asset_tags JOIN tags ON tags.id = tag_id
     WHERE asset_tags.sequence = assets.sequence), ''), replace(replace(replace(COALESCE(assets.name, '') || ' ' || assets.path, '/', ' '), '_', ' '), '-', ' '), COALESCE(assets.notes, '') FROM assets WHERE sequence IN (SELECT sequence FROM asset_tags WHERE tag_id = new.id); END;
CREATE TRIGGER assets_listed AFTER INSERT ON assets BEGIN
  INSERT INTO asset_index VALUES (new.sequence, new.trashed_at IS NOT NULL, unhex(replace(new.id, '-', '') || printf('%04X%02X%02X', max(1, min(65535, CAST(round(3000.0 * CASE WHEN new.width > 0 AND new.height > 0
     THEN CAST(new.width AS REAL) / new.height ELSE 1.6 END) AS INTEGER))), CASE new.kind WHEN 'mask' THEN 1 WHEN 'map' THEN 2 WHEN 'vector' THEN 3 WHEN 'video' THEN 4
     WHEN 'audio' THEN 5 ELSE 0 END + 8 * new.flagged + 16 * COALESCE(new.engine = 'demo', 0) + 32 * new.missing
     + 64 * new.stack_top, new.rating + 1)
     || CASE WHEN new.stack IS NULL THEN '00000000'
     WHEN unhex(substr(new.stack, 1, 8)) IS NULL OR length(new.stack) < 8 THEN '00000001'
     ELSE substr(new.stack, 1, 8) END || printf('%08X', new.sequence))); END;
CREATE TRIGGER assets_relisted AFTER UPDATE OF
  kind, width, height, flagged, engine, missing, rating, stack, stack_top, trashed_at ON assets BEGIN
  UPDATE asset_index SET trashed = new.trashed_at IS NOT NULL, entry = unhex(replace(new.id, '-', '') || printf('%04X%02X%02X', max(1, min(65535, CAST(round(3000.0 * CASE WHEN new.width > 0 AND new.height > 0
     THEN CAST(new.width AS REAL) / new.height ELSE 1.6 END) AS INTEGER))), CASE new.kind WHEN 'mask' THEN 1 WHEN 'map' THEN 2 WHEN 'vector' THEN 3 WHEN 'video' THEN 4
     WHEN 'audio' THEN 5 ELSE 0 END + 8 * new.flagged + 16 * COALESCE(new.engine = 'demo', 0) + 32 * new.missing
     + 64 * new.stack_top, new.rating + 1)
     || CASE WHEN new.stack IS NULL THEN '00000000'
     WHEN unhex(substr(new.stack, 1, 8)) IS NULL OR length(new.stack) < 8 THEN '00000001'
     ELSE substr(new.stack, 1, 8) END || printf('%08X', new.sequence))
    WHERE sequence = new.sequence; END;
CREATE TRIGGER pictures_come AFTER INSERT ON assets WHEN new.kind IN ('image', 'mask', 'map', 'vector') BEGIN
  INSERT INTO pictures_unlooked VALUES (new.sequence); END;
CREATE TRIGGER pictures_looked_at AFTER INSERT ON looks BEGIN
  DELETE FROM pictures_unlooked WHERE sequence = new.sequence; END;
CREATE TRIGGER pictures_forgotten AFTER DELETE ON looks BEGIN
  INSERT OR IGNORE INTO pictures_unlooked SELECT sequence FROM assets WHERE sequence = old.sequence; END;
BEGIN;
INSERT INTO jobs (id, operation, params, model, engine, title, created_at, paused, cleared, waits_for, project_id, place, batch_id, key_id, unanswered, helps, favourite, destination) VALUES
  ('21000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a lantern at dusk","seed":21}', 'runware:400@4', 'runware', 'a lantern at dusk', 1791201600021, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, '33000000-0000-4000-8000-000000000000'),
  ('22000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a red harbour","seed":22}', 'runware:400@4', 'runware', 'a red harbour', 1791201600022, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, '33000000-0000-4000-8000-000000000000'),
  ('23000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a film of waves","seed":23}', 'runware:400@4', 'runware', 'a film of waves', 1791201600023, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, NULL),
  ('24000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a paper boat","seed":24}', 'runware:400@4', 'demo', 'a paper boat', 1791201600024, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, '31000000-0000-4000-8000-000000000000'),
  ('25000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a lost kite","seed":25}', 'runware:400@4', 'runware', 'a lost kite', 1791201600025, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, NULL),
  ('26000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a tin drum","seed":26}', 'runware:400@4', 'runware', 'a tin drum', 1791201600026, 0, 0, NULL, '11000000-0000-4000-8000-000000000000', 1.0, NULL, NULL, 0, NULL, 0, NULL);
INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, conflicted, superseded, tries, submitted_at, finished_at, results, failure, cost_micros, request_hash, likeness, reused_asset, engine, upper_micros, quantities) VALUES
  ('41000000-0000-4000-8000-000000000000', '21000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a lantern at dusk","seed":21}', '{"taskType":"imageInference","taskUUID":"41000000-0000-4000-8000-000000000000","positivePrompt":"a lantern at dusk"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600, 'bdab6f91c5a9276efc1cde690e88912b174ef03fe45ae0d7bc9cea192a5be81e', '6b72e35635b54b1b69b68c9aa79facb6442bedf9f3d63830e5d36b1d4e65bd25', NULL, NULL, 1800, NULL),
  ('42000000-0000-4000-8000-000000000000', '22000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a red harbour","seed":22}', '{"taskType":"imageInference","taskUUID":"42000000-0000-4000-8000-000000000000","positivePrompt":"a red harbour"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600, '6c01827cc69d9aebc7dd1fa3159403dba09b8d1e13d59254ced874f2503d0111', '1b9712c8a6e128e299b462523b52acbc076e43cc139f4149ba860d9080e68480', NULL, NULL, 1800, NULL),
  ('43000000-0000-4000-8000-000000000000', '23000000-0000-4000-8000-000000000000', 0, 'failed', '{"model":"runware:400@4","prompt":"a film of waves","seed":23}', '{"taskType":"imageInference","taskUUID":"43000000-0000-4000-8000-000000000000","positivePrompt":"a film of waves"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600, 'aaa3d33379e147c992a9b6b02b5843819cd41f56d6a360cf6b285a18ceea4340', 'bb819fd335414009f3dc308871999e43bb71639de7d45a61f1c50a0a93b96b65', NULL, NULL, 1800, NULL),
  ('44000000-0000-4000-8000-000000000000', '24000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a paper boat","seed":24}', '{"taskType":"imageInference","taskUUID":"44000000-0000-4000-8000-000000000000","positivePrompt":"a paper boat"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600, 'e40090f3481bfcc08e6b7e46a446c30618fe36fc83072bbf0f0fe6ff126e3281', '2e6a9c6a2216c0cef25015084bd90e72ac65b0956f00d4dcdda17a36ed8e6a9f', NULL, NULL, 1800, NULL),
  ('45000000-0000-4000-8000-000000000000', '25000000-0000-4000-8000-000000000000', 0, 'unknown', '{"model":"runware:400@4","prompt":"a lost kite","seed":25}', '{"taskType":"imageInference","taskUUID":"45000000-0000-4000-8000-000000000000","positivePrompt":"a lost kite"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600, 'ce074ade7906503bf59f6e1babb2dc16449f587b1e36a4781c321b115769da7b', '2a381eb2d49f2164106c0e617bd3bb186f806c41109162c14a36b0fa76a43f59', NULL, NULL, 1800, NULL),
  ('46000000-0000-4000-8000-000000000000', '26000000-0000-4000-8000-000000000000', 0, 'queued', '{"model":"runware:400@4","prompt":"a tin drum","seed":26}', '{"taskType":"imageInference","taskUUID":"46000000-0000-4000-8000-000000000000","positivePrompt":"a tin drum"}', 1, 0, 0, 0, NULL, NULL, '[]', NULL, NULL, '515875a36fdc7e51d131e634193ad7dacd3de98ed1b5a2c41dcb677abe1fa08c', '77fa5209272758abbf77dfb31fe898355353f3c7267018f521451566599c34fb', NULL, NULL, 1800, NULL);
INSERT INTO assets (sequence, id, kind, path, hash, bytes, width, height, created_at, job_id, task_uuid, result_id, engine, cost_micros, flagged, trashed_at, recipe, seconds, parent_id, content_hash, words, shapes, name, made, source_id, missing, rating, notes, stack, stack_top) VALUES
  (1, '01000000-0000-4000-8000-000000000000', 'image', '2026-10/lantern.png', '2026-10/lantern.png', 1000, 64, 48, 1791201600000, '21000000-0000-4000-8000-000000000000', '41000000-0000-4000-8000-000000000000', '61000000-0000-4000-8000-000000000000', 'runware', 1200, 0, NULL, '{"version":1,"operation":"text-to-image","params":{"prompt":"a lantern at dusk"},"model":"runware:400@4","checkpoint":null,"engine":"demo","taskUuid":"41000000-0000-4000-8000-000000000000","seed":42,"seconds":1.5,"costMicros":600,"createdAt":1764000000000}', NULL, NULL, '2026-10/lantern.png', NULL, NULL, NULL, NULL, NULL, 0, 5, 'Keep the glow', '16000000-0000-4000-8000-000000000000', 1),
  (2, '02000000-0000-4000-8000-000000000000', 'image', '2026-10/harbour.png', '2026-10/harbour.png', 1000, 64, 48, 1791205200000, '22000000-0000-4000-8000-000000000000', '42000000-0000-4000-8000-000000000000', '62000000-0000-4000-8000-000000000000', 'runware', NULL, 0, NULL, '{"version":1,"operation":"text-to-image","params":{"prompt":"a red harbour"},"model":"runware:400@4","checkpoint":null,"engine":"demo","taskUuid":"42000000-0000-4000-8000-000000000000","seed":42,"seconds":1.5,"costMicros":600,"createdAt":1764000000000}', NULL, '01000000-0000-4000-8000-000000000000', '2026-10/harbour.png', '{"title":"Quay","altText":"","description":"Evening light","tags":["calm"]}', NULL, NULL, NULL, NULL, 0, 5, 'Keep the glow', '16000000-0000-4000-8000-000000000000', 0),
  (3, '03000000-0000-4000-8000-000000000000', 'video', 'clips/waves.mp4', 'clips/waves.mp4', 1000, 64, 48, 1791208800000, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 4.5, NULL, 'clips/waves.mp4', NULL, NULL, NULL, NULL, '14000000-0000-4000-8000-000000000000', 0, 0, NULL, NULL, 0),
  (4, '04000000-0000-4000-8000-000000000000', 'image', '2026-10/kite.png', '2026-10/kite.png', 1000, 64, 48, 1791201600000, NULL, NULL, NULL, 'demo', NULL, 0, 1791201600000, NULL, NULL, NULL, '2026-10/kite.png', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, 0);
INSERT INTO flags (name, value) VALUES
  ('queue-paused', 'yes');
INSERT INTO projects (id, name, created_at) VALUES
  ('11000000-0000-4000-8000-000000000000', 'Autumn', 1791201600000);
INSERT INTO ledger (id, task_uuid, kind, engine, micros, at, reason) VALUES
  (1, '41000000-0000-4000-8000-000000000000', 'reserved', 'runware', 2400, 1791201600000, NULL),
  (2, '41000000-0000-4000-8000-000000000000', 'settled', 'runware', 1200, 1791201600000, NULL),
  (3, '42000000-0000-4000-8000-000000000000', 'reserved', 'runware', 6800, 1791201600000, NULL),
  (4, '42000000-0000-4000-8000-000000000000', 'settled', 'runware', 3400, 1791201600000, NULL),
  (5, '43000000-0000-4000-8000-000000000000', 'reserved', 'runware', 1120, 1791201600000, NULL),
  (6, '43000000-0000-4000-8000-000000000000', 'settled', 'runware', 560, 1791201600000, NULL),
  (7, '44000000-0000-4000-8000-000000000000', 'reserved', 'demo', 140, 1791201600000, NULL),
  (8, '44000000-0000-4000-8000-000000000000', 'settled', 'demo', 70, 1791201600000, NULL),
  (9, '45000000-0000-4000-8000-000000000000', 'reserved', 'runware', 900, 1791201600000, NULL),
  (10, '45000000-0000-4000-8000-000000000000', 'disputed', 'runware', 900, 1791201600000, 'outcome-unknown');
INSERT INTO money (task_uuid, job_id, engine, model, state, reserved, charged, at, day, reason) VALUES
  ('41000000-0000-4000-8000-000000000000', '21000000-0000-4000-8000-000000000000', 'runware', 'runware:400@4', 'settled', 0, 1200, 1791201600000, '2026-10-05', NULL),
  ('42000000-0000-4000-8000-000000000000', '22000000-0000-4000-8000-000000000000', 'runware', 'runware:400@4', 'settled', 0, 3400, 1791201600000, '2026-10-05', NULL),
  ('43000000-0000-4000-8000-000000000000', '23000000-0000-4000-8000-000000000000', 'runware', 'runware:400@4', 'settled', 0, 560, 1791201600000, '2026-10-05', NULL),
  ('44000000-0000-4000-8000-000000000000', '24000000-0000-4000-8000-000000000000', 'demo', 'runware:400@4', 'settled', 0, 70, 1791201600000, '2026-10-05', NULL),
  ('45000000-0000-4000-8000-000000000000', '25000000-0000-4000-8000-000000000000', 'runware', 'runware:400@4', 'disputed', 900, 0, 1791201600000, '2026-10-05', 'outcome-unknown');
INSERT INTO totals (scope, id, spent, reserved) VALUES
  ('all', '', 5160, 900),
  ('day', '2026-10-05', 5160, 0),
  ('project', '11000000-0000-4000-8000-000000000000', 5160, 900);
INSERT INTO caps (scope, id, micros) VALUES
  ('day', '', 5000000);
INSERT INTO ceilings (model, micros) VALUES
  ('civitai:1@2', 40000);
INSERT INTO credits (operation, hundredths) VALUES
  ('text-to-image', 250);
INSERT INTO uploads (engine, hash, media_uuid, at, bytes, parts) VALUES
  ('runware', 'a', '17000000-0000-4000-8000-000000000000', 1791201600000, 5, NULL);
INSERT INTO own_models (engine, air, name, version, kind, architecture, trigger_words, weight, about, private, picture, asset_id, origin, favourite, task_uuid, created_at) VALUES
  ('runware', 'studio:1@1', 'House style', NULL, 'lora', 'flux1d', NULL, 1.0, NULL, 1, NULL, '01000000-0000-4000-8000-000000000000', 'trained', 1, NULL, 1791201600000);
INSERT INTO characters (id, name, name_key, pictures, noun, notes, favourite, way, model, voice, created_at) VALUES
  ('18000000-0000-4000-8000-000000000000', 'Ada', 'ada', '["01000000-0000-4000-8000-000000000000"]', 'person', '', 0, 'references', NULL, NULL, 1791201600000);
INSERT INTO wildcard_lists (name_key, name, lines) VALUES
  ('weather', 'weather', '["rain","snow"]');
INSERT INTO presets (id, operation, name, name_key, model, params, ratio, adds) VALUES
  ('19000000-0000-4000-8000-000000000000', 'text-to-image', 'Square', 'square', 'runware:400@4', '{"width":1024}', NULL, NULL);
INSERT INTO chains (id, name, name_key, steps) VALUES
  ('10000000-0000-4000-8000-000000000000', 'Enlarge', 'enlarge', '[{"operation":"upscale","model":null,"params":{"factor":2}}]');
INSERT INTO sources (id, path, mode, watched, created_at) VALUES
  ('14000000-0000-4000-8000-000000000000', '/camera', 'in-place', 1, 1791201600000);
INSERT INTO seen_files (source_id, path, bytes, modified, hash) VALUES
  ('14000000-0000-4000-8000-000000000000', 'clips/waves.mp4', 1000, 1791201600000.0, 'clips/waves.mp4');
INSERT INTO tags (id, name, name_key) VALUES
  (1, 'Client A', 'client a');
INSERT INTO asset_tags (tag_id, sequence) VALUES
  (1, 1),
  (1, 2);
INSERT INTO folders (id, parent_id, name, name_key, created_at) VALUES
  ('12000000-0000-4000-8000-000000000000', NULL, 'Poster', 'poster', 1791201600000),
  ('13000000-0000-4000-8000-000000000000', '12000000-0000-4000-8000-000000000000', 'Drafts', 'drafts', 1791201600000);
INSERT INTO asset_folders (folder_id, sequence) VALUES
  ('13000000-0000-4000-8000-000000000000', 2);
INSERT INTO searches (id, name, name_key, query, created_at) VALUES
  ('15000000-0000-4000-8000-000000000000', 'Best', 'best', 'stars:5', 1791201600000);
INSERT INTO looks (sequence, shape_hash, palette, colours, features) VALUES
  (1, X'0102030405060708', X'C88080FF', 1, X'090807');
INSERT INTO doomed_files (path, hash) VALUES
  ('2026-10/gone.png', '2026-10/gone.png');
INSERT INTO canvas_inputs (id, hash, width, height, bytes, created_at) VALUES
  ('32000000-0000-4000-8000-000000000000', 'drawn', 96, 64, 700, 1791201600000);
INSERT INTO chosen_results (sequence) VALUES
  (1);
COMMIT;
PRAGMA user_version = 25;
