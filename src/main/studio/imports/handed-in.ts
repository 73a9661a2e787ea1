import { Failure } from '#shared/contract/failures.ts'
import type { Clock } from '#main/studio/ports.ts'

/** Whoever handed files in may take this long to say what is to become of them, in milliseconds. */
const LIFETIME = 60 * 60_000

/**
 * Paths that the user dropped or chose. The window gets a token for them and never names a path itself, so that it
 * cannot have any file read that nobody handed in.
 */
export const createHandedIn = (clock: Pick<Clock, 'now' | 'uuid'>) => {
  const handed = new Map<string, { paths: readonly string[]; at: number }>()

  const sweep = (): void => {
    for (const [token, { at }] of handed) if (at < clock.now() - LIFETIME) handed.delete(token)
  }

  return {
    put: (paths: readonly string[]): string => {
      sweep()
      const token = clock.uuid()
      handed.set(token, { paths, at: clock.now() })
      return token
    },
    /** What was handed in, once. Throws `not-found` for a token that is none. */
    take: (token: string): readonly string[] => {
      const found = handed.get(token)
      handed.delete(token)
      if (found === undefined) throw new Failure('not-found', { what: 'files' })
      return found.paths
    },
  }
}
