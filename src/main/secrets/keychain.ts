import type { Keeper } from './vault.ts'

const SERVICE = 'Chofesh Studio'
const ACCOUNT = 'runware-api-key'

// keytar is optional: where it was not built, importing it throws, and the next keeper is used.
const load = async () => (await import('keytar')).default

/** The operating system's keychain. */
export const keychainKeeper = (): Keeper => ({
  kind: 'keychain',
  read: async () => (await load()).getPassword(SERVICE, ACCOUNT),
  write: async (secret) => (await load()).setPassword(SERVICE, ACCOUNT, secret),
  remove: async () => {
    await (await load()).deletePassword(SERVICE, ACCOUNT)
  },
})
