/**
 * Where files come from that were not made here: what they were called, what another program wrote into them, the
 * folder they lie in, and what was seen there, so that what did not change is not read twice.
 */
export const gettingIn = `
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

ALTER TABLE assets ADD COLUMN name TEXT;
ALTER TABLE assets ADD COLUMN made TEXT;
ALTER TABLE assets ADD COLUMN source_id TEXT REFERENCES sources (id);
ALTER TABLE assets ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
CREATE INDEX assets_by_source ON assets (source_id, path) WHERE source_id IS NOT NULL;
CREATE INDEX assets_by_path ON assets (path);
`
