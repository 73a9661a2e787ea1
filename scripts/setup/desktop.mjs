import { startDisplay } from './display.mjs'
import { startKeyring } from './keyring.mjs'
import { findProgram } from './paths.mjs'

/**
 * A desktop for tests: a virtual display (also where there is a real one, so that no windows pop up) and, on Linux, a
 * keychain of its own. `CHOFESH_TEST_KEYRING` says that the keychain in reach is ours to write into.
 * @returns {Promise<import('./display.mjs').Companion>}
 */
export async function startDesktop() {
  const display = await startDisplay({ always: findProgram('Xvfb') !== undefined })
  const keyring = await startKeyring()
  const own = keyring ? { ...keyring.environment, CHOFESH_TEST_KEYRING: '1' } : {}
  return {
    environment: { ...display.environment, ...own },
    async stop() {
      await keyring?.stop()
      await display.stop()
    },
  }
}
