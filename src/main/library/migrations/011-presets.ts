/** What is set for an operation, under a name that is unique in it without its case. */
export const presets = `
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
`
