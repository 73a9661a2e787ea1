import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './setup/app-build.mjs'
import { reportFailure } from './setup/failure.mjs'
import { linkTree } from './setup/link-tree.mjs'
import { inModules } from './setup/paths.mjs'
import { setUp } from './setup/prepare.mjs'
import { electronFolder, electronVersion } from './setup/runtime.mjs'
import { runTool } from './setup/tool.mjs'

/**
 * `npm run package`: the app as people get it, unpacked, in dist/. What follows `--` goes to electron-builder instead
 * of `--dir`, such as `--linux AppImage`.
 */
async function makePackage() {
  await setUp()
  await buildIfStale()
  const runtime = inModules('.electron-to-package')
  rmSync(runtime, { recursive: true, force: true })
  const development = join(electronFolder(), 'resources', 'app')
  linkTree(electronFolder(), runtime, (path) => path !== development)
  const code = await runBuilder(runtime)
  rmSync(runtime, { recursive: true, force: true })
  process.exit(code)
}

/** @param {string} runtime folder of the Electron to pack */
async function runBuilder(runtime) {
  const given = process.argv.slice(2)
  const settings = [
    `--config.electronDist=${runtime}`,
    `--config.electronVersion=${electronVersion()}`,
  ]
  const target = given.length > 0 ? given : ['--dir']
  // The runtime is hard-linked to the one in use, and electron-builder writes fuses into its copy: it must be a copy.
  const environment = { USE_HARD_LINKS: 'false' }
  const { code } = await runTool('electron-builder/cli.js', [...settings, ...target], {
    environment,
  })
  return code
}

await makePackage().catch(reportFailure)
