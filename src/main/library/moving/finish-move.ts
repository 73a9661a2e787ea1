import { join } from 'node:path'
import { asFailure, type Failure } from '#shared/contract/failures.ts'
import { fileFailure } from '#shared/contract/file-failure.ts'
import { copyFiles } from './copy-files.ts'
import { checkMark } from './mark.ts'
import { HIDDEN, lookAt, type MoveFiles, removeEmpty } from './own-entries.ts'
import type { MovePlan, MoveRecord } from './plan.ts'
import { renamePieces } from './rename-pieces.ts'

/** What a move needs of the studio before its library is opened. */
export interface Finishing {
  files: MoveFiles
  record: MoveRecord
  /** The library’s folder as the settings name it. */
  present: () => string
  /** Has the settings name another folder, for good. */
  switchTo: (folder: string) => void | Promise<void>
  /** Claims a library for this process while its files are moved; throws `library-in-use`. */
  claim: (folder: string) => () => void
}

/** Which folder holds the library, and what kept it from being moved. */
export interface Finished {
  folder: string
  failure: Failure | null
}

const move = async ({ files, record }: Finishing, plan: MovePlan): Promise<void> => {
  await checkMark(files, plan)
  if (plan.how === 'rename') {
    await renamePieces(files, plan, plan)
    return
  }
  const done = await record.readDone()
  await copyFiles({
    files,
    from: plan.from,
    to: plan.to,
    belongings: plan,
    done,
    signal: new AbortController().signal,
    leaveDatabase: false,
    came: () => undefined,
  })
  await record.keepDone(done)
}

/** Where a library is that could be moved neither on nor back: with its database. */
const whereItIs = async ({ files }: Finishing, { from, to }: MovePlan): Promise<string> =>
  (await lookAt(files, join(to, HIDDEN)).catch(() => null)) === null ? from : to

/** What was renamed goes back, the database first; what was copied is kept, to go on with. */
const takeBack = async (
  finishing: Finishing,
  plan: MovePlan,
  failure: Failure,
): Promise<Finished> => {
  const { files, record } = finishing
  if (plan.how === 'copy') {
    const stopped = { code: failure.code, detail: failure.detail }
    await record.keep({ ...plan, stage: 'copy', stopped })
    return { folder: plan.from, failure }
  }
  try {
    await renamePieces(files, { from: plan.to, to: plan.from }, plan)
    await removeEmpty(files, plan.to, plan)
    await record.keep({ ...plan, stage: 'undo' })
    return { folder: plan.from, failure }
  } catch {
    return { folder: await whereItIs(finishing, plan), failure }
  }
}

const isReachable = async ({ files }: Finishing, { from, to }: MovePlan): Promise<boolean> =>
  (await lookAt(files, join(from, HIDDEN)).catch(() => null)) !== null ||
  (await lookAt(files, join(to, HIDDEN)).catch(() => null)) !== null

const switchOver = async (finishing: Finishing, plan: MovePlan): Promise<Finished> => {
  const { record, switchTo } = finishing
  let release: (() => void) | null = null
  try {
    // With its database gone over already there is nothing left to claim.
    if (plan.how === 'copy' || (await whereItIs(finishing, plan)) === plan.from)
      release = finishing.claim(plan.from)
    // Windows renames no folder in which a file is open.
    if (plan.how === 'rename') release?.()
    await move(finishing, plan)
    await switchTo(plan.to)
  } catch (error) {
    release?.()
    return takeBack(finishing, plan, asFailure(fileFailure(error)))
  }
  release?.()
  // The settings say by now where it is; the next start writes this down again.
  await record.keep({ ...plan, stage: 'clear' }).catch(() => undefined)
  return { folder: plan.to, failure: null }
}

/**
 * Before the library is opened: moves it for good where that was asked for, and goes on with what was cut short. The
 * setting that names its folder is changed last; until then the library is in the old one.
 */
export const finishMove = async (finishing: Finishing): Promise<Finished> => {
  const { record, present } = finishing
  const stays = { folder: present(), failure: null }
  const plan = await record.read()
  if (plan === null || !['copy', 'switch'].includes(plan.stage)) return stays
  if (present() === plan.to) {
    await record.keep({ ...plan, stage: 'clear' })
    return stays
  }
  if (present() !== plan.from) {
    // Somebody chose another library meanwhile.
    if (plan.how === 'copy') await record.keep({ ...plan, stage: 'undo' })
    return stays
  }
  if (plan.stage === 'copy' || !(await isReachable(finishing, plan))) return stays
  return switchOver(finishing, plan)
}
