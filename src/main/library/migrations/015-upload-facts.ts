/** How large an upload is, and of which files an archive was made. */
export const uploadFacts = `
ALTER TABLE uploads ADD COLUMN bytes INTEGER;
ALTER TABLE uploads ADD COLUMN parts TEXT;
`
