import type { Engine } from '#shared/contract/engine.ts'
import type { Account } from '#shared/model/account.ts'
import type { EngineId } from '#shared/model/engine.ts'
import { EngineFailure } from '#shared/contract/engine.ts'
import type { StartProcess } from '#shared/std/child-process.ts'
import { createFallback } from '#main/fallback/fallback.ts'
import { createDemoEngine } from '#main/runware/demo-engine.ts'
import type { Inputs } from '#main/runware/references.ts'
import { createRunware } from '#main/runware/runware.ts'
import { fetchPrices } from '#main/runware/price-list.ts'
import { serviceAddress } from '#main/runware/service-address.ts'
import type { Vault } from '#main/secrets/vault.ts'
import type { SettingsFile } from '#main/settings/settings-file.ts'

/** How many times sooner than the service the demo engine answers: films would take minutes. */
const DEMO_SPEED = 8

/** Both engines, and who of them answers now. */
export const createEngines = (options: {
  settings: SettingsFile
  vault: Vault
  startProcess: StartProcess
  fetch: typeof fetch
  inputs: (engine: EngineId) => Inputs
  environment: NodeJS.ProcessEnv
  /** Where the demo engine keeps models of the user's own. */
  demoFolder: string
}) => {
  const { settings, vault } = options
  let hasKey = false

  const address = () =>
    serviceAddress(options.environment['RUNWARE_BASE_URL'] ?? settings.get().baseUrl)

  /** The stored key goes to the service's own host, or to one the user has confirmed; nowhere else. */
  const requireConfirmed = async (): Promise<void> => {
    const { isService, host } = address()
    const { storedIn } = await vault.status()
    const isConfirmed =
      isService || storedIn === 'environment' || settings.get().confirmedHosts.includes(host)
    if (!isConfirmed) throw new EngineFailure('blocked', 'host-not-confirmed', { detail: { host } })
  }

  const serviceWith = (key: () => Promise<string | null>): Engine =>
    createRunware({
      id: 'runware',
      inputs: options.inputs('runware'),
      connection: { url: () => Promise.resolve(address().url), key, fetch: options.fetch },
      resultOrigins: () => (address().isService ? [] : [address().origin]),
    })

  const runware = serviceWith(async () => {
    await requireConfirmed()
    return vault.key()
  })
  const demo = createDemoEngine({
    startProcess: options.startProcess,
    fetch: options.fetch,
    argument: { speed: DEMO_SPEED, folder: options.demoFolder },
    inputs: options.inputs('demo'),
  })
  const fallback = createFallback({
    address: () => settings.get().fallbackAddress,
    fetch: options.fetch,
    read: async (id) => (await options.inputs('fallback').open(id)).read(),
  })
  const engines: Record<EngineId, Engine> = { runware, demo, fallback }

  const current = (): EngineId => settings.get().engine ?? (hasKey ? 'runware' : 'demo')

  return {
    /** The user's own server is there once its address is. */
    get: (id: EngineId): Engine | null =>
      id === 'fallback' && settings.get().fallbackAddress === null ? null : engines[id],
    checkFallback: fallback.check,
    /** The prices the service publishes. */
    prices: () =>
      fetchPrices({
        origin: address().isService ? null : address().origin,
        fetch: options.fetch,
      }),
    current,
    /** The service's own account, whoever answers now. */
    serviceAccount: runware.account,
    account: (): Promise<Account> => engines[current()].account(),
    checkKey: async (key: string): Promise<Account> => {
      const { isService, host } = address()
      if (!isService && !settings.get().confirmedHosts.includes(host)) {
        throw new EngineFailure('blocked', 'host-not-confirmed', { detail: { host } })
      }
      return serviceWith(() => Promise.resolve(key)).account()
    },
    /** Looks again whether there is a key. */
    keyChanged: async (): Promise<void> => {
      hasKey = (await vault.status()).storedIn !== null
    },
    close: demo.close,
  }
}
export type Engines = ReturnType<typeof createEngines>
