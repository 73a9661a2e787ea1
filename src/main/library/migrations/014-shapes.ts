/** How many shapes a vector has. */
export const shapes = `
ALTER TABLE assets ADD COLUMN shapes INTEGER;
`
