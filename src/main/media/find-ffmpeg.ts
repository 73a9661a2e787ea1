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

/** Where ffmpeg is: where the user says, else on the search path; null: nowhere. */
export const findFfmpeg = (chosen: string | null, searchPath: string): string | null => {
  const places = searchPath.split(delimiter).filter(isAbsolute)
  const candidates = [
    ...(chosen === null ? [] : [chosen]),
    ...places.map((folder) => join(folder, name)),
  ]
  return candidates.find(isProgram) ?? null
}
