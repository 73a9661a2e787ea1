/**
 * What was asked for in words, as it was typed: where a prompt called somebody by `@`, what the model read instead is
 * of no use to anybody. Found by operation; a favourite is a mark on the jobs that asked for it.
 */
export const prompts = `
ALTER TABLE jobs ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN said TEXT GENERATED ALWAYS AS (
  COALESCE(
    CASE WHEN instr(json_extract(params, '$.originalPrompt'), '@') > 0
      THEN json_extract(params, '$.originalPrompt') END,
    NULLIF(trim(json_extract(params, '$.prompt')), ''),
    NULLIF(trim(json_extract(params, '$.speech')), '')
  )
) VIRTUAL;
CREATE INDEX jobs_by_said ON jobs (operation, said, created_at, favourite) WHERE said IS NOT NULL AND helps IS NULL;
`
