/** Jobs, their tasks, assets, and what was charged. */
export const firstLight = `
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
) STRICT;
CREATE INDEX jobs_by_age ON jobs (created_at DESC);

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
CREATE INDEX tasks_by_job ON tasks (job_id, ordinal);
CREATE INDEX tasks_open ON tasks (state)
  WHERE state IN ('queued','submitting','running','recovering','downloading');

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
CREATE INDEX assets_by_hash ON assets (hash);
CREATE INDEX assets_by_task ON assets (task_uuid);

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_uuid TEXT NOT NULL UNIQUE REFERENCES tasks (uuid),
  engine TEXT NOT NULL,
  micros INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE flags (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`
