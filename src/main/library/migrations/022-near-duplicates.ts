/**
 * Pictures that look (almost) the same: of each of a group, which one is its best. Found anew from time to time, so what
 * is written here may be thrown away; what people said is no duplicate of what is kept for good: within a decision, those
 * of different sides are apart.
 */
export const nearDuplicates = `
CREATE TABLE near_duplicates (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  top INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
CREATE INDEX near_duplicates_by_top ON near_duplicates (top);

CREATE TABLE not_duplicates (
  decision TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES assets (sequence) ON DELETE CASCADE,
  side INTEGER NOT NULL,
  PRIMARY KEY (decision, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_duplicates_of_asset ON not_duplicates (sequence);
`
