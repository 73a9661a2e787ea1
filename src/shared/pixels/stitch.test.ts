import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeds, sizesUpTo, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import { compositeOnto } from './composite.ts'
import { proveUntouched } from './proof.ts'
import { resizeBitmap } from './resize.ts'
import { stitch } from './stitch.ts'

const cases = fc.record({
  size: sizesUpTo(14),
  returned: sizesUpTo(14),
  seed: seeds,
  isOpaque: fc.boolean(),
  hasRing: fc.boolean(),
})

test('put onto the picture, a result changes nothing that its mask does not cover', () => {
  fc.assert(
    fc.property(cases, ({ size, returned, seed, isOpaque, hasRing }) => {
      const original = someBitmap(size, seed)
      const composite = someCoverage(size, seed + 1)
      const result = someBitmap(returned, seed + 2, isOpaque ? 'opaque' : undefined)
      const ring = hasRing ? someCoverage(size, seed + 3) : null
      const layer = stitch({ result, original, composite, ring })
      const after = { ...original, data: original.data.slice() }
      compositeOnto(after, layer, { x: 0, y: 0 })
      const proof = proveUntouched({ before: original, after, mask: composite })
      expect(proof.untouched).toBe(proof.outside)
      for (const [at, cover] of composite.data.entries()) {
        const pixel = layer.data.subarray(at * 4, at * 4 + 4)
        if (isOpaque) expect(pixel[3]).toBe(cover)
        if (cover === 0) expect([...pixel]).toEqual([0, 0, 0, 0])
        if (cover === 255 && isOpaque) {
          expect(after.data.subarray(at * 4, at * 4 + 4)).toEqual(pixel)
        }
      }
    }),
    { numRuns: 1000 },
  )
})

test('the layer is the result brought to the size of its box', () => {
  const size = { width: 6, height: 4 }
  const result = someBitmap({ width: 12, height: 8 }, 1, 'opaque')
  const composite = { ...size, data: new Uint8Array(24).fill(255) }
  const original = someBitmap(size, 2)
  expect(stitch({ result, original, composite, ring: null })).toEqual(resizeBitmap(result, size))
})

test('the layer has the colours of what is around it, if they are to be matched', () => {
  const size = { width: 16, height: 16 }
  const flat = (value: number) => ({
    ...size,
    data: new Uint8Array(1024).map((_, at) => (at % 4 === 3 ? 255 : value)),
  })
  const composite = { ...size, data: new Uint8Array(256).fill(255, 0, 128) }
  const ring = { ...size, data: new Uint8Array(256).fill(255, 128) }
  const parts = { result: flat(120), original: flat(130), composite }
  expect(stitch({ ...parts, ring }).data[0]).toBe(130)
  expect(stitch({ ...parts, ring: null }).data[0]).toBe(120)
  // So much brighter that black would become grey, but there is none where nothing is kept.
  const bright = stitch({ ...parts, original: flat(190), ring })
  expect([...bright.data.subarray(-4)]).toEqual([0, 0, 0, 0])
})

test('a mask of another size than its box is refused', () => {
  const original = someBitmap({ width: 2, height: 2 }, 1)
  const composite = someCoverage({ width: 2, height: 3 }, 1)
  const parts = { result: original, original, composite, ring: null }
  expect(() => stitch(parts)).toThrow(RangeError)
})
