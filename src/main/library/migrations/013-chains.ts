/** A job may wait for any other one: for its words, or for the asset that goes into it. Chains are such jobs in a row. */
export const chains = `
ALTER TABLE jobs RENAME COLUMN wording_job TO waits_for;
CREATE TABLE chains (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  steps TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
