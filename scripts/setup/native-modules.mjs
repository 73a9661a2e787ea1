import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { linkFile } from './link-tree.mjs'
import { nodePath, projectNodeFolder } from './node.mjs'
import { inCache, inModules, projectFolder } from './paths.mjs'
import { run, runQuietly, say } from './run.mjs'
import { electronPath, electronVersion, isFallback } from './runtime.mjs'
import { fingerprint, readIfThere } from './stamp.mjs'

/**
 * @typedef {object} NativeModule
 * @property {string} name the package
 * @property {string} file the program library it builds, under `build/Release`
 * @property {Record<string, string>} environment for the compiler
 * @property {string[]} options for node-gyp
 * @property {string} trial a program that uses the library once
 */

/**
 * The database. Its ready-made library speaks Node-API 10, of which the stand-in Electron knows only 9 (it would
 * crash), so there it is compiled against the oldest interface it can live with.
 * @type {NativeModule}
 */
const database = {
  name: 'better-sqlite3',
  file: 'better_sqlite3.node',
  environment: {
    CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  },
  options: ['--force_build=1'],
  trial: "new (require('better-sqlite3'))(':memory:').close()",
}

/**
 * The system's keychain. Optional: the app has other ways to keep a key. Left to itself the compiler would ask for the
 * newest Node-API of the Node that runs it; the module needs only version 3.
 * @type {NativeModule}
 */
const keychain = {
  name: 'keytar',
  file: 'keytar.node',
  environment: { CXXFLAGS: '-UNAPI_VERSION -DNAPI_VERSION=3' },
  options: [],
  trial: "require('keytar')",
}

/** Pictures; always ready-made. */
const canvasTrial = "require('@napi-rs/canvas').createCanvas(1, 1).getContext('2d')"

/** How long the download of a ready-made library may take, in milliseconds. */
const downloadLimit = 20_000

/** @param {NativeModule} module */
const builtFile = ({ name, file }) => inModules(name, 'build', 'Release', file)

/** Whether the native modules are where set-up puts them. The keychain is optional and not asked for. */
export const nativeModulesAreReady = () => !isFallback() || existsSync(builtFile(database))

/**
 * Gets the native modules ready for both Node and the Electron in use.
 * @throws {Error} when the database cannot be built or loaded
 */
export async function prepareNativeModules() {
  sweepBuilds()
  await prepareDatabase()
  await prepareKeychain()
}

async function prepareDatabase() {
  if (isFallback() && !existsSync(builtFile(database))) await takeFromCacheOrBuild(database)
  const failed = whereItFails(`${database.trial};${canvasTrial}`)
  if (!failed) return
  rmSync(builtFile(database), { force: true })
  throw new Error(`The native modules do not load in ${failed}. Remove node_modules and try again.`)
}

async function prepareKeychain() {
  if (!existsSync(inModules(keychain.name, 'package.json')) || existsSync(builtFile(keychain)))
    return
  try {
    if (isFallback() || !(await downloadKeychain())) await takeFromCacheOrBuild(keychain)
    const failed = whereItFails(keychain.trial)
    if (failed) throw new Error(`it does not load in ${failed}`)
  } catch (error) {
    rmSync(builtFile(keychain), { force: true })
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    say(`The app will do without the system's keychain (keytar was not built: ${reason})`)
  }
}

/** @returns {Promise<boolean>} whether the ready-made library of the keychain could be had */
async function downloadKeychain() {
  const tool = inModules('prebuild-install', 'bin.js')
  const folder = inModules(keychain.name)
  await run(nodePath(), [tool, '-r', 'napi'], { cwd: folder, capture: true, limit: downloadLimit })
  return existsSync(builtFile(keychain))
}

/** What a built library depends on, so that the cache never gives out a wrong one. @param {NativeModule} module */
function cachedFile(module) {
  const { version } = JSON.parse(readIfThere(inModules(module.name, 'package.json')))
  const key = fingerprint([
    JSON.stringify([module.environment, module.options]),
    readIfThere('/etc/os-release'),
    electronVersion(),
  ])
  const name = `${module.name}-${version}-${process.platform}-${process.arch}-${key.slice(0, 8)}`
  return inCache('native', name, module.file)
}

/** @param {NativeModule} module */
async function takeFromCacheOrBuild(module) {
  const cached = cachedFile(module)
  if (!existsSync(cached)) await build(module, cached)
  mkdirSync(inModules(module.name, 'build', 'Release'), { recursive: true })
  const temporary = `${builtFile(module)}.${process.pid}`
  linkFile(cached, temporary)
  renameSync(temporary, builtFile(module))
}

/** Where builds happen: inside node_modules, so that a package finds what it needs there. */
const buildFolder = '.native-build.'

/**
 * Compiles a package in a copy of its folder and moves the result into the cache.
 * @param {NativeModule} module
 * @param {string} cached
 */
async function build(module, cached) {
  say(`Compiling ${module.name} (about a minute at most, once)`)
  const work = inModules(`${buildFolder}${process.pid}`)
  try {
    cpSync(inModules(module.name), work, { recursive: true })
    await runQuietly(nodePath(), gypArguments(module), {
      cwd: work,
      environment: { ...module.environment, JOBS: 'max' },
    })
    mkdirSync(join(cached, '..'), { recursive: true })
    renameAcross(join(work, 'build', 'Release', module.file), cached)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {NativeModule} module */
function gypArguments({ options }) {
  const headers = projectNodeFolder()
  const nodeFolder = existsSync(join(headers, 'include')) ? [`--nodedir=${headers}`] : []
  const gyp = inModules('node-gyp', 'bin', 'node-gyp.js')
  return [gyp, 'rebuild', '--release', ...options, ...nodeFolder]
}

/**
 * Moves a file in one step although the target may be on another disk.
 * @param {string} from
 * @param {string} to
 */
function renameAcross(from, to) {
  const temporary = `${to}.${process.pid}`
  cpSync(from, temporary)
  renameSync(temporary, to)
}

/** Removes what builds that were killed left behind. */
function sweepBuilds() {
  for (const name of readdirSync(inModules())) {
    if (name.startsWith(buildFolder)) rmSync(inModules(name), { recursive: true, force: true })
  }
}

/**
 * Tries a small program in both runtimes, without a window.
 * @param {string} program
 * @returns {'Node' | 'Electron' | undefined} the one it fails in
 */
export function whereItFails(program) {
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  /** @param {string} runtime */
  const fails = (runtime) =>
    spawnSync(runtime, ['-e', program], { cwd: projectFolder, env: environment, stdio: 'ignore' })
      .status !== 0
  if (fails(nodePath())) return 'Node'
  return fails(electronPath()) ? 'Electron' : undefined
}
