/** What a client is billed per result where the user changed it, and indexes for reports. */
export const spend = `
CREATE TABLE credits (
  operation TEXT PRIMARY KEY,
  hundredths INTEGER NOT NULL CHECK (hundredths >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX money_by_day ON money (engine, day) WHERE state = 'settled';
CREATE INDEX tasks_paid_and_failed ON tasks (uuid) WHERE state = 'failed' AND cost_micros > 0;
`
