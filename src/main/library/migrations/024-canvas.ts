/** Pictures that were drawn on a canvas to go into a request, and for whom results of a job are meant. */
export const canvas = `
CREATE TABLE canvas_inputs (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE jobs ADD COLUMN destination TEXT;
CREATE INDEX jobs_by_destination ON jobs (destination) WHERE destination IS NOT NULL;
`
