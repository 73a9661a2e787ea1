/** Results that came for a canvas and were taken there. Of those that came before, nobody can tell: they count as taken. */
export const chosenResults = `
CREATE TABLE chosen_results (
  sequence INTEGER PRIMARY KEY REFERENCES assets (sequence) ON DELETE CASCADE
) STRICT;
INSERT INTO chosen_results SELECT sequence FROM assets
  WHERE job_id IN (SELECT id FROM jobs WHERE destination IS NOT NULL);
`
