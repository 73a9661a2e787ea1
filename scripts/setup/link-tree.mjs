import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes `target` a twin of the folder `source`: every file is a hard link (so it costs no disk), or a copy where the
 * file system cannot link. A hard-linked program still knows its own folder, which a symbolic link would not.
 * Never write into such a file: its twins would change too.
 * @param {string} source
 * @param {string} target
 * @param {(path: string) => boolean} [wanted] which files and folders to take, by full path in `source`
 */
export function linkTree(source, target, wanted = () => true) {
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name)
    const to = join(target, entry.name)
    if (!wanted(from)) continue
    if (entry.isDirectory()) linkTree(from, to, wanted)
    else linkFile(from, to)
  }
}

/**
 * @param {string} from
 * @param {string} to replaced when it exists
 */
export function linkFile(from, to) {
  rmSync(to, { force: true })
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
