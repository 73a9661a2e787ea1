import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One short text for any number of texts; a change in any of them changes it.
 * @param {readonly (string | Buffer)[]} parts
 */
export function fingerprint(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/** What a file holds, or nothing when there is none. @param {string} file @returns {string} */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Writes a file so that nobody ever sees half of it.
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}.tmp`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}

/**
 * The fingerprint of names and contents of files and of everything inside folders. What is missing counts as empty.
 * @param {string} folder where the paths start
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} [counts] which files count; all unless told
 */
export function fingerprintOfFiles(folder, paths, counts = () => true) {
  const files = paths
    .flatMap((path) => filesUnder(folder, path))
    .filter(counts)
    .sort()
  return fingerprint(files.flatMap((file) => [file, readFileSync(join(folder, file))]))
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(folder, path) {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(join(folder, path)).flatMap((name) => filesUnder(folder, `${path}/${name}`))
}
