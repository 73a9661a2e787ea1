import { open, readFile } from 'node:fs/promises'
import { Failure } from '#shared/contract/failures.ts'
import type { MetadataChoice } from '#shared/model/export.ts'
import { embed, sidecar, takesTexts } from '#main/exports/metadata/embed.ts'
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

const read = async (source: string, extension: string): Promise<Buffer> => {
  try {
    return await (takesTexts(extension) ? readFile(source) : headOf(source))
  } catch (error) {
    throw new Failure('not-found', {}, { cause: error })
  }
}

/** Whether the file at this path is signed. Throws `not-found` where it cannot be read. */
export const isSignedFile = async (source: string, extension: string): Promise<boolean> =>
  isSigned(await read(source, extension), extension)

/**
 * What a copy is made of: the story goes in where the kind of file takes it and no signature forbids it, else beside.
 * Throws `not-found` and `metadata-not-written`.
 */
export const prepare = async ({ source, extension, story, choice }: Leaving): Promise<Prepared> => {
  const file = await read(source, extension)
  const signed = isSigned(file, extension)
  if (signed || !takesTexts(extension))
    return { body: null, sidecar: sidecar(story, choice), signed }
  return { body: embed(file, story, { extension, choice }), sidecar: null, signed }
}
