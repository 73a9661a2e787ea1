import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bitmap } from './bitmap.ts'
import type { Box } from './box.ts'
import { compositeOnto } from './composite.ts'
import { contextBox, diagonalOf, inpaintRadii } from './context-box.ts'
import type { Coverage } from './coverage.ts'
import { featherMask } from './feather-mask.ts'
import { growMask } from './grow-mask.ts'
import { proveUntouched } from './proof.ts'
import { seamOf } from './seam.ts'
import { shrinkMask } from './shrink-mask.ts'
import { stitch } from './stitch.ts'
import { ringAround, twoMasks } from './two-masks.ts'

const maths = { grow: growMask, shrink: shrinkMask, feather: featherMask }
const canvas = { width: 320, height: 280 }

/** Soft waves over the part of a canvas, in another size and another brightness. */
const waves = (box: Box, scale: number, brighter: number): Bitmap => {
  const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)]
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    const x = box.x + (((at >> 2) % width) + 0.5) * (box.width / width)
    const y = box.y + (Math.floor((at >> 2) / width) + 0.5) * (box.height / height)
    return at % 4 === 3 ? 255 : 120 + brighter + 50 * Math.sin(x / 30) + 30 * Math.cos(y / 25)
  })
  return { width, height, data }
}

/** A mask over a box that covers another one wholly. */
const maskOver = (box: Box, covered: Box): Coverage => {
  const data = new Uint8Array(box.width * box.height)
  for (let y = covered.y; y < covered.y + covered.height; y += 1) {
    const start = (y - box.y) * box.width + covered.x - box.x
    data.fill(255, start, start + covered.width)
  }
  return { width: box.width, height: box.height, data }
}

const covered = fc.record({
  x: fc.integer({ min: 90, max: 170 }),
  y: fc.integer({ min: 90, max: 140 }),
  width: fc.integer({ min: 4, max: 60 }),
  height: fc.integer({ min: 4, max: 50 }),
})

test('what a model brings back in other colours and another size shows no seam and changes nothing else', () => {
  fc.assert(
    fc.property(
      covered,
      fc.double({ min: 0.6, max: 1.6, noNaN: true }),
      fc.integer({ min: -12, max: 12 }),
      (mask, scale, brighter) => {
        const box = contextBox({ mask, canvas, strength: 0.8, choice: { mode: 'auto' } })
        const radii = inpaintRadii(diagonalOf(mask), 0.8)
        const { denoise, composite } = twoMasks(maskOver(box, mask), radii, maths)
        const original = waves(box, 1, 0)
        const ring = ringAround(denoise, 16, maths)
        const layer = stitch({ result: waves(box, scale, brighter), original, composite, ring })
        const after = { ...original, data: original.data.slice() }
        compositeOnto(after, layer, { x: 0, y: 0 })
        const proof = proveUntouched({ before: original, after, mask: composite })
        expect(proof).toMatchObject({ untouched: proof.outside, box: null })
        // The slope of a wave may be steeper at the edge than around it without any seam.
        const natural = seamOf(original, composite)?.ratio ?? 0
        expect(seamOf(after, composite)?.ratio).toBeLessThan(natural + 0.1)
        const drift = after.data.map((byte, at) => Math.abs(byte - (original.data[at] ?? 0)))
        expect(Math.max(...drift)).toBeLessThan(4)
      },
    ),
    { numRuns: 40 },
  )
})
