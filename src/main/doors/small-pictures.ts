import { Failure } from '#shared/contract/failures.ts'
import { type Frame, frameOf, framesIn } from '#shared/std/frames.ts'

/** What part of its size a picture is shown at (½, ¼, ⅛), and its asset. */
const NAME = /^[248] ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u

/** How files begin that may be among them: JPEG and PNG. */
const BEGINNINGS = [Buffer.of(0xff, 0xd8, 0xff), Buffer.of(0x89, 0x50, 0x4e, 0x47)]

const assetOf = ({ name, bytes }: Frame): string => {
  const id = NAME.exec(name)?.[1]
  const isPicture = BEGINNINGS.some((each) => each.equals(bytes.subarray(0, each.length)))
  if (id === undefined || !isPicture) throw new Failure('invalid-request', { what: 'pictures' })
  return id
}

const parse = (body: Uint8Array<ArrayBuffer>): Frame[] => {
  try {
    return framesIn(body)
  } catch {
    throw new Failure('invalid-request', { what: 'pictures' })
  }
}

/** Checks what is to be kept of a canvas’s pictures, in [frames](../../shared/std/frames.ts). Throws `invalid-request`. */
export const checkPictures = (body: Uint8Array<ArrayBuffer>): void => {
  for (const frame of parse(body)) assetOf(frame)
}

/** Of those that were kept, the ones whose assets are there still. Throws `invalid-request` where they are damaged. */
export const picturesThere = (
  body: Uint8Array<ArrayBuffer>,
  hasAsset: (id: string) => boolean,
): Buffer<ArrayBuffer> => {
  const there = parse(body).filter((frame) => hasAsset(assetOf(frame)))
  return Buffer.concat(there.flatMap((frame) => frameOf(frame)))
}
