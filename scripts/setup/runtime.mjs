import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inModules, inProject, projectFolder } from './paths.mjs'
import { readIfThere } from './stamp.mjs'

/**
 * Which Electron this checkout runs. Everything here only looks at files: set-up puts them there.
 * Start the app with `electronPath()`, `electronArguments()` and `runtimeEnvironment()`.
 */

/** The folder the electron package downloads its runtime into. */
const ownFolder = inModules('electron', 'dist')

/** The folder of the older Electron that stands in where that download is not reachable. */
export const fallbackFolder = inModules('.electron-runtime')

/** Whether the electron package's own download is there and whole. */
export function hasOwnElectron() {
  const program = readIfThere(inModules('electron', 'path.txt'))
  const wanted = readIfThere(inModules('electron', 'package.json'))
  if (!program || !wanted || !existsSync(join(ownFolder, program))) return false
  return (
    readIfThere(join(ownFolder, 'version')).trim().replace(/^v/, '') === JSON.parse(wanted).version
  )
}

/** Whether the older stand-in runs instead of the Electron the electron package names. */
export const isFallback = () => !hasOwnElectron()

/** The folder of the runtime in use. */
export const electronFolder = () => (isFallback() ? fallbackFolder : ownFolder)

/** The program of the runtime in use. */
export function electronPath() {
  return isFallback()
    ? join(fallbackFolder, 'electron')
    : join(ownFolder, readIfThere(inModules('electron', 'path.txt')))
}

/** The version of the runtime in use, such as `45.4.1`. */
export const electronVersion = () =>
  readIfThere(join(electronFolder(), 'version')).trim().replace(/^v/, '')

/** Whether we are root, as whom Chromium refuses to start with its sandbox. */
export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * What the runtime has to be told to run this project. The stand-in has no default app that takes a path; it finds
 * the project by the link `resources/app`.
 * @returns {string[]}
 */
export function electronArguments() {
  return [...(isRoot() ? ['--no-sandbox'] : []), ...(isFallback() ? [] : [projectFolder])]
}

/**
 * What the electron package and electron-vite need in their environment to use the same runtime.
 * @returns {Record<string, string>}
 */
export function runtimeEnvironment() {
  return { ELECTRON_OVERRIDE_DIST_PATH: electronFolder(), ELECTRON_EXEC_PATH: electronPath() }
}

/** The folder the build goes to. */
export const outputFolder = inProject('out')
