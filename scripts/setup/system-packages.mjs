import { existsSync, readdirSync } from 'node:fs'
import { findProgram } from './paths.mjs'
import { run, runQuietly, say } from './run.mjs'
import { electronPath, isRoot } from './runtime.mjs'

/**
 * @typedef {object} Need
 * @property {string} package Debian's name of it
 * @property {string} [library] the shared library it brings
 * @property {string} [program] the program it brings
 * @property {string} [folder] a folder it fills
 */

/** What a run needs from a Linux system, and how to see whether it is there. @type {readonly Need[]} */
export const needs = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { package: 'libcups2', library: 'libcups.so.2' },
  { package: 'libdrm2', library: 'libdrm.so.2' },
  { package: 'libxkbcommon0', library: 'libxkbcommon.so.0' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'fonts-dejavu-core', folder: '/usr/share/fonts' },
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'xauth', program: 'xauth' },
  { package: 'dbus', program: 'dbus-daemon' },
  { package: 'gnome-keyring', program: 'gnome-keyring-daemon' },
  { package: 'libsecret-1-dev', folder: '/usr/include/libsecret-1' },
  { package: 'build-essential', program: 'g++' },
  { package: 'python3', program: 'python3' },
  { package: 'pkg-config', program: 'pkg-config' },
  { package: 'unzip', program: 'unzip' },
  { package: 'ffmpeg', program: 'ffmpeg' },
]

/**
 * @typedef {object} Machine what can be seen of a system
 * @property {(name: string) => boolean} hasLibrary
 * @property {(name: string) => boolean} hasProgram
 * @property {(path: string) => boolean} hasFolder whether it is there and holds something
 */

/**
 * The packages a machine lacks.
 * @param {readonly Need[]} wanted
 * @param {Machine} machine
 * @returns {string[]}
 */
export function missingPackages(wanted, { hasLibrary, hasProgram, hasFolder }) {
  return wanted
    .filter(
      ({ library, program, folder }) =>
        (library && !hasLibrary(library)) ||
        (program && !hasProgram(program)) ||
        (folder && !hasFolder(folder)),
    )
    .map((need) => need.package)
}

/**
 * The libraries that `ldd` says it did not find.
 * @param {string} output of ldd
 * @returns {string[]}
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name))
}

/** @returns {Promise<Machine>} this machine */
async function thisMachine() {
  const { output } = await run(findProgram('ldconfig') ?? 'ldconfig', ['-p'], { capture: true })
  const libraries = new Set(output.split('\n').map((line) => line.trim().split(' ')[0]))
  return {
    hasLibrary: (name) => libraries.has(name),
    hasProgram: (name) => findProgram(name) !== undefined,
    hasFolder: (path) => existsSync(path) && readdirSync(path).length > 0,
  }
}

/**
 * On Linux, installs the system packages a run needs (as root on Debian and its kin) or says which command does.
 * @throws {Error} when installing them fails
 */
export async function prepareSystemPackages() {
  if (process.platform !== 'linux') return
  const missing = missingPackages(needs, await thisMachine())
  if (missing.length === 0) return
  if (isRoot() && findProgram('apt-get')) await install(missing)
  else say(`Some system packages are missing; what needs them may not work. ${adviceFor(missing)}`)
}

/** @param {string[]} packages */
const adviceFor = (packages) =>
  findProgram('apt-get')
    ? `To install them: sudo apt-get install -y ${packages.join(' ')}`
    : `Debian calls them: ${packages.join(' ')}`

/** @param {string[]} packages */
async function install(packages) {
  say(`Installing the system packages ${packages.join(' ')}`)
  const options = { environment: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], { ...options, capture: true })
  const names = await Promise.all(packages.map(nameHere))
  const quiet = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  await runQuietly('apt-get', ['install', ...quiet, ...names], options)
}

/**
 * Newer releases renamed some libraries for their 64-bit time.
 * @param {string} name
 */
async function nameHere(name) {
  const renamed = `${name}t64`
  const { output } = await run('apt-cache', ['madison', renamed], { capture: true })
  return output.includes(renamed) ? renamed : name
}

/**
 * Makes sure that Electron finds its libraries.
 * @throws {Error} naming those it does not find
 */
export async function requireElectronLibraries() {
  if (process.platform !== 'linux') return
  const { output } = await run('ldd', [electronPath()], { capture: true })
  const missing = missingLibraries(output)
  if (missing.length === 0) return
  const packages = missingPackages(needs, await thisMachine())
  throw new Error(`Electron cannot start without ${missing.join(', ')}. ${adviceFor(packages)}`)
}
