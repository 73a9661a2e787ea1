import { join } from 'node:path'
import log from 'electron-log/node'

const LARGEST = 2 * 1024 * 1024

/** The log file in a folder, rotated at 2 MB; `hide` takes secrets out of every line. */
export const openLog = (folder: string, hide: (text: string) => string) => {
  log.transports.file.resolvePathFn = () => join(folder, 'studio.log')
  log.transports.file.maxSize = LARGEST
  log.transports.console.level = 'warn'
  const describe = (error: unknown): string => {
    if (!(error instanceof Error)) return String(error)
    const cause = error.cause === undefined ? '' : `\ncause: ${describe(error.cause)}`
    return `${error.stack ?? error.message}${cause}`
  }
  return {
    error: (error: unknown): void => {
      log.error(hide(describe(error)))
    },
    info: (message: string): void => {
      log.info(hide(message))
    },
  }
}
