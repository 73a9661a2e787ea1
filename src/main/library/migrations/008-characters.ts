/** Whom or what pictures show again and again. Names are unique without their case, by a key of their own. */
export const characters = `
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
`
