/** Why a file is not taken into the library, as `result-not-a-picture` and `file-not-taken` tell in their detail. */
export const refusals = [
  // Of the file itself
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
  // Of where it lies
  'too-large',
  'unreadable',
  'not-a-file',
  /** It points to another place. */
  'link',
  /** It lies in the library’s own folder. */
  'own',
] as const
export type Refusal = (typeof refusals)[number]
