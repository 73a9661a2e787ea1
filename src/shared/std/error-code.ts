/** What the system calls an error, as `ENOSPC`; empty where it has no name for it. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** A drive that knows no flush, as some in a network, is no reason not to use it. */
export const tolerate = (error: unknown): void => {
  if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF'].includes(codeOf(error))) throw error
}
