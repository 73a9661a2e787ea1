import type { KeyStatus } from '#shared/contract/routes.ts'

/** One way to keep a secret. Every call may throw where the machine does not offer it. */
export interface Keeper {
  kind: NonNullable<KeyStatus['storedIn']>
  read: () => Promise<string | null>
  write: (secret: string) => Promise<void>
  remove: () => Promise<void>
}

const quietly = async <Result>(action: () => Promise<Result>): Promise<Result | null> => {
  try {
    return await action()
  } catch {
    return null
  }
}

/** Keeps a secret until the studio closes, and no longer. */
export const sessionKeeper = (): Keeper => {
  let kept: string | null = null
  return {
    kind: 'session',
    read: () => Promise.resolve(kept),
    write: (secret) => {
      kept = secret
      return Promise.resolve()
    },
    remove: () => {
      kept = null
      return Promise.resolve()
    },
  }
}

/**
 * The API key. It is kept by the first keeper that works, best first; the last one must always work. A key from
 * the environment counts for this run only, before any stored one, and is never stored.
 */
export const createVault = (keepers: readonly Keeper[], environmentKey: string | null) => {
  let found: { key: string; kind: Keeper['kind'] } | null | undefined

  const find = async () => {
    if (environmentKey) return { key: environmentKey, kind: 'environment' as const }
    for (const keeper of keepers) {
      const key = await quietly(keeper.read)
      if (key) return { key, kind: keeper.kind }
    }
    return null
  }

  const current = async () => {
    if (found === undefined) found = await find()
    return found
  }

  const status = async (): Promise<KeyStatus> => {
    const held = await current()
    return { lastFour: held ? held.key.slice(-4) : null, storedIn: held?.kind ?? null }
  }

  const removeAll = async (): Promise<void> => {
    for (const keeper of keepers) await quietly(keeper.remove)
    found = undefined
  }

  return {
    status,
    /** A text with the key taken out, for logs. */
    hide: (text: string): string => {
      const key = environmentKey ?? found?.key
      return key ? text.replaceAll(key, '[key]') : text
    },
    /** The key itself; for the service's client only. */
    key: async (): Promise<string | null> => (await current())?.key ?? null,
    save: async (key: string): Promise<KeyStatus> => {
      await removeAll()
      for (const keeper of keepers) {
        const written = await quietly(async () => {
          await keeper.write(key)
          return (await keeper.read()) === key
        })
        if (written) break
      }
      found = undefined
      return status()
    },
    remove: async (): Promise<KeyStatus> => {
      await removeAll()
      return status()
    },
  }
}
export type Vault = ReturnType<typeof createVault>
