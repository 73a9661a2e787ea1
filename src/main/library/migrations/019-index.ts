const RATIO = (row: string): string =>
  `max(1, min(65535, CAST(round(3000.0 * CASE WHEN ${row}.width > 0 AND ${row}.height > 0
     THEN CAST(${row}.width AS REAL) / ${row}.height ELSE 1.6 END) AS INTEGER)))`

const KIND = (row: string): string =>
  `CASE ${row}.kind WHEN 'mask' THEN 1 WHEN 'map' THEN 2 WHEN 'vector' THEN 3 WHEN 'video' THEN 4
     WHEN 'audio' THEN 5 ELSE 0 END`

const MARKS = (row: string): string =>
  `${KIND(row)} + 8 * ${row}.flagged + 16 * COALESCE(${row}.engine = 'demo', 0) + 32 * ${row}.missing
     + 64 * ${row}.stack_top`

/** The beginning of a stack’s name, which is a UUID; 1 of a stack with another name. */
const STACK = (row: string): string =>
  `CASE WHEN ${row}.stack IS NULL THEN '00000000'
     WHEN unhex(substr(${row}.stack, 1, 8)) IS NULL OR length(${row}.stack) < 8 THEN '00000001'
     ELSE substr(${row}.stack, 1, 8) END`

const ENTRY = (row: string): string =>
  `unhex(replace(${row}.id, '-', '') || printf('%04X%02X%02X', ${RATIO(row)}, ${MARKS(row)}, ${row}.rating + 1)
     || ${STACK(row)} || printf('%08X', ${row}.sequence))`

/**
 * What the grid needs of every asset, as the 28 bytes that go to the window (`shared/model/index-record.ts` reads them),
 * in a narrow table: a million rows of `assets` are more than a gigabyte.
 */
export const index = `
CREATE TABLE asset_index (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE,
  trashed INTEGER NOT NULL,
  entry BLOB NOT NULL CHECK (length(entry) = 28)
) STRICT;
CREATE INDEX asset_index_trashed ON asset_index (sequence) WHERE trashed = 1;
INSERT INTO asset_index SELECT sequence, trashed_at IS NOT NULL, ${ENTRY('assets')} FROM assets;

-- Films and sounds that nobody has looked into yet are looked for at every start.
CREATE INDEX assets_unseen ON assets (sequence) WHERE kind IN ('video', 'audio') AND seconds IS NULL;

CREATE TRIGGER assets_listed AFTER INSERT ON assets BEGIN
  INSERT INTO asset_index VALUES (new.sequence, new.trashed_at IS NOT NULL, ${ENTRY('new')}); END;

CREATE TRIGGER assets_relisted AFTER UPDATE OF
  kind, width, height, flagged, engine, missing, rating, stack, stack_top, trashed_at ON assets BEGIN
  UPDATE asset_index SET trashed = new.trashed_at IS NOT NULL, entry = ${ENTRY('new')}
    WHERE sequence = new.sequence; END;
`
