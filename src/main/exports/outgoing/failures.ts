import { Failure } from '#shared/contract/failures.ts'
import { codeOf } from '#shared/std/error-code.ts'

/** What went wrong while a file was read or written, as one of the studio’s failures. */
export const writeFailure = (error: unknown, path: string): Failure => {
  if (error instanceof Failure) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Failure('disk-full', {}, { cause: error })
  return new Failure('file-not-written', { path }, { cause: error })
}
