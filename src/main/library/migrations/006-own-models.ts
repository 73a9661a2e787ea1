/** Models that the user brought in, had trained, or picked from those of the service. */
export const ownModels = `
CREATE TABLE own_models (
  engine TEXT NOT NULL,
  air TEXT NOT NULL,
  name TEXT NOT NULL,
  version TEXT,
  kind TEXT NOT NULL,
  architecture TEXT NOT NULL,
  trigger_words TEXT,
  weight REAL,
  about TEXT,
  private INTEGER NOT NULL,
  picture TEXT,
  asset_id TEXT,
  origin TEXT NOT NULL,
  favourite INTEGER NOT NULL,
  task_uuid TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (engine, air)
) STRICT, WITHOUT ROWID;
`
