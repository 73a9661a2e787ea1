/** Files that are to be deleted, written down together with the end of their rows, so that a crash leaves neither half. */
export const doomed = `
CREATE TABLE doomed_files (path TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
`
