import { Failure } from '#shared/contract/failures.ts'
import { mediaOf } from '#shared/operations/media.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Ports } from './ports.ts'

/**
 * Learns the content of pictures that go into requests, by which a request is known again. It is not learned when they
 * come in: most pictures of a library never go into one.
 */
export const createContents = ({ library, media, report }: Ports) => {
  const underWay = new Map<string, Promise<void>>()

  const learn = async (id: string): Promise<void> => {
    const picture = library.assets.unhashed(id)
    if (picture === null) return
    try {
      const path = await library.files.resolve(picture)
      const contentHash = await media.hashPixels({ path })
      await library.write(() => {
        library.assets.keepContent(id, contentHash)
      })
    } catch (error) {
      // One that is out of reach cannot be sent either; it is known by its file.
      if (!(error instanceof Failure)) report(error)
    }
  }

  const once = (id: string): Promise<void> => {
    const known = underWay.get(id) ?? learn(id).finally(() => underWay.delete(id))
    underWay.set(id, known)
    return known
  }

  /** Waits until the content of all that goes into these requests is known. */
  return async (requests: readonly { params: Params }[]): Promise<void> => {
    if (library.readOnly) return
    const ids = new Set(requests.flatMap(({ params }) => mediaOf(params)))
    await Promise.all([...ids].filter((id) => library.assets.unhashed(id) !== null).map(once))
  }
}
export type LearnContents = ReturnType<typeof createContents>
