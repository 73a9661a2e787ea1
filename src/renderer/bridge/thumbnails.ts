import { MOST_THUMBNAILS } from '#shared/contract/index-routes.ts'
import type { IdList } from './asset-index.ts'
import { thumbnailUrl } from './media-url.ts'
import { request } from './request.ts'

/** Addresses of so many pictures are kept, some megabytes of them. */
const KEPT = 240

/** Others are narrower, so that more of them are in view. */
const MORE = 1.25

/** The last asked for last. */
const kept = new Map<string, Promise<string> | string>()

/** So many pictures are in view; known once somebody looked. */
let inView = 16
export const picturesInView = (): number => inView

/** Tells how many pictures are in view, so that as many are read at one go when others come into their places. */
export const expectPictures = (count: number): void => {
  inView = Math.min(Math.ceil(count * MORE), MOST_THUMBNAILS)
}

const keep = (id: string, address: Promise<string> | string): void => {
  kept.delete(id)
  kept.set(id, address)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) return
    kept.delete(oldest)
  }
}

/** Has the pictures read that will be in view first, all at one go, while their places are still being drawn. */
export const readPictures = (list: IdList): void => {
  const ids = Array.from({ length: Math.min(inView, list.length) }, (_, at) => list.at(at) ?? '')
  const asked = ids.filter((id) => id !== '' && !kept.has(id))
  if (asked.length === 0) return
  const answer = request('assets.thumbnails', { ids: asked })
    .then(({ addresses }) => addresses)
    // Each is then asked for by itself.
    .catch((): null[] => [])
  asked.forEach((id, at) => {
    const address = answer.then((addresses) => {
      const found = addresses[at] ?? null
      if (found === null) kept.delete(id)
      else keep(id, found)
      return found ?? thumbnailUrl(id)
    })
    keep(id, address)
  })
}

/** Where a thumbnail is that was read with others or is about to be; undefined: it was not. */
export const pictureAtHand = (id: string): Promise<string> | string | undefined => kept.get(id)
