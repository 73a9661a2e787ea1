import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framed } from '#tests/support/framed-tiles.ts'
import { type Frame, frameOf, framesIn } from './frames.ts'

const bodyOf = (frames: readonly Frame[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(frames.flatMap((each) => frameOf(each))))

const frame = fc.record({
  name: fc.string({ unit: 'grapheme-ascii', maxLength: 255 }),
  bytes: fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
})

test('files come out as they went in, also from the middle of a buffer', () => {
  fc.assert(
    fc.property(fc.array(frame), fc.nat(9), (frames, before) => {
      const body = bodyOf(frames)
      const around = new Uint8Array(before + body.length)
      around.set(body, before)
      expect(framesIn(around.subarray(before))).toEqual(frames)
    }),
  )
})

test('a file is written as the other side reads it', () => {
  const bytes = Uint8Array.of(1, 2, 3)
  expect(Buffer.from(bodyOf([{ name: 'ab', bytes }]))).toEqual(framed('ab', bytes))
})

test('a body that breaks off is none, wherever it does', () => {
  const body = bodyOf([{ name: 'abc', bytes: Uint8Array.of(1, 2, 3) }])
  for (let length = 1; length < body.length; length += 1)
    expect(() => framesIn(body.subarray(0, length))).toThrow(RangeError)
})
