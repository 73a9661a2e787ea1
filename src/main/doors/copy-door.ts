import { extname } from 'node:path'
import { Failure } from '#shared/contract/failures.ts'
import { answerPost, isFromOurPage, limited, nameIn, preflight, refusePost } from './posts.ts'
import type { FileKind } from './handlers/context.ts'

/** Largest file that is written, in bytes. */
const LIMIT = 2 * 1024 * 1024 * 1024

/** Kinds of files that leave this way, by their ending. */
const kinds: Readonly<Record<string, FileKind>> = {
  '.png': { name: 'PNG', extensions: ['png'] },
  '.jpg': { name: 'JPEG', extensions: ['jpg', 'jpeg'] },
  '.webp': { name: 'WebP', extensions: ['webp'] },
  '.psd': { name: 'Photoshop', extensions: ['psd'] },
}

interface CopyPorts {
  /** Asks the user where to; null when they change their mind. */
  chooseNewFile: (file: { name: string; kind: FileKind }) => Promise<string | null>
  /** Writes a file, whole or not at all. */
  write: (path: string, body: AsyncIterable<Uint8Array>) => Promise<void>
}

/** A name that is no path, whatever the page calls it. */
const plain = (name: string): string => name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, ' ').trim()

/**
 * `POST studio://media/copy`: the body is a file that the window made, which is written where the user says; the answer
 * is its path, or null when they change their mind. Only our own page is served.
 */
export const createCopyDoor = ({ chooseNewFile, write }: CopyPorts) => {
  const keep = async (request: Request): Promise<{ path: string | null }> => {
    const name = plain(nameIn(request.headers))
    const kind = kinds[extname(name).toLowerCase()]
    if (!kind) throw new Failure('invalid-request', { what: 'copy' })
    const path = await chooseNewFile({ name, kind })
    if (path !== null) await write(path, limited(request.body, LIMIT))
    return { path }
  }
  return async (request: Request): Promise<Response | null> => {
    if (new URL(request.url).pathname !== '/copy') return null
    if (request.method === 'OPTIONS') return preflight(request)
    if (request.method !== 'POST' || !isFromOurPage(request)) return refusePost()
    return answerPost(() => keep(request))
  }
}
