import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { contains, wholeOf } from './boxes.ts'
import { type ContextChoice, contextBox, inpaintRadii } from './context-box.ts'

const canvas = { width: 4096, height: 2048 }
/** Its diagonal is 500. */
const mask = { x: 1000, y: 900, width: 400, height: 300 }
const choices: readonly ContextChoice[] = [
  { mode: 'tight' },
  { mode: 'auto' },
  { mode: 'whole' },
  { mode: 'custom', box: { x: -3.5, y: 10, width: 100.25, height: 5000 } },
]

test('edges are a tenth of the diagonal but not under 32 pixels, and weaker with less strength', () => {
  expect(inpaintRadii(500, 1)).toEqual({ grow: 29, feather: 50, blend: 25 })
  expect(inpaintRadii(100, 1)).toEqual({ grow: 20, feather: 32, blend: 25 })
  expect(inpaintRadii(100, 0.25)).toEqual({ grow: 8, feather: 8, blend: 12 })
  expect(inpaintRadii(1000, 0)).toEqual({ grow: 4, feather: 0, blend: 4 })
})

test('a tight box has the edges, four pixels and 6 % of the diagonal around the mask, in steps', () => {
  const wish = { mask, canvas, strength: 1, choice: { mode: 'tight' } } as const
  // 50 + 4 + 30 pixels on each side.
  expect(contextBox(wish)).toEqual({ x: 916, y: 814, width: 568, height: 472 })
  expect(contextBox({ ...wish, multiple: 64 })).toMatchObject({ width: 576, height: 512 })
})

test('an automatic box is a padded square at full strength, and tight below', () => {
  const wish = { mask, canvas, strength: 1, choice: { mode: 'auto' } } as const
  // 568 × 472 padded by half their mean, which is more than a sixteenth of the canvas.
  expect(contextBox(wish)).toEqual({ x: 656, y: 506, width: 1088, height: 1088 })
  const small = { ...wish, mask: { x: 2000, y: 1000, width: 8, height: 8 } }
  expect(contextBox(small)).toMatchObject({ width: 600, height: 600 })
  expect(contextBox({ ...small, canvas: { width: 2400, height: 1200 } })).toMatchObject({
    width: 512,
  })
  const weak = { ...wish, strength: 0.6 }
  expect(contextBox(weak)).toEqual(contextBox({ ...weak, choice: { mode: 'tight' } }))
})

const places = fc.record({
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
  shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
  isFull: fc.boolean(),
  choice: fc.constantFrom(...choices),
})

test('every box lies in the canvas, and holds the mask unless it was drawn otherwise', () => {
  fc.assert(
    fc.property(places, ({ width, height, shares, strength, isFull, choice }) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = shares
      const [x, y] = [Math.floor(left * (width - 1)), Math.floor(top * (height - 1))]
      const box: Box = {
        x,
        y,
        width: 1 + Math.floor(right * (width - x - 1)),
        height: 1 + Math.floor(bottom * (height - y - 1)),
      }
      const canvas = { width, height }
      const context = contextBox({ mask: box, canvas, strength: isFull ? 1 : strength, choice })
      expect(contains(wholeOf(canvas), context)).toBe(true)
      if (choice.mode !== 'custom') expect(contains(context, box)).toBe(true)
      if (choice.mode === 'whole') expect(context).toEqual(wholeOf(canvas))
    }),
    { numRuns: 1000 },
  )
  const drawn = { mask, canvas, strength: 1, choice: choices[3] ?? { mode: 'auto' } }
  expect(contextBox(drawn)).toEqual({ x: 0, y: 0, width: 101, height: 2048 })
})
