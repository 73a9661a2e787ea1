import { z } from 'zod'
import { answerPost, isFromOurPage, limited, nameIn, preflight, refusePost } from './posts.ts'

/** Largest file that is taken in, in bytes. */
const LIMIT = 4 * 1024 * 1024 * 1024

/** What the inbox hands a file to. */
export type TakeIn = (file: {
  name: string
  body: AsyncIterable<Uint8Array>
  /** The asset it was made of. */
  parentId?: string
}) => Promise<string>

const PARENT = 'x-parent'

/** The asset that a file was made of, as the window says. */
const parentIn = (headers: Headers): { parentId: string } | null => {
  const parent = z.uuid().safeParse(headers.get(PARENT))
  return parent.success ? { parentId: parent.data } : null
}

/**
 * `POST studio://media/inbox`: the body is a file, which goes to disk in a stream and into the library. Only our own
 * page may hand files in.
 */
export const createInbox =
  (takeIn: TakeIn) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflight(request)
    if (request.method !== 'POST' || !isFromOurPage(request)) return refusePost()
    return answerPost(async () => ({
      id: await takeIn({
        name: nameIn(request.headers),
        body: limited(request.body, LIMIT),
        ...parentIn(request.headers),
      }),
    }))
  }
