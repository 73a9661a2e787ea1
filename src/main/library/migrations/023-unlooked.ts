/** Pictures that nobody has looked at yet, which every start asks for: to find them among all took seconds. */
export const unlooked = `
CREATE TABLE pictures_unlooked (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
INSERT INTO pictures_unlooked SELECT sequence FROM assets
  WHERE kind IN ('image', 'mask', 'map', 'vector') AND sequence NOT IN (SELECT sequence FROM looks);

CREATE TRIGGER pictures_come AFTER INSERT ON assets WHEN new.kind IN ('image', 'mask', 'map', 'vector') BEGIN
  INSERT INTO pictures_unlooked VALUES (new.sequence); END;
CREATE TRIGGER pictures_looked_at AFTER INSERT ON looks BEGIN
  DELETE FROM pictures_unlooked WHERE sequence = new.sequence; END;
CREATE TRIGGER pictures_forgotten AFTER DELETE ON looks BEGIN
  INSERT OR IGNORE INTO pictures_unlooked SELECT sequence FROM assets WHERE sequence = old.sequence; END;
`
