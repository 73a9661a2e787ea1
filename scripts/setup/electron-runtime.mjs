import { rm } from 'node:fs/promises'
import {
  fallbackExists,
  fallbackIsReady,
  prepareFallback,
  sweepFallback,
} from './fallback-electron.mjs'
import { nodePath } from './node.mjs'
import { inCache, inModules } from './paths.mjs'
import { run, say } from './run.mjs'
import { fallbackFolder, hasOwnElectron } from './runtime.mjs'
import { readIfThere, writeWhole } from './stamp.mjs'

/** How long Electron's own download may take before we give up on it, in milliseconds. */
const downloadLimit = 10 * 60_000

/** How long we remember that the download is not reachable from here, in milliseconds. */
const memory = 24 * 60 * 60_000

const memoryFile = () => inCache('electron-download-failed-at')

/** Whether Electron's own download failed on this machine within the last day. */
export function downloadFailedLately() {
  const failedAt = Number(readIfThere(memoryFile()))
  return failedAt > 0 && Math.abs(Date.now() - failedAt) < memory
}

/** @returns {Promise<boolean>} whether the electron package now has its runtime */
async function downloadOwn() {
  if (downloadFailedLately()) return false
  const { version } = JSON.parse(readIfThere(inModules('electron', 'package.json')))
  say(`Downloading Electron ${version} (about 120 MB)`)
  await rm(inModules('electron', 'dist'), { recursive: true, force: true })
  const script = inModules('electron', 'install.js')
  await run(nodePath(), [script], { capture: true, limit: downloadLimit })
  if (hasOwnElectron()) return true
  writeWhole(memoryFile(), String(Date.now()))
  return false
}

/**
 * Gives this checkout an Electron: the one the electron package names, or the stand-in.
 * @throws {Error} when neither can be had
 */
export async function prepareElectron() {
  await sweepFallback()
  if (hasOwnElectron() || (await downloadOwn())) {
    await rm(fallbackFolder, { recursive: true, force: true })
    return
  }
  if (fallbackIsReady()) return
  if (!fallbackExists()) {
    throw new Error(
      "Electron's download is not reachable from here, and there is no other source for this system. Connect to the internet and try again.",
    )
  }
  await prepareFallback()
}
