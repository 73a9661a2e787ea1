import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { projectFolder } from './paths.mjs'
import { say } from './run.mjs'
import { outputFolder } from './runtime.mjs'
import { fingerprintOfFiles, readIfThere, writeWhole } from './stamp.mjs'
import { runTool } from './tool.mjs'

const stampFile = join(outputFolder, '.stamp')

/** What the built app is made of. */
const sources = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts']

/** @param {string} path */
const isPartOfTheApp = (path) => !/\.test\.tsx?$/.test(path)

const currentStamp = () => fingerprintOfFiles(projectFolder, sources, isPartOfTheApp)

/** Builds the app into out/ when its sources changed since the last time. Silent when they did not. */
export async function buildIfStale() {
  await withLock(`build of ${projectFolder}`, async () => {
    if (readIfThere(stampFile) !== currentStamp()) await build()
  })
}

/**
 * Builds the app into out/.
 * @throws {Error} with what the builder said when it fails
 */
async function build() {
  say('Building the app')
  const stamp = currentStamp()
  rmSync(stampFile, { force: true })
  const { code, output } = await runTool('electron-vite/bin/electron-vite.js', ['build'], {
    capture: true,
  })
  if (code !== 0) throw new Error(`The app could not be built:\n${output.trim()}`)
  writeWhole(stampFile, stamp)
}
