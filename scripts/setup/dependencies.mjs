import { inModules, inProject } from './paths.mjs'
import { runQuietly, say } from './run.mjs'
import { readIfThere } from './stamp.mjs'

/**
 * @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean }>} LockedPackages
 */

/**
 * Runs npm, with the npm that started us where there is one, so that the user's own settings and registry hold.
 * @param {string[]} args
 * @param {string} [cwd]
 */
export function runNpm(args, cwd) {
  const options = { environment: { npm_config_loglevel: 'error' }, ...(cwd ? { cwd } : {}) }
  const cli = process.env['npm_execpath']
  if (cli?.endsWith('.js')) return runQuietly(process.execPath, [cli, ...args], options)
  return runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
}

/**
 * Whether what is installed is what the lock file names. Optional packages may be missing: they belong to other
 * systems.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true
    const there = installed[path]
    return there ? there.version === version : Boolean(optional)
  })
}

/** The packages a lock file names; none when it is not there. @param {string} file @returns {LockedPackages} */
function packagesOf(file) {
  const text = readIfThere(file)
  return text ? JSON.parse(text).packages : {}
}

/**
 * Installs the npm packages when they are missing or not the ones of the lock file.
 * npm writes its record of what is installed last, so a run that was stopped is seen as missing.
 * @throws {Error} with npm's words when it fails
 */
export async function prepareDependencies() {
  const record = inModules('.package-lock.json')
  const installed = packagesOf(record)
  if (isInstalled(packagesOf(inProject('package-lock.json')), installed)) return
  const isFirst = Object.keys(installed).length === 0
  say(isFirst ? 'Installing the npm packages (about a minute)' : 'Updating the npm packages')
  await runNpm([isFirst ? 'ci' : 'install', '--ignore-scripts', '--no-audit', '--no-fund'])
}
