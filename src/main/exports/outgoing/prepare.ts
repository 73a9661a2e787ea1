import { open, readFile } from 'node:fs/promises'
import { Failure } from '#shared/contract/failures.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import { embed, sidecar, textKind } from '#main/exports/metadata/embed.ts'
import { isSigned } from '#main/exports/metadata/signed.ts'
import type { Story } from '#main/exports/metadata/story.ts'

/** A file that leaves. */
export interface Leaving {
  /** The file itself, or what a picture was converted to. */
  source: string
  /** Without a dot: `png`. */
  extension: string
  /** What its copy is to be called, without the ending. */
  name: string
  story: Story
  choice: MetadataChoice
}

/** What is written for it. */
export interface Prepared {
  /** null: its own bytes, as they are. */
  body: Buffer | null
  /** What lies beside it; null: nothing. */
  sidecar: string | null
  signed: boolean
}

/** Signatures of films and sounds lie near their beginning. */
const HEAD = 4 * 1024 * 1024

const headOf = async (path: string): Promise<Buffer> => {
  const handle = await open(path, 'r')
  try {
    const length = Math.min(HEAD, (await handle.stat()).size)
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** What is to be known of a file before a copy of it is made. */
interface Looked {
  /** All of it where it takes texts in, else its beginning. */
  bytes: Buffer
  /** The usual ending of a kind that takes texts in; null of any other. */
  kind: string | null
  signed: boolean
}

const look = async (source: string, extension: string): Promise<Looked> => {
  try {
    const head = await headOf(source)
    const kind = textKind(head)
    const bytes = kind !== null && head.length === HEAD ? await readFile(source) : head
    return { bytes, kind, signed: isSigned(bytes, kind ?? extension) }
  } catch (error) {
    throw new Failure('not-found', {}, { cause: error })
  }
}

/** Whether the file at this path is signed. Throws `not-found` where it cannot be read. */
export const isSignedFile = async (source: string, extension: string): Promise<boolean> =>
  (await look(source, extension)).signed

/**
 * What a copy is made of: the story goes in where the kind of file takes it and no signature forbids it, else beside.
 * Throws `not-found` and `metadata-not-written`.
 */
export const prepare = async ({ source, extension, story, choice }: Leaving): Promise<Prepared> => {
  const { bytes, kind, signed } = await look(source, extension)
  if (signed || kind === null) return { body: null, sidecar: sidecar(story, choice), signed }
  return { body: embed(bytes, story, { extension: kind, choice }), sidecar: null, signed }
}
