import type { Source } from '#shared/model/source.ts'
import type { Ports } from '#main/studio/ports.ts'

/** A file is taken in once nothing has happened in its folder for so long, in milliseconds. */
const QUIET = 1500

interface Watch {
  source: Source
  stop: () => void
}

/** Follows the watched folders; `take` is called with what changed in one, never twice at a time for the same. */
export const createWatches = (
  ports: Pick<Ports, 'library' | 'clock' | 'watchFolder' | 'report'>,
  take: (source: Source, paths: readonly string[]) => Promise<void>,
) => {
  const { library, clock, watchFolder, report } = ports
  const watches = new Map<string, Watch>()

  const open = (source: Source): Watch => {
    let gathered = new Set<string>()
    let callOff: (() => void) | null = null
    let busy = false

    const soon = (): void => {
      callOff?.()
      callOff = clock.after(QUIET, flush)
    }
    const flush = (): void => {
      callOff = null
      if (busy || gathered.size === 0) return
      const paths = [...gathered]
      gathered = new Set()
      busy = true
      take(source, paths)
        .catch(report)
        .finally(() => {
          busy = false
          if (gathered.size > 0) soon()
        })
    }

    const close = watchFolder(source.path, (path) => {
      gathered.add(path)
      soon()
    })
    // What came while nobody looked.
    gathered.add(source.path)
    soon()
    return {
      source,
      stop: () => {
        callOff?.()
        close()
      },
    }
  }

  let stopped = false

  const isSame = (watch: Watch, source: Source | undefined): boolean =>
    source?.path === watch.source.path && source.mode === watch.source.mode

  return {
    /** Follows those sources that are watched now, and no others. */
    follow: async (): Promise<void> => {
      if (stopped) return
      const wanted = library.sources.list().filter(({ watched }) => watched)
      for (const [id, watch] of watches) {
        if (
          isSame(
            watch,
            wanted.find((source) => source.id === id),
          )
        )
          continue
        watch.stop()
        watches.delete(id)
      }
      for (const source of wanted) {
        const isNew = !watches.has(source.id) && (await library.files.isPresent(source.path))
        if (isNew && !stopped) watches.set(source.id, open(source))
      }
    },
    stop: (): void => {
      stopped = true
      for (const { stop } of watches.values()) stop()
      watches.clear()
    },
  }
}
