import { existsSync, statSync } from 'node:fs'
import { prepareDependencies } from './dependencies.mjs'
import { prepareElectron } from './electron-runtime.mjs'
import { withLock } from './lock.mjs'
import { nativeModulesAreReady, prepareNativeModules } from './native-modules.mjs'
import { nodePath } from './node.mjs'
import { inModules, inProject } from './paths.mjs'
import { say } from './run.mjs'
import { electronPath, electronVersion, isFallback, isRoot } from './runtime.mjs'
import { fingerprint, fingerprintOfFiles, readIfThere, writeWhole } from './stamp.mjs'
import { prepareSystemPackages, requireElectronLibraries } from './system-packages.mjs'

const stampFile = inModules('.set-up')

/** After how long a checkout with the stand-in Electron asks again for the real one, in milliseconds. */
const retryAfter = 7 * 24 * 60 * 60_000

/** What set-up depends on: the locked packages, these scripts, this machine, and the Electron that was chosen. */
function currentStamp() {
  const installed = statSync('/var/lib/dpkg/status', { throwIfNoEntry: false })?.mtimeMs ?? 0
  return fingerprint([
    readIfThere(inProject('package-lock.json')),
    fingerprintOfFiles(inProject('scripts'), ['setup']),
    `${process.platform} ${process.arch} ${installed} ${isFallback()} ${electronVersion()}`,
  ])
}

function isReady() {
  const stamp = statSync(stampFile, { throwIfNoEntry: false })
  if (!stamp || readIfThere(stampFile) !== currentStamp()) return false
  const isDue = isFallback() && Date.now() - stamp.mtimeMs > retryAfter
  return !isDue && existsSync(electronPath()) && nativeModulesAreReady()
}

/**
 * Makes this checkout ready to build, run and test: system packages, npm packages, Electron, native modules.
 * Silent and quick when it already is. May be stopped at any moment and run twice at once.
 * @throws {Error} with a sentence for the person at the terminal
 */
export async function setUp() {
  if (isReady()) return
  await withLock('set-up', async () => {
    if (isReady()) return
    await prepareSystemPackages()
    await prepareDependencies()
    nodePath()
    await prepareElectron()
    await requireElectronLibraries()
    await prepareNativeModules()
    writeWhole(stampFile, currentStamp())
    if (isFallback())
      say(`Set up with Electron ${electronVersion()}, standing in for the newest one`)
    if (isRoot()) say("You are root: Electron will run without Chromium's sandbox")
  })
}
