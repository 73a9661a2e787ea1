/** A job may wait until its prompt has been reworded by another one. */
export const wordings = `
ALTER TABLE jobs ADD COLUMN wording_job TEXT REFERENCES jobs (id);
CREATE INDEX jobs_by_wording ON jobs (wording_job) WHERE wording_job IS NOT NULL;
`
