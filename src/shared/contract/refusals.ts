/** Why a file is not taken into the library, as `result-not-a-picture` and `file-not-taken` tell in their detail. */
export const refusals = [
  'empty',
  /** Its first bytes are those of nothing the library keeps. */
  'not-a-medium',
  /** It stops before its end. */
  'cut-short',
  'too-many-pixels',
  /** It was given up after a time. */
  'too-slow',
  /** The process that looked at it ended over it. */
  'decoder-died',
  /** `format` names it where it is known and nothing here reads it. */
  'cannot-decode',
] as const
export type Refusal = (typeof refusals)[number]
