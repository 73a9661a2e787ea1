import { asFailure, Failure } from '#shared/contract/failures.ts'
import { type ImportRun, TOLD_OF_A_RUN } from '#shared/model/import-run.ts'
import type { Source } from '#shared/model/source.ts'
import type { Ports } from '#main/studio/ports.ts'
import { coalesce } from '#main/studio/coalesce.ts'
import { createFileImport, type FoundFile, type Taken } from './import-file.ts'
import { createRowBatch } from './row-batch.ts'

/** Files that are under way at a time: enough for every core, and for rows to share their commits. */
const AT_A_TIME = 24

/** What is no fault of a file, but of this machine: the run waits until somebody lets it go on. */
const HALTING: ReadonlySet<string> = new Set([
  'disk-full',
  'library-read-only',
  'library-missing',
  'source-missing',
])

interface Deps {
  ports: Ports
  /** Files and folders by their absolute paths. */
  paths: readonly string[]
  title: string
  mode: ImportRun['mode']
  /** The source that a file lies in; made where there is none yet. */
  sourceOf: (root: string) => Promise<Source>
  untrash: boolean
  changed: () => void
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path

/** One taking in of files and folders, from looking for them to the last row. */
export const createImportRun = (deps: Deps) => {
  const { ports, changed } = deps
  const { library, clock } = ports
  const batch = createRowBatch(ports)
  const abort = new AbortController()
  const waiting: FoundFile[] = []
  const importers = new Map<string, Promise<(found: FoundFile) => Promise<Taken>>>()
  let looking = true
  let paused = false
  let wake: (() => void)[] = []
  const run: ImportRun = {
    id: clock.uuid(),
    title: deps.title,
    mode: deps.mode,
    state: 'looking',
    found: 0,
    added: 0,
    known: 0,
    moved: 0,
    refused: 0,
    refusals: [],
    halted: null,
    assetIds: [],
    startedAt: clock.now(),
  }

  const came = coalesce(clock, (added) => {
    ports.emit('library.changed', { added, removed: [] })
  })
  const went = coalesce(clock, (ids) => {
    ports.emit('library.changed', { added: [], removed: [], changed: ids })
  })

  const stateNow = (): ImportRun['state'] => {
    if (abort.signal.aborted) return 'cancelled'
    if (paused) return 'paused'
    return looking ? 'looking' : 'running'
  }

  const tell = (): void => {
    if (run.state !== 'finished') run.state = stateNow()
    changed()
  }

  const stir = (): void => {
    const sleepers = wake
    wake = []
    for (const each of sleepers) each()
  }

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      wake.push(resolve)
    })

  const refuse = (path: string, failure: Failure): void => {
    run.refused += 1
    if (run.refusals.length < TOLD_OF_A_RUN)
      run.refusals.push({
        name: nameOf(path),
        failure: { code: failure.code, detail: failure.detail },
      })
    tell()
  }

  const hold = (failure: Failure): void => {
    paused = true
    run.halted = { code: failure.code, detail: failure.detail }
    tell()
  }

  const importerOf = (root: string): Promise<(found: FoundFile) => Promise<Taken>> => {
    const known = importers.get(root)
    if (known) return known
    const made = deps.sourceOf(root).then((source) =>
      createFileImport({
        ports,
        batch,
        source: source.id,
        mode: deps.mode,
        seen: library.seenFiles.ofSource(source.id),
        untrash: deps.untrash,
        displaced: (id) => went.add(id),
      }),
    )
    importers.set(root, made)
    return made
  }

  const count = ({ outcome, id }: Taken): void => {
    run[outcome] += 1
    if (run.assetIds.length < TOLD_OF_A_RUN) run.assetIds.push(id)
    if (outcome === 'added') came.add(id)
    if (outcome === 'moved') went.add(id)
    tell()
  }

  const isGone = async (root: string): Promise<boolean> => !(await library.files.isPresent(root))

  /** A drive that is gone makes every file unreadable: that is its fault, not theirs. */
  const faultOf = async (failure: Failure, found: FoundFile): Promise<Failure> =>
    failure.detail['reason'] === 'unreadable' && (await isGone(found.root))
      ? new Failure('source-missing', { path: found.root })
      : failure

  const take = async (found: FoundFile): Promise<void> => {
    try {
      count(await (await importerOf(found.root))(found))
    } catch (error) {
      const failure = await faultOf(asFailure(error), found)
      if (failure.code === 'internal') ports.report(error)
      if (!HALTING.has(failure.code)) {
        refuse(found.path, failure)
        return
      }
      waiting.unshift(found)
      hold(failure)
    }
  }

  const work = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      const next = paused ? undefined : waiting.shift()
      if (next) await take(next)
      else if (looking || paused) await rest()
      else return
    }
  }

  const isHeld = (): boolean => paused && !abort.signal.aborted

  const letGo = async (): Promise<void> => {
    while (isHeld()) await rest()
  }

  /** Of a drive that is gone nothing is refused: what it would hold is looked for again when it is back. */
  const lookAt = async (paths: readonly string[]): Promise<void> => {
    const from = {
      sources: library.sources.list().map(({ path }) => path),
      signal: abort.signal,
    }
    for await (const found of library.files.walk(paths, from)) {
      if (abort.signal.aborted) return
      if (found.kind === 'refused' && found.reason === 'unreadable' && (await isGone(found.root))) {
        hold(new Failure('source-missing', { path: found.root }))
        await letGo()
        await lookAt([`${found.root}/${found.path}`])
        continue
      }
      run.found += 1
      if (found.kind === 'file') waiting.push(found)
      else refuse(found.path, new Failure('file-not-taken', { reason: found.reason }))
      stir()
    }
  }

  const look = async (): Promise<void> => {
    await lookAt(deps.paths)
    looking = false
    stir()
    tell()
  }

  const finished = (async (): Promise<void> => {
    await Promise.all([look(), ...Array.from({ length: AT_A_TIME }, work)])
    batch.flush()
    run.state = abort.signal.aborted ? 'cancelled' : 'finished'
    changed()
  })()

  return {
    id: run.id,
    state: (): ImportRun => run,
    finished,
    pause: (held: boolean): void => {
      paused = held
      if (!held) run.halted = null
      stir()
      tell()
    },
    cancel: (): void => {
      abort.abort()
      stir()
      tell()
    },
  }
}
export type RunningImport = ReturnType<typeof createImportRun>
