import { delimiter } from 'node:path'
import { nodePath } from './node.mjs'
import { inModules } from './paths.mjs'
import { run } from './run.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/** What every tool and the app are started with: our Electron, and our programs first on the PATH. */
export function toolEnvironment() {
  const path = [inModules('.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return { ...runtimeEnvironment(), PATH: path, ELECTRON_RUN_AS_NODE: undefined }
}

/**
 * Runs a program of an installed package in the project's Node.
 * @param {string} program its path inside node_modules
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function runTool(program, args, options = {}) {
  const environment = { ...toolEnvironment(), ...options.environment }
  return run(nodePath(), [inModules(program), ...args], { ...options, environment })
}
