/** Other kinds of media than pictures, what they were made from, what is written about them, and what was uploaded. */
export const media = `
ALTER TABLE assets ADD COLUMN seconds REAL;
ALTER TABLE assets ADD COLUMN parent_id TEXT;
ALTER TABLE assets ADD COLUMN content_hash TEXT;
ALTER TABLE assets ADD COLUMN words TEXT;
CREATE INDEX assets_by_parent ON assets (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE uploads (
  engine TEXT NOT NULL,
  hash TEXT NOT NULL,
  media_uuid TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (engine, hash)
) STRICT, WITHOUT ROWID;
`
