import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareFor } from './layer-picture.ts'

test('a picture is never drawn from fewer pixels than it is seen with, and from no more than it needs', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (seen) => {
      const share = shareFor(seen)
      expect(share).toBeGreaterThanOrEqual(Math.min(1, seen))
      expect(share === 0.125 || share / 2 < seen).toBe(true)
    }),
  )
})
