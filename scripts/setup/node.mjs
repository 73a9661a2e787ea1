import { existsSync, readFileSync } from 'node:fs'
import { inModules } from './paths.mjs'

/** The oldest Node the tools run on. */
const oldest = '22.18.0'

/**
 * Compares two versions number by number; a missing number counts as 0.
 * @param {string} one
 * @param {string} other
 * @returns {number} below 0 when `one` is older, 0 when equal, above 0 when newer
 */
export function compareVersions(one, other) {
  const left = numbersOf(one)
  const right = numbersOf(other)
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** @param {string} version */
const numbersOf = (version) => version.replace(/^v/, '').split(/[.+-]/).slice(0, 3).map(Number)

/** The folder of the Node that came with the packages. It also holds Node's headers (`include/node`). */
export function projectNodeFolder() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  return inModules(name)
}

/** The Node that came with the packages, if there is one for this machine and it is new enough. */
function projectNode() {
  const folder = projectNodeFolder()
  const program = `${folder}/bin/node${process.platform === 'win32' ? '.exe' : ''}`
  if (!existsSync(program)) return undefined
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  return compareVersions(version, oldest) >= 0 ? program : undefined
}

/**
 * The Node that tools are run with: the project's own, otherwise the one that runs this script.
 * @throws {Error} when neither is new enough
 */
export function nodePath() {
  const own = projectNode()
  if (own) return own
  if (compareVersions(process.version, oldest) >= 0) return process.execPath
  throw new Error(
    `Chofesh Studio's tools need Node ${oldest} or newer; this is ${process.version}. Install a newer Node and try again.`,
  )
}
