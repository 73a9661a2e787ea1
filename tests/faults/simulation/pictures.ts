import { Failure } from '#shared/contract/failures.ts'
import type { Media, MediaFacts } from '#main/media/media.ts'
import { somePicture } from '#tests/support/plain-media.ts'

const encoder = new TextEncoder()
const END = 'END.'

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

/** The file the service delivers for a task. One task in four makes the same picture as others do. */
export const pictureOf = (uuid: string): Uint8Array => {
  const content = '0123'.includes(uuid.charAt(0)) ? `twin ${uuid.charAt(0)}` : uuid
  return encoder.encode(`PNG. ${content.padEnd(48, '.')} ${END}`)
}

/** The same file with an end that does not decode. */
export const spoiled = (uuid: string): Uint8Array => {
  const bytes = pictureOf(uuid)
  bytes.fill(0, bytes.length - END.length)
  return bytes
}

export const isPictureOf = (uuid: string, bytes: Uint8Array | null): boolean =>
  bytes !== null && same(bytes, pictureOf(uuid))

/** A decoder that takes a picture for one when its end is there. */
export const createMedia = (read: (path: string) => Uint8Array | null): Media => ({
  inspect: ({ path }): Promise<MediaFacts> => {
    const bytes = read(path)
    const end = bytes === null ? '' : new TextDecoder().decode(bytes.slice(-END.length))
    return end === END
      ? Promise.resolve(somePicture)
      : Promise.reject(new Failure('result-not-a-picture'))
  },
  isVector: () => Promise.resolve(false),
  hashPixels: () => Promise.reject(new Failure('result-not-a-picture')),
  clean: () => Promise.reject(new Failure('result-not-a-picture')),
  lastFrame: () => Promise.reject(new Failure('result-not-a-picture')),
  convert: () => Promise.reject(new Failure('result-not-a-picture')),
  close: () => undefined,
})
