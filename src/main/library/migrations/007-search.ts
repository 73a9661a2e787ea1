const TEXT = (row: string): string =>
  `COALESCE(json_extract(${row}.recipe, '$.params.prompt'), '') || ' ' ||
   COALESCE(json_extract(${row}.recipe, '$.params.speech'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.title'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.altText'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.description'), '') || ' ' ||
   COALESCE(json_extract(${row}.words, '$.tags'), '') || ' ' ||
   replace(replace(replace(${row}.path, '/', ' '), '_', ' '), '-', ' ')`

/** The words of every asset, found by their beginnings: its prompt, what is written about it, its file’s name. */
export const search = `
CREATE VIRTUAL TABLE asset_words USING fts5(
  text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO asset_words (rowid, text) SELECT sequence, ${TEXT('assets')} FROM assets;

CREATE TRIGGER assets_heard AFTER INSERT ON assets BEGIN
  INSERT INTO asset_words (rowid, text) VALUES (new.sequence, ${TEXT('new')}); END;

CREATE TRIGGER assets_reworded AFTER UPDATE OF recipe, words, path ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence;
  INSERT INTO asset_words (rowid, text) VALUES (new.sequence, ${TEXT('new')}); END;

CREATE TRIGGER assets_gone AFTER DELETE ON assets BEGIN
  DELETE FROM asset_words WHERE rowid = old.sequence; END;
`
