import { asFailure, Failure } from '#shared/contract/failures.ts'
import type { LibraryMove, NewPlace } from '#shared/model/library-move.ts'
import type { Library } from '#main/library/library.ts'
import type { MoveSteps } from '#main/library/moving/move-steps.ts'
import type { MovePlan } from '#main/library/moving/plan.ts'
import { coalesce } from '#main/studio/coalesce.ts'
import type { Imports } from '#main/studio/imports/imports.ts'
import type { Ports } from '#main/studio/ports.ts'

interface Deps extends Pick<Ports, 'clock' | 'emit' | 'report'> {
  library: Pick<Library, 'folder' | 'readOnly' | 'assets' | 'sources'>
  steps: MoveSteps
  imports: Pick<Imports, 'unfinished' | 'takeUp'>
  /** Ends the studio and starts it again. */
  relaunch: () => void
}

const refused = (reason: string): Failure => new Failure('library-not-moved', { reason })

/**
 * Moving the library to another folder. What has to be copied is copied while the studio is at work; then it starts
 * again, and the library is moved for good before it is opened.
 */
export const createMoving = ({ library, steps, imports, ...deps }: Deps) => {
  const { clock, emit, report, relaunch } = deps
  let chosen: NewPlace | null = null
  let plan: MovePlan | null = null
  let filesDone = 0
  let bytesDone = 0
  let copying: { abort: AbortController; over: Promise<void> } | null = null
  const tell = coalesce(clock, () => emit('move.changed', {}))
  const told = (): void => tell.add('')

  const keep = async (kept: MovePlan): Promise<void> => {
    await steps.record.keep(kept)
    plan = kept
    told()
  }

  const end = async (): Promise<void> => {
    await steps.record.forget()
    plan = null
    told()
  }

  const belongings = () =>
    steps.belongings(
      library.assets.ownEntries(),
      library.sources.list().map(({ path }) => path),
    )

  const restart = async (moved: MovePlan): Promise<void> => {
    await keep({
      ...moved,
      ...(await belongings()),
      stage: 'switch',
      imports: imports.unfinished(),
    })
    relaunch()
  }

  const undo = async (moved: MovePlan): Promise<void> => {
    if (library.folder === moved.to) throw refused('under-way')
    const undone: MovePlan = { ...moved, ...(await belongings()), stage: 'undo' }
    await keep(undone)
    await steps.undo(undone)
    await end()
  }

  const copyAll = async (moved: MovePlan, signal: AbortSignal): Promise<void> => {
    filesDone = 0
    bytesDone = 0
    await steps.copy(moved, {
      ...(await belongings()),
      signal,
      came: ({ files, bytes }) => {
        filesDone += files
        bytesDone += bytes
        told()
      },
    })
    signal.throwIfAborted()
    await restart(moved)
  }

  const copy = (moved: MovePlan): void => {
    const abort = new AbortController()
    const over = copyAll(moved, abort.signal)
      .catch(async (error: unknown) => {
        if (abort.signal.aborted) return
        const { code, detail } = asFailure(steps.failureOf(error))
        if (code === 'internal') report(error)
        await keep({ ...moved, stopped: { code, detail } })
      })
      .catch(report)
      .finally(() => {
        copying = null
      })
    copying = { abort, over }
  }

  const stopCopying = async (): Promise<void> => {
    const { abort, over } = copying ?? {}
    abort?.abort()
    await over
  }

  /** What a former run left of a move. */
  const takeUp: Record<MovePlan['stage'], (left: MovePlan) => Promise<void> | void> = {
    copy: async (left) => {
      // What only has to be renamed is not even begun before the restart.
      if (left.how === 'rename' || !(await steps.record.isBegun())) await undo(left)
      else if (left.stopped === null && library.folder === left.from) copy(left)
    },
    switch: () => undefined,
    clear: async (left) => {
      imports.takeUp(left.imports)
      await keep({ ...left, imports: [] })
      if (library.readOnly !== null || library.folder !== left.to) return
      await steps.clear(left)
      await end()
    },
    undo,
  }

  const stageOf = (moved: MovePlan): LibraryMove['stage'] => {
    if (moved.stopped !== null && moved.stage === 'copy') return 'stopped'
    const stages = {
      copy: 'copying',
      switch: 'restarting',
      clear: 'clearing',
      undo: 'undoing',
    } as const
    return stages[moved.stage]
  }

  return {
    state: (): LibraryMove | null =>
      plan && {
        from: plan.from,
        to: plan.to,
        how: plan.how,
        files: Math.max(plan.files, filesDone),
        bytes: Math.max(plan.bytes, bytesDone),
        filesDone,
        bytesDone,
        stage: stageOf(plan),
        failure: plan.stopped,
      },
    /** Looks whether the library can go there. Throws `library-not-moved` with the reason. */
    choose: async (folder: string): Promise<NewPlace> => {
      if (library.readOnly) throw library.readOnly
      if (plan !== null) throw refused('under-way')
      chosen = await steps.check(library.folder, folder, await belongings())
      return chosen
    },
    /** Moves it to where was chosen. The plan is on disk before the first file is. */
    start: async (): Promise<void> => {
      const place = chosen
      chosen = null
      if (place === null) throw new Failure('not-found', { what: 'folder' })
      if (plan !== null) throw refused('under-way')
      const moved: MovePlan = {
        ...place,
        ...(await belongings()),
        from: library.folder,
        stage: 'copy',
        imports: [],
        stopped: null,
      }
      await steps.record.forgetDone()
      await keep(moved)
      await steps.mark(moved)
      if (moved.how === 'rename') await restart(moved)
      else copy(moved)
    },
    goOn: async (): Promise<void> => {
      if (plan?.stage !== 'copy' || copying !== null) return
      const moved = { ...plan, stopped: null }
      await steps.mark(moved)
      await keep(moved)
      copy(moved)
    },
    /** The library stays where it was, and what was copied is deleted. */
    cancel: async (): Promise<void> => {
      if (plan?.stage !== 'copy') return
      await stopCopying()
      // It may have been done just before.
      if (plan?.stage === 'copy') await undo(plan)
    },
    wake: async (): Promise<void> => {
      plan = await steps.record.read()
      if (plan === null) return
      told()
      await takeUp[plan.stage](plan)
    },
    /** Resolves when nothing is being copied any more. */
    idle: async (): Promise<void> => copying?.over,
    stop: (): void => {
      copying?.abort.abort()
      tell.dispose()
    },
  }
}
export type Moving = ReturnType<typeof createMoving>
