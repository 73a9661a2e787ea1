import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the project. @param {string[]} parts */
export const inProject = (...parts) => join(projectFolder, ...parts)

/** A path inside the installed packages. @param {string[]} parts */
export const inModules = (...parts) => inProject('node_modules', ...parts)

/** The folder the system keeps for things that can be made again; one per user, shared by every checkout. */
function userCacheFolder() {
  if (process.env['XDG_CACHE_HOME']) return process.env['XDG_CACHE_HOME']
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32' && process.env['LOCALAPPDATA'])
    return process.env['LOCALAPPDATA']
  return join(homedir(), '.cache')
}

/** A path inside the per-user cache. @param {string[]} parts */
export const inCache = (...parts) => join(userCacheFolder(), 'chofesh-studio', ...parts)

/** Finds a program on the PATH. @param {string} name @returns {string | undefined} its path */
export function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  return [...folders, '/usr/sbin', '/sbin']
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}
