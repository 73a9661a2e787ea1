import { answerPost, isFromOurPage, limited, preflight, refusePost } from './posts.ts'

/** Largest file that is taken in, in bytes. */
const LIMIT = 4 * 1024 * 1024 * 1024

/** What the inbox hands a file to. */
export type TakeIn = (file: { name: string; body: AsyncIterable<Uint8Array> }) => Promise<string>

const nameOf = (headers: Headers): string => {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
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
      id: await takeIn({ name: nameOf(request.headers), body: limited(request.body, LIMIT) }),
    }))
  }
