/** Lists of the user’s own that prompts are drawn from. Names are unique without their case, by a key of their own. */
export const wildcards = `
CREATE TABLE wildcard_lists (
  name_key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
