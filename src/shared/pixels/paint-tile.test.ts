import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import {
  coverTile,
  eraseTile,
  keepTile,
  paintTile,
  type Part,
  recolourTile,
  uncoverTile,
} from './paint-tile.ts'
import { TILE } from './tiles.ts'

type Bytes = Uint8Array<ArrayBuffer>

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((each) => new Uint8Array(each))
const many = { numRuns: 1000 }

test('more of a mask is covered as probabilities add up, and less as they multiply', () => {
  fc.assert(
    fc.property(bytes(32), bytes(32), (mask, stroke) => {
      const [more, less] = [coverTile(mask, stroke), uncoverTile(mask, stroke)]
      for (let at = 0; at < 32; at += 1) {
        const [a, b] = [(mask[at] ?? 0) / 255, (stroke[at] ?? 0) / 255]
        expect(Math.abs((more[at] ?? 0) - 255 * (a + b - a * b))).toBeLessThanOrEqual(0.51)
        expect(Math.abs((less[at] ?? 0) - 255 * a * (1 - b))).toBeLessThanOrEqual(0.51)
        expect(more[at]).toBeGreaterThanOrEqual(mask[at] ?? 0)
        expect(less[at]).toBeLessThanOrEqual(mask[at] ?? 0)
      }
    }),
    many,
  )
})

/** What one colour over another comes to, as light would. */
const over = (paint: Uint8Array, red: number, come: number) => {
  const [a, b] = [come / 255, (paint[3] ?? 0) / 255]
  const alpha = a + b * (1 - a)
  return { alpha, red: (red * a + (paint[0] ?? 0) * b * (1 - a)) / (alpha || 1) }
}

test('paint is laid over as light is, leaves alone what it does not cover, and covers wholly where it is whole', () => {
  const colour = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  const check = (before: Uint8Array, after: Uint8Array, [red, come]: [number, number]): void => {
    if (come === 0) expect(after).toEqual(before)
    const wanted = over(before, red, come)
    expect(Math.abs((after[3] ?? 0) - 255 * wanted.alpha)).toBeLessThanOrEqual(0.51)
    // Of what is nearly clear, bytes cannot tell the colour.
    if (wanted.alpha > 0.1) expect(Math.abs((after[0] ?? 0) - wanted.red)).toBeLessThanOrEqual(8)
  }
  fc.assert(
    fc.property(bytes(64), bytes(16), colour, (paint, stroke, [red = 0, green = 0, blue = 0]) => {
      const next = paintTile(paint, stroke, { colour: [red, green, blue] })
      for (const [at, come] of stroke.entries()) {
        const pixel = (of: Uint8Array) => of.subarray(at * 4, at * 4 + 4)
        check(pixel(paint), pixel(next), [red, come])
        if (come === 255) expect([...pixel(next)]).toEqual([red, green, blue, 255])
      }
    }),
    many,
  )
})

test('what is erased wholly keeps no colour, what is not erased keeps all of it', () => {
  fc.assert(
    fc.property(bytes(64), bytes(16), (paint, stroke) => {
      const next = eraseTile(paint, stroke)
      for (let at = 0; at < 16; at += 1) {
        const after = next.subarray(at * 4, at * 4 + 4)
        if (stroke[at] === 0) expect(after).toEqual(paint.subarray(at * 4, at * 4 + 4))
        if (stroke[at] === 255) expect([...after]).toEqual([0, 0, 0, 0])
        if (after[3] === 0 && (stroke[at] ?? 0) > 0) expect([...after]).toEqual([0, 0, 0, 0])
      }
    }),
    many,
  )
})

/** A pixel and how far it is covered. */
const onePixel = (check: (pixel: number[], covered: number) => void): void =>
  fc.assert(
    fc.property(bytes(4), fc.oneof(fc.constantFrom(0, 255), fc.nat(255)), (pixel, covered) =>
      check([...pixel], covered),
    ),
    { numRuns: 5000 },
  )

test('what is kept of paint and what is left of it are all that there was, to the last bit', () => {
  onePixel((pixel, covered) => {
    const there = Uint8Array.from(pixel)
    const parts = [keepTile, eraseTile].map((lay) => [...lay(there, Uint8Array.of(covered))])
    const [taken = 0, left = 0] = parts.map((part) => part[3] ?? 0)
    const alpha = pixel[3] ?? 0
    expect(Math.abs(taken - (alpha * covered) / 255)).toBeLessThanOrEqual(0.5)
    expect(taken + left).toBe(alpha)
    const colour = pixel.slice(0, 3)
    for (const part of parts.slice(0, covered === 0 ? 1 : 2))
      expect(part.slice(0, 3)).toEqual(part[3] === 0 ? [0, 0, 0] : colour)
  })
})

test('what takes on a colour stays as clear as it is', () => {
  onePixel((pixel, covered) => {
    const laid = recolourTile(Uint8Array.from(pixel), Uint8Array.of(covered), {
      colour: [10, 200, 90],
    })
    const [red = 0, , , alpha = 0] = pixel
    const wanted = alpha === 0 ? red : red + ((10 - red) * covered) / 255
    expect(Math.abs((laid[0] ?? 0) - wanted)).toBeLessThanOrEqual(0.51)
    expect(laid[3]).toBe(alpha)
    if (covered === 0) expect([...laid]).toEqual(pixel)
  })
})

test('a tile that is made anew part by part, as it is covered more and more, is the tile that is made at once', () => {
  const ways = [
    { channels: 1, lay: coverTile },
    { channels: 1, lay: uncoverTile },
    { channels: 4, lay: eraseTile },
    {
      channels: 4,
      lay: (there: Bytes, come: Bytes, part?: Part) =>
        paintTile(there, come, { colour: [10, 200, 90], part }),
    },
    {
      channels: 4,
      lay: (there: Bytes, come: Bytes, part?: Part) =>
        recolourTile(there, come, { colour: [10, 200, 90], part }),
    },
  ]
  const boxes: Box[] = [
    { x: 0, y: 0, width: 30, height: 200 },
    { x: 20, y: 190, width: 236, height: 66 },
    { x: 200, y: 100, width: 1, height: 120 },
  ]
  for (const { channels, lay } of ways) {
    const there = new Uint8Array(TILE * TILE * channels).map((_, at) => (at * 7919) % 256)
    const coverage = new Uint8Array(TILE * TILE)
    const into = new Uint8Array(there)
    for (const [index, box] of boxes.entries()) {
      for (let y = box.y; y < box.y + box.height; y += 1)
        coverage.fill(90 + 80 * index, y * TILE + box.x, y * TILE + box.x + box.width)
      lay(there, coverage, { box, into })
    }
    expect(into).toEqual(lay(there, coverage))
  }
})
