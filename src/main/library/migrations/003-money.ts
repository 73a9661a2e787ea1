/**
 * Projects, the append-only ledger with its projections, caps and ceilings. `ledger` is what happened, `money` where
 * each task's money stands now, `totals` their running sums; all three change in one transaction.
 */
export const money = `
CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE jobs ADD COLUMN project_id TEXT REFERENCES projects (id);
ALTER TABLE jobs ADD COLUMN place REAL NOT NULL DEFAULT 0;
UPDATE jobs SET place = rowid;
ALTER TABLE jobs ADD COLUMN batch_id TEXT;
ALTER TABLE jobs ADD COLUMN key_id TEXT;
ALTER TABLE jobs ADD COLUMN unanswered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN helps TEXT;
CREATE INDEX jobs_by_helped ON jobs (helps) WHERE helps IS NOT NULL;
CREATE INDEX jobs_by_project ON jobs (project_id) WHERE project_id IS NOT NULL;

ALTER TABLE tasks ADD COLUMN request_hash TEXT;
ALTER TABLE tasks ADD COLUMN likeness TEXT;
ALTER TABLE tasks ADD COLUMN reused_asset TEXT;
CREATE INDEX tasks_by_likeness ON tasks (likeness, request_hash) WHERE likeness IS NOT NULL;
ALTER TABLE tasks ADD COLUMN engine TEXT;
ALTER TABLE tasks ADD COLUMN upper_micros INTEGER;
ALTER TABLE tasks ADD COLUMN quantities TEXT;

ALTER TABLE ledger RENAME TO ledger_before;
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_uuid TEXT NOT NULL REFERENCES tasks (uuid),
  kind TEXT NOT NULL CHECK (kind IN ('reserved', 'settled', 'released', 'disputed')),
  engine TEXT NOT NULL,
  micros INTEGER NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX ledger_settled_once ON ledger (task_uuid) WHERE kind = 'settled';
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
CREATE TRIGGER ledger_is_never_shortened BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;

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
CREATE INDEX money_by_job ON money (job_id);
CREATE INDEX money_by_model ON money (engine, model, at) WHERE state = 'settled';
CREATE INDEX money_open ON money (state) WHERE state IN ('reserved', 'disputed');

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

INSERT INTO ledger (task_uuid, kind, engine, micros, at, reason)
  SELECT task_uuid, 'settled', engine, micros, at, NULL FROM ledger_before ORDER BY id;
INSERT INTO money (task_uuid, job_id, engine, model, state, reserved, charged, at, day, reason)
  SELECT l.task_uuid, t.job_id, l.engine, j.model, 'settled', 0, l.micros, l.at,
    strftime('%Y-%m-%d', l.at / 1000, 'unixepoch', 'localtime'), NULL
  FROM ledger_before l JOIN tasks t ON t.uuid = l.task_uuid JOIN jobs j ON j.id = t.job_id;
INSERT INTO totals (scope, id, spent, reserved)
  SELECT 'all', '', sum(charged), 0 FROM money WHERE engine = 'runware' HAVING count(*) > 0;
INSERT INTO totals (scope, id, spent, reserved)
  SELECT 'day', day, sum(charged), 0 FROM money WHERE engine = 'runware' GROUP BY day;
DROP TABLE ledger_before;
`
