import { createHash } from 'node:crypto'
import { EngineFailure } from '#shared/contract/engine.ts'
import type { References } from './inputs.ts'
import { zip } from './zip.ts'
import type { DataItem } from './reply.ts'

/** An asset that goes into a request. */
export interface InputFile {
  /** `image/png`. */
  type: string
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string
  size: number
  read: () => Promise<Uint8Array>
}

/** What was uploaded, and the id it got. */
export interface UploadedFile {
  mediaUuid: string
  hash: string
  bytes: number
  /** Hashes of the files in an archive; null: it is a file itself. */
  parts: readonly string[] | null
}

/** Where assets that go in come from, and what is remembered of those the service has already. */
export interface Inputs {
  /** Throws `input-missing` where the asset or its file is gone. */
  open: (assetId: string) => Promise<InputFile>
  uploaded: (hash: string) => string | null
  keepUpload: (upload: UploadedFile) => Promise<void>
  forgetUpload: (mediaUuid: string) => Promise<void>
}

/** What is uploaded: a file, or an archive of several. */
type Uploading = Pick<InputFile, 'type' | 'hash' | 'read'> & Pick<UploadedFile, 'parts'>

/** Pictures up to so many bytes travel in the request itself; a data URI makes a third more of them. */
const INLINE = 3 * 1024 * 1024
/** Nothing larger is sent, in bytes. */
const LIMIT = 200 * 1024 * 1024

const dataUri = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

const tooLarge = (): EngineFailure =>
  new EngineFailure('final', 'input-too-large', { detail: { limitBytes: LIMIT } })

/** Several files as one archive, known by the files in it. */
const archiveOf = (files: readonly InputFile[]): Uploading => ({
  type: 'application/zip',
  parts: files.map(({ hash }) => hash),
  hash: createHash('sha256')
    .update(files.map(({ hash }) => hash).join('\n'))
    .digest('hex'),
  read: async () => {
    const entries: { name: string; bytes: Uint8Array }[] = []
    for (const [at, file] of files.entries()) {
      const name = `${String(at + 1).padStart(3, '0')}.${file.type.split('/')[1] ?? 'bin'}`
      entries.push({ name, bytes: await file.read() })
    }
    return zip(entries)
  },
})

/** An upload costs nothing and makes nothing: whatever became of it, it may be tried again. */
const harmless = (error: unknown): unknown =>
  error instanceof EngineFailure && (error.verdict === 'lost' || error.verdict === 'known')
    ? new EngineFailure('retry', error.code, { detail: error.detail, cause: error })
    : error

/** Words assets so that the service understands them: small pictures as they are, all else by the id it was uploaded under. */
export const createReferences = (
  inputs: Inputs,
  upload: (dataUri: string) => Promise<DataItem>,
): References => {
  const underWay = new Map<string, Promise<string>>()
  const madeInThisRun = new Set<string>()

  const uploadAnew = async ({ type, hash, parts, read }: Uploading): Promise<string> => {
    const bytes = await read()
    const item = await upload(dataUri(type, bytes)).catch((error: unknown) => {
      throw harmless(error)
    })
    const mediaUuid = item['mediaUUID']
    if (typeof mediaUuid !== 'string') throw new EngineFailure('retry', 'service-unreadable')
    await inputs.keepUpload({ mediaUuid, hash, bytes: bytes.byteLength, parts })
    madeInThisRun.add(mediaUuid)
    return mediaUuid
  }

  /** The same file is uploaded once, however many requests want it at the same time. */
  const uploadOnce = (file: Uploading): Promise<string> => {
    const running = underWay.get(file.hash) ?? uploadAnew(file)
    underWay.set(file.hash, running)
    return running.finally(() => underWay.delete(file.hash))
  }

  return {
    asset: async (assetId) => {
      const file = await inputs.open(assetId)
      if (file.size > LIMIT) throw tooLarge()
      if (file.type.startsWith('image/') && file.size <= INLINE)
        return dataUri(file.type, await file.read())
      return inputs.uploaded(file.hash) ?? uploadOnce({ ...file, parts: null })
    },
    archive: async (assetIds) => {
      const files = await Promise.all(assetIds.map((id) => inputs.open(id)))
      if (files.reduce((sum, { size }) => sum + size, 0) > LIMIT) throw tooLarge()
      const archive = archiveOf(files)
      return inputs.uploaded(archive.hash) ?? uploadOnce(archive)
    },
    forget: async ({ mediaUuids, isSure }) => {
      const gone = mediaUuids.filter((uuid) => isSure || !madeInThisRun.has(uuid))
      await Promise.all(gone.map((uuid) => inputs.forgetUpload(uuid)))
      return gone.length > 0
    },
  }
}
