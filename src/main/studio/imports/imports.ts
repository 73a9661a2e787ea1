import { Failure } from '#shared/contract/failures.ts'
import { type ImportRun, isOver } from '#shared/model/import-run.ts'
import type { ImportMode, Source, SourceView } from '#shared/model/source.ts'
import { coalesce } from '#main/studio/coalesce.ts'
import type { Ports } from '#main/studio/ports.ts'
import { createHandedIn } from './handed-in.ts'
import { createImportRun, type RunningImport } from './import-run.ts'
import { findMissing } from './find-missing.ts'
import { createWatches } from './watches.ts'

/** Runs that are over and still told of. */
const REMEMBERED = 8

/** What is to become of what was handed in. */
export interface ImportAsked {
  token: string
  mode: ImportMode
  /** Take in what comes into these folders later on. */
  watch: boolean
}

/** An import as it is begun. */
export interface UnfinishedImport {
  paths: string[]
  mode: ImportMode
  watch: boolean
}

const nameOf = (path: string): string =>
  path.split(/[/\\]/u).findLast((part) => part !== '') ?? path

/** Taking files and folders in, and the folders that they came from. */
export const createImports = (ports: Ports) => {
  const { library, clock } = ports
  const handedIn = createHandedIn(clock)
  const runs = new Map<string, RunningImport>()
  const asked = new Map<string, UnfinishedImport>()
  const changes = coalesce(clock, () => {
    ports.emit('imports.changed', {})
  })
  const changed = (): void => changes.add('')

  const writable = (): void => {
    if (library.readOnly) throw library.readOnly
  }

  const told = (): void => ports.emit('sources.changed', {})

  /** The source at a folder; made where there is none, watched from now on where that is asked. */
  const sourceAt = async (
    path: string,
    how: { mode: ImportMode; watched: boolean },
  ): Promise<Source> => {
    const made: Source = { id: clock.uuid(), path, createdAt: clock.now(), ...how }
    return library.write(() => {
      const found = library.sources.ofPath(path)
      if (!found) library.sources.add(made)
      else if (how.watched) library.sources.change(found.id, how)
      return found ?? made
    })
  }

  const forgetOld = (): void => {
    const over = [...runs.values()].filter(({ state }) => isOver(state()))
    for (const { id } of over) asked.delete(id)
    for (const { id } of over.slice(0, -REMEMBERED)) runs.delete(id)
  }

  const begin = (
    paths: readonly string[],
    how: Omit<ImportAsked, 'token'> & { untrash: boolean; quiet: boolean },
  ) => {
    const run = createImportRun({
      ports,
      paths,
      title: nameOf(paths[0] ?? ''),
      mode: how.mode,
      sourceOf: (root) =>
        sourceAt(root, { mode: how.mode, watched: how.watch && paths.includes(root) }),
      untrash: how.untrash,
      changed,
    })
    if (!how.quiet) {
      runs.set(run.id, run)
      asked.set(run.id, { paths: [...paths], mode: how.mode, watch: how.watch })
      forgetOld()
    }
    changed()
    run.finished.catch(ports.report)
    return run
  }

  const watches = createWatches(ports, async (source, paths) => {
    const { finished } = begin(paths, {
      mode: source.mode,
      watch: false,
      untrash: false,
      quiet: true,
    })
    await finished
    await findMissing(ports, source)
  })

  const running = (id: string): RunningImport => {
    const found = runs.get(id)
    if (!found) throw new Failure('not-found', { what: 'import' })
    return found
  }

  const sourceOf = (id: string): Source => {
    const found = library.sources.get(id)
    if (!found) throw new Failure('not-found', { what: 'source' })
    return found
  }

  const startAt = ({ paths, mode, watch }: UnfinishedImport): ImportRun => {
    const run = begin(paths, { mode, watch, untrash: true, quiet: false })
    run.finished
      .then(() => {
        told()
        return watches.follow()
      })
      .catch(ports.report)
    return run.state()
  }

  return {
    /** The user dropped or chose these: a token for them, and whether folders are among them. */
    hand: async (
      paths: readonly string[],
    ): Promise<{ token: string; folders: string[]; files: number }> => {
      const kinds = await Promise.all(paths.map((path) => library.files.kindAt(path)))
      const folders = paths.filter((_, at) => kinds[at] === 'folder')
      return {
        token: handedIn.put(paths),
        folders: folders.map(nameOf),
        files: paths.length - folders.length,
      }
    },
    start: async ({ token, mode, watch }: ImportAsked): Promise<ImportRun> => {
      writable()
      return startAt({ paths: [...handedIn.take(token)], mode, watch })
    },
    /** What is not over yet, so that the studio goes on with it after it was started again. */
    unfinished: (): UnfinishedImport[] =>
      [...runs.values()]
        .filter(({ state }) => !isOver(state()))
        .flatMap(({ id }) => asked.get(id) ?? []),
    /** Goes on with what was not over; what came in already is known. */
    takeUp: (unfinished: readonly UnfinishedImport[]): void => {
      for (const each of unfinished) startAt(each)
    },
    list: (): ImportRun[] => [...runs.values()].map(({ state }) => state()).toReversed(),
    pause: (id: string, paused: boolean): void => running(id).pause(paused),
    cancel: (id: string): void => running(id).cancel(),
    dismiss: (id: string): void => {
      running(id).cancel()
      runs.delete(id)
      changed()
    },
    sources: async (): Promise<SourceView[]> => {
      const counts = library.sources.counts()
      return Promise.all(
        library.sources.list().map(async (source) => ({
          ...source,
          assets: counts.get(source.id) ?? 0,
          present: await library.files.isPresent(source.path),
        })),
      )
    },
    watch: async (id: string, watched: boolean): Promise<void> => {
      writable()
      const { mode } = sourceOf(id)
      await library.write(() => library.sources.change(id, { mode, watched }))
      told()
      await watches.follow()
    },
    /** Looks through a source again. */
    look: async (id: string): Promise<ImportRun> => {
      writable()
      const source = sourceOf(id)
      const run = begin([source.path], {
        mode: source.mode,
        watch: false,
        untrash: false,
        quiet: false,
      })
      run.finished
        .then(() => findMissing(ports, source))
        .then(told)
        .catch(ports.report)
      return run.state()
    },
    /** The source lies elsewhere now. */
    relocate: async (id: string, path: string): Promise<void> => {
      writable()
      const source = sourceOf(id)
      const taken = library.sources.ofPath(path)
      if (taken !== null && taken.id !== id) throw new Failure('name-taken', { name: path })
      await library.write(() => library.sources.relocate(source.id, path))
      await findMissing(ports, { ...source, path })
      told()
      await watches.follow()
    },
    /** Forgets a source that no asset lies in. */
    forget: async (id: string): Promise<void> => {
      writable()
      sourceOf(id)
      if (library.sources.holdsAssets(id)) throw new Failure('source-in-use', {})
      await library.write(() => library.sources.remove(id))
      told()
      await watches.follow()
    },
    /** Takes up what came into watched folders while nobody looked, and follows them from now on. */
    wake: async (): Promise<void> => {
      if (library.readOnly) return
      await watches.follow()
    },
    stop: (): void => {
      watches.stop()
      for (const { cancel } of runs.values()) cancel()
      changes.dispose()
    },
  }
}
export type Imports = ReturnType<typeof createImports>
