/** What the queue asks of the jobs at every click is found without reading all jobs. */
export const queue = `
CREATE INDEX jobs_by_place ON jobs (place);
CREATE INDEX jobs_unanswered ON jobs (place) WHERE unanswered = 1;
`
