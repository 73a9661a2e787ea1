import { codeOf } from '#shared/std/error-code.ts'
import { Failure, type FailureCode } from './failures.ts'

const codes: Record<string, FailureCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'library-read-only',
  EACCES: 'library-read-only',
  EPERM: 'library-read-only',
  ENOTDIR: 'library-missing',
  ENOENT: 'library-missing',
  ENODEV: 'library-missing',
}

/** A file system error of the library’s folder as one of the studio's failures; anything else comes back unchanged. */
export const fileFailure = (error: unknown): unknown => {
  const code = codes[codeOf(error)]
  return code ? new Failure(code, {}, { cause: error }) : error
}
