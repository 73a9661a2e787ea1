import { existsSync, rmSync } from 'node:fs'
import { inModules, inProject } from './paths.mjs'
import { runQuietly, say } from './run.mjs'
import { readIfThere, writeWhole } from './stamp.mjs'

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * What a lock file names, by folder.
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Runs npm, with the npm that started us where there is one, so that the user's own settings and registry hold.
 * @param {string[]} args
 * @param {string} [cwd]
 */
export function runNpm(args, cwd) {
  const options = { environment: { npm_config_loglevel: 'error' }, ...(cwd ? { cwd } : {}) }
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (node && cli?.endsWith('.js')) return runQuietly(node, [cli, ...args], options)
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

/**
 * The optional packages made for one system that packages of the lock file ask for but the lock file lacks: npm writes
 * down only what the registry it was made with could give.
 * @param {LockedPackages} locked
 * @param {string} system such as `darwin-arm64`
 * @returns {string[]} in the form `name@version`
 */
export function unlockedPackages(locked, system) {
  const wanted = Object.values(locked).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  )
  return wanted
    .filter(([name]) => name.includes(system) && !name.endsWith('musl'))
    .filter(([name]) => !locked[`node_modules/${name}`])
    .map(([name, version]) => `${name}@${version}`)
}

/** The packages a lock file names; none when it is not there. @param {string} file @returns {LockedPackages} */
function packagesOf(file) {
  const text = readIfThere(file)
  return text ? JSON.parse(text).packages : {}
}

/** There while npm is at work: if it is found later, npm was stopped half way. */
const marker = inModules('.installing')

/**
 * Installs the npm packages when they are missing or not the ones of the lock file. What a stopped run left is removed
 * first, because npm would take a half-written package for a whole one.
 * @throws {Error} with npm's words when it fails
 */
export async function prepareDependencies() {
  const locked = packagesOf(inProject('package-lock.json'))
  const installed = packagesOf(inModules('.package-lock.json'))
  const isHalfDone = existsSync(marker)
  if (isInstalled(locked, installed) && !isHalfDone) return
  const isFirst = isHalfDone || Object.keys(installed).length === 0
  say(isFirst ? 'Installing the npm packages (about a minute)' : 'Updating the npm packages')
  if (isFirst) rmSync(inModules(), { recursive: true, force: true })
  writeWhole(marker, '')
  await runNpm(installArguments)
  const missing = unlockedPackages(locked, `${process.platform}-${process.arch}`)
  if (missing.length > 0) await runNpm([...installArguments, '--no-package-lock', ...missing])
  rmSync(marker)
}

/** `npm ci` would refuse a lock file that lacks other systems' packages; this keeps to it just as well. */
const installArguments = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
