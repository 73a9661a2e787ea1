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
, wording_job TEXT REFERENCES jobs (id)) STRICT;
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
) STRICT;
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
) STRICT;
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_uuid TEXT NOT NULL UNIQUE REFERENCES tasks (uuid),
  engine TEXT NOT NULL,
  micros INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE flags (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE INDEX jobs_by_age ON jobs (created_at DESC);
CREATE INDEX tasks_by_job ON tasks (job_id, ordinal);
CREATE INDEX tasks_open ON tasks (state)
  WHERE state IN ('queued','submitting','running','recovering','downloading');
CREATE INDEX assets_by_hash ON assets (hash);
CREATE INDEX assets_by_task ON assets (task_uuid);
CREATE INDEX jobs_by_wording ON jobs (wording_job) WHERE wording_job IS NOT NULL;
BEGIN;
INSERT INTO jobs (id, operation, params, model, engine, title, created_at, paused, cleared, wording_job) VALUES
  ('21000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a lantern at dusk","seed":21}', 'runware:400@4', 'runware', 'a lantern at dusk', 1791201600021, 0, 0, NULL),
  ('22000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a red harbour","seed":22}', 'runware:400@4', 'runware', 'a red harbour', 1791201600022, 0, 0, NULL),
  ('23000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a film of waves","seed":23}', 'runware:400@4', 'runware', 'a film of waves', 1791201600023, 0, 0, NULL),
  ('24000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a paper boat","seed":24}', 'runware:400@4', 'demo', 'a paper boat', 1791201600024, 0, 0, NULL),
  ('25000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a lost kite","seed":25}', 'runware:400@4', 'runware', 'a lost kite', 1791201600025, 0, 0, NULL),
  ('26000000-0000-4000-8000-000000000000', 'text-to-image', '{"model":"runware:400@4","prompt":"a tin drum","seed":26}', 'runware:400@4', 'runware', 'a tin drum', 1791201600026, 0, 0, NULL);
INSERT INTO tasks (uuid, job_id, ordinal, state, params, request, replayable, conflicted, superseded, tries, submitted_at, finished_at, results, failure, cost_micros) VALUES
  ('41000000-0000-4000-8000-000000000000', '21000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a lantern at dusk","seed":21}', '{"taskType":"imageInference","taskUUID":"41000000-0000-4000-8000-000000000000","positivePrompt":"a lantern at dusk"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600),
  ('42000000-0000-4000-8000-000000000000', '22000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a red harbour","seed":22}', '{"taskType":"imageInference","taskUUID":"42000000-0000-4000-8000-000000000000","positivePrompt":"a red harbour"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600),
  ('43000000-0000-4000-8000-000000000000', '23000000-0000-4000-8000-000000000000', 0, 'failed', '{"model":"runware:400@4","prompt":"a film of waves","seed":23}', '{"taskType":"imageInference","taskUUID":"43000000-0000-4000-8000-000000000000","positivePrompt":"a film of waves"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600),
  ('44000000-0000-4000-8000-000000000000', '24000000-0000-4000-8000-000000000000', 0, 'done', '{"model":"runware:400@4","prompt":"a paper boat","seed":24}', '{"taskType":"imageInference","taskUUID":"44000000-0000-4000-8000-000000000000","positivePrompt":"a paper boat"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600),
  ('45000000-0000-4000-8000-000000000000', '25000000-0000-4000-8000-000000000000', 0, 'unknown', '{"model":"runware:400@4","prompt":"a lost kite","seed":25}', '{"taskType":"imageInference","taskUUID":"45000000-0000-4000-8000-000000000000","positivePrompt":"a lost kite"}', 1, 0, 0, 0, 1791201600000, 1791201602500, '[]', NULL, 600),
  ('46000000-0000-4000-8000-000000000000', '26000000-0000-4000-8000-000000000000', 0, 'queued', '{"model":"runware:400@4","prompt":"a tin drum","seed":26}', '{"taskType":"imageInference","taskUUID":"46000000-0000-4000-8000-000000000000","positivePrompt":"a tin drum"}', 1, 0, 0, 0, NULL, NULL, '[]', NULL, NULL);
INSERT INTO assets (sequence, id, kind, path, hash, bytes, width, height, created_at, job_id, task_uuid, result_id, engine, cost_micros, flagged, trashed_at, recipe) VALUES
  (1, '01000000-0000-4000-8000-000000000000', 'image', '2026-10/lantern.png', '2026-10/lantern.png', 1000, 64, 48, 1791201600000, '21000000-0000-4000-8000-000000000000', '41000000-0000-4000-8000-000000000000', '61000000-0000-4000-8000-000000000000', 'runware', 1200, 0, NULL, '{"version":1,"operation":"text-to-image","params":{"prompt":"a lantern at dusk"},"model":"runware:400@4","checkpoint":null,"engine":"demo","taskUuid":"41000000-0000-4000-8000-000000000000","seed":42,"seconds":1.5,"costMicros":600,"createdAt":1764000000000}'),
  (2, '02000000-0000-4000-8000-000000000000', 'image', '2026-10/harbour.png', '2026-10/harbour.png', 1000, 64, 48, 1791205200000, '22000000-0000-4000-8000-000000000000', '42000000-0000-4000-8000-000000000000', '62000000-0000-4000-8000-000000000000', 'runware', NULL, 0, NULL, '{"version":1,"operation":"text-to-image","params":{"prompt":"a red harbour"},"model":"runware:400@4","checkpoint":null,"engine":"demo","taskUuid":"42000000-0000-4000-8000-000000000000","seed":42,"seconds":1.5,"costMicros":600,"createdAt":1764000000000}'),
  (3, '03000000-0000-4000-8000-000000000000', 'video', 'clips/waves.mp4', 'clips/waves.mp4', 1000, 64, 48, 1791208800000, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL),
  (4, '04000000-0000-4000-8000-000000000000', 'image', '2026-10/kite.png', '2026-10/kite.png', 1000, 64, 48, 1791201600000, NULL, NULL, NULL, 'demo', NULL, 0, 1791201600000, NULL);
INSERT INTO ledger (id, task_uuid, engine, micros, at) VALUES
  (2, '41000000-0000-4000-8000-000000000000', 'runware', 1200, 1791201600000),
  (4, '42000000-0000-4000-8000-000000000000', 'runware', 3400, 1791201600000),
  (6, '43000000-0000-4000-8000-000000000000', 'runware', 560, 1791201600000),
  (8, '44000000-0000-4000-8000-000000000000', 'demo', 70, 1791201600000);
INSERT INTO flags (name, value) VALUES
  ('queue-paused', 'yes');
COMMIT;
PRAGMA user_version = 2;
