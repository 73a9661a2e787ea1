import { EngineFailure } from '#shared/contract/engine.ts'

/** Pictures that were fetched may take this many bytes together before the oldest is let go. */
const BUDGET = 64 * 1024 * 1024

const SCHEME = 'fallback:'

/**
 * Finished pictures, in memory until they are on disk: the server keeps none. A fetched one stays a while, because
 * the disk may have been full; one that was never fetched stays as long as the studio runs.
 */
export const createPictureShelf = (budget = BUDGET) => {
  const pictures = new Map<string, Uint8Array>()
  /** In the order they were fetched. */
  const fetched = new Set<string>()

  const tidy = (): void => {
    let bytes = 0
    for (const uuid of fetched) bytes += pictures.get(uuid)?.byteLength ?? 0
    for (const uuid of fetched) {
      if (bytes <= budget || fetched.size === 1) return
      bytes -= pictures.get(uuid)?.byteLength ?? 0
      fetched.delete(uuid)
      pictures.delete(uuid)
    }
  }

  async function* serve(url: string): AsyncGenerator<Uint8Array> {
    const uuid = url.startsWith(SCHEME) ? url.slice(SCHEME.length) : ''
    const picture = pictures.get(uuid)
    if (picture === undefined) throw new EngineFailure('final', 'result-missing')
    yield picture
    fetched.delete(uuid)
    fetched.add(uuid)
    tidy()
  }

  return {
    /** Where a task's picture is fetched from; valid in this process only. */
    put: (uuid: string, picture: Uint8Array): string => {
      pictures.set(uuid, picture)
      return `${SCHEME}${uuid}`
    },
    /** Throws EngineFailure `result-missing` for what is not here, for instance after a restart. */
    fetch: (url: string): AsyncIterable<Uint8Array> => serve(url),
  }
}
