import { Failure } from '#shared/contract/failures.ts'
import type { Ports } from './ports.ts'

/**
 * Looks into the films and sounds that were kept while nobody here could: their length, size and first picture. One
 * that cannot be read stays as it is.
 */
export const completeFilms = async ({ library, media, emit, report }: Ports): Promise<void> => {
  if (library.readOnly) return
  for (const { id, hash, ...place } of library.assets.unseen()) {
    try {
      const { width, height, seconds } = await media.inspect({
        path: await library.files.resolve(place),
        thumbnail: library.files.thumbnailPath(hash),
      })
      if (seconds === null) continue
      await library.write(() => library.assets.measure(id, { width, height, seconds }))
      emit('library.changed', { added: [], removed: [], changed: [id] })
    } catch (error) {
      if (!(error instanceof Failure)) report(error)
    }
  }
}
