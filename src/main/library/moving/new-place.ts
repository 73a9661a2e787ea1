import { randomUUID } from 'node:crypto'
import { join, sep } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import type { NewPlace } from '#shared/model/library-move.ts'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { isMarked, MARK } from './mark.ts'
import { codeOf } from '#shared/std/error-code.ts'
import { type Belongings, filesOf, HIDDEN, type MoveFiles } from './own-entries.ts'

/** What systems put into every folder or drive. */
const isSystems = (name: string): boolean =>
  /^(?:\.DS_Store|\.Trash.*|\.Trashes|\.Spotlight-V100|\.fseventsd|thumbs\.db|desktop\.ini|lost\+found|System Volume Information|\$RECYCLE\.BIN)$/iu.test(
    name,
  ) || name.includes(MARK)

const refused = (reason: string, detail: Record<string, unknown> = {}): Failure =>
  new Failure('library-not-moved', { reason, ...detail })

const isWithin = (folder: string, path: string): boolean => path.startsWith(folder + sep)

const checkEmpty = async (files: MoveFiles, from: string, to: string): Promise<void> => {
  const names = (await files.readdir(to)).filter((name) => !isSystems(name))
  if (names.length === 0 || (await isMarked(files, { from, to }))) return
  throw refused(names.includes(HIDDEN) ? 'is-library' : 'not-empty')
}

/** Whether a file can go there by its name alone; tried with one, which also tells whether anything can. */
const howToGo = async (files: MoveFiles, from: string, to: string): Promise<NewPlace['how']> => {
  const name = randomUUID()
  const probe = join(from, HIDDEN, 'incoming', `${name}.part`)
  const target = join(to, `${MARK}-${name}`)
  await files.mkdir(join(from, HIDDEN, 'incoming'), { recursive: true })
  try {
    await (await files.open(probe, 'wx')).close()
    // A disk of its own refuses a name from elsewhere, so that one is made there first.
    await (await files.open(target, 'wx')).close()
    await files.rename(probe, target)
    return 'rename'
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    return 'copy'
  } finally {
    await files.unlink(probe).catch(() => undefined)
    await files.unlink(target).catch(() => undefined)
  }
}

const asRefusal = (error: unknown): unknown => {
  const failure = fileFailure(error)
  if (!(failure instanceof Failure)) return failure
  if (failure.code === 'library-read-only') return refused('not-writable')
  if (failure.code === 'library-missing') return refused('gone')
  return failure
}

/**
 * Looks whether the library can move to a folder, and how. Throws `library-not-moved` with the reason: `inside` itself,
 * `not-empty`, `is-library` (another one), `not-writable`, `gone`, or `no-room` with both numbers.
 */
export const checkNewPlace = async (
  files: MoveFiles,
  { from, to }: { from: string; to: string },
  asked: { belongings: Belongings; free: (folder: string) => Promise<number> },
): Promise<NewPlace> => {
  try {
    const [old, wanted] = await Promise.all([files.realpath(from), files.realpath(to)])
    if (wanted === old || isWithin(old, wanted)) throw refused('inside')
    await checkEmpty(files, from, to)
    const how = await howToGo(files, from, to)
    const place: NewPlace = { to, how, files: 0, bytes: 0 }
    for await (const file of filesOf(files, from, asked.belongings)) {
      place.files += 1
      place.bytes += file.bytes
    }
    const free = how === 'copy' ? await asked.free(to) : Infinity
    if (free < place.bytes) throw refused('no-room', { needed: place.bytes, free })
    return place
  } catch (error) {
    throw asRefusal(error)
  }
}
