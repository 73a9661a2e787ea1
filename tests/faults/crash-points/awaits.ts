import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The files that a task goes through from the wish to the picture. */
const sources = [
  'src/main/studio/studio.ts',
  'src/main/studio/job-list.ts',
  'src/main/studio/task-steps.ts',
  'src/main/studio/deliver.ts',
  'src/main/library/files.ts',
]

/** How a call of a port is written in the source, and under which name it is crossed. */
const ports: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/library\.write\(/u, () => 'write'],
  [/engine\.(submit|poll|recall)\(/u, ([, name]) => `engine.${name}`],
  [/engine\.fetch\(|of body\b/u, () => 'engine.fetch'],
  [/media\.(inspect|clean)\(/u, ([, name]) => `media.${name}`],
  [/\bfiles\.(open|rename|unlink|mkdir|readdir)\(/u, ([, name]) => `files.${name}`],
  [/handle\.(writeFile|sync|close)\(/u, ([, name]) => `handle.${name}`],
  [/ports\.emit\(/u, () => 'emit'],
]

/**
 * Awaits of these wait for another line of the same files, for a turn of time that writes nothing, or for what is learned
 * of inputs before the wish is written down, when nothing is at stake yet.
 */
const inner =
  /await (?:for|work|claim|change|changes|doubt|end|apply|finish|ask|turn|lane|freshResults|deliver|bringHome|submit|cleaned|hashOf|finalName|syncFolder|writeAll|discard|queue|waits|look|offline|learnContents|\(target|Promise\.all|library\.files|createFiles)/u

/** Calls that no day of the fault suite makes: reading what is shown, not making it. */
const aside = /realpath|createReadStream/u

export interface Waiting {
  place: string
  /** The crossing it should be met under; null where nobody knows. */
  crossing: string | null
}

const crossingOf = (line: string): string | null => {
  for (const [pattern, name] of ports) {
    const match = pattern.exec(line)
    if (match) return name(match)
  }
  return null
}

const isRelevant = (line: string): boolean =>
  !line.trimStart().startsWith('*') && (crossingOf(line) !== null || /(?<!\.)\bawait\b/u.test(line))

/** Every await and every durable write of the way, with the crossing that covers it. */
export const waitings = (): Waiting[] =>
  sources.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .map((line, index) => ({ line, place: `${file}:${index + 1}` }))
      .filter(({ line }) => isRelevant(line) && !aside.test(line))
      .filter(({ line }) => crossingOf(line) !== null || !inner.test(line))
      .map(({ line, place }) => ({ place, crossing: crossingOf(line) })),
  )
