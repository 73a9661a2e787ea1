const TEXT = (row: string): string =>
  `COALESCE(json_extract(${row}.recipe, '$.params.originalPrompt'), '') || ' ' ||
   COALESCE(json_extract(${row}.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(${row}.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.tags'), '') || ' ' ||
   replace(replace(replace(${row}.path, '/', ' '), '_', ' '), '-', ' ')`

/** What was written is found too, not only what a model read instead of it: the names of characters stand there alone. */
export const searchWritten = `
DROP TRIGGER assets_heard;
DROP TRIGGER assets_reworded;
DELETE FROM asset_words;
INSERT INTO asset_words (rowid, text) SELECT sequence, ${TEXT('assets')} FROM assets;

CREATE TRIGGER assets_heard AFTER INSERT ON assets BEGIN
  INSERT INTO asset_words (rowid, text) VALUES (new.sequence, ${TEXT('new')}); END;

CREATE TRIGGER assets_reworded AFTER UPDATE OF recipe, words, path ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence;
  INSERT INTO asset_words (rowid, text) VALUES (new.sequence, ${TEXT('new')}); END;
`
