import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { StartProcess } from '#shared/std/child-process.ts'

/** Starts our own entries as Electron utility processes; the fuses forbid running ourselves as Node. */
export const startUtilityProcess =
  (folder: string): StartProcess =>
  (entry, argument) => {
    const child = utilityProcess.fork(
      join(folder, `${entry}.js`),
      argument === undefined ? [] : [JSON.stringify(argument)],
      {
        serviceName: `Chofesh Studio ${entry}`,
        stdio: 'ignore',
      },
    )
    return {
      send: (message) => {
        child.postMessage(message)
      },
      onMessage: (listener) => {
        child.on('message', listener)
      },
      onExit: (listener) => {
        child.on('exit', listener)
      },
      kill: () => {
        child.kill()
      },
    }
  }
