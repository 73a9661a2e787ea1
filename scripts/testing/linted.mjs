import { readFileSync } from 'node:fs'
import { inModules, inProject, projectFolder } from '#scripts/setup/paths.mjs'
import {
  filesUnder,
  fingerprint,
  fingerprintOfFiles,
  readIfThere,
  writeWhole,
} from '#scripts/setup/stamp.mjs'

/** What was linted and found fine: a fingerprint of each file, and of the rules. */
const stampFile = inModules('.linted.json')

const places = ['src', 'tests', 'bench', 'scripts', 'electron.vite.config.ts', 'vitest.config.ts']
const rules = ['oxlint.config.ts', 'package-lock.json', 'tsconfig.base.json']

/** Of more files than this the whole is no slower. */
const MOST = 200

/** @returns {Record<string, string>} */
function readStamp() {
  try {
    return JSON.parse(readIfThere(stampFile))
  } catch {
    return {}
  }
}

/**
 * The files that changed since lint was last fine with them, and how to keep that they are fine now; null where all are
 * to be linted. What a change means for other files’ lint is only seen by `npm test`, which lints everything.
 */
export function changedSinceLint() {
  const files = places.flatMap((place) => filesUnder(projectFolder, place))
  const code = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file))
  const now = Object.fromEntries([
    ['rules', fingerprintOfFiles(projectFolder, rules)],
    ...code.map((file) => [file, fingerprint([readFileSync(inProject(file))])]),
  ])
  const before = readStamp()
  const changed = code.filter((file) => before[file] !== now[file])
  const isAll = before['rules'] !== now['rules'] || changed.length > MOST
  return {
    files: isAll ? null : changed,
    keep: () => writeWhole(stampFile, JSON.stringify(now)),
  }
}
