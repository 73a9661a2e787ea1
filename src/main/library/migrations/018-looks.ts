/**
 * What pictures look like: by the hash of their shapes (8 bytes), their chief colours (of each L, a, b and its share of
 * the picture, a byte each), the names of those colours as bits, and a small vector of features.
 */
export const looks = `
CREATE TABLE looks (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  shape_hash BLOB NOT NULL,
  palette BLOB NOT NULL,
  colours INTEGER NOT NULL,
  features BLOB NOT NULL
) STRICT;
CREATE INDEX looks_by_colours ON looks (colours);
`
