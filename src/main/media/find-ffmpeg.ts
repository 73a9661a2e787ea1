import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'

/** Where package managers put it; a program that was not started from a terminal has these on no search path. */
const usual = process.platform === 'win32' ? [] : ['/opt/homebrew/bin', '/usr/local/bin']

/** Where ffmpeg is: where the user says, else on the search path or where it usually lies; null: nowhere. */
export const findFfmpeg = (chosen: string | null, searchPath: string): string | null => {
  const places = [...searchPath.split(delimiter), ...usual].filter(isAbsolute)
  const candidates = [
    ...(chosen === null ? [] : [chosen]),
    ...places.map((folder) => join(folder, name)),
  ]
  return candidates.find(isProgram) ?? null
}
