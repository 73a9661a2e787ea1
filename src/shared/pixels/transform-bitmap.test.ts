import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelOf, seeds, sizesUpTo, someBitmap } from '#tests/support/some-pixels.ts'
import type { Bitmap } from './bitmap.ts'
import { resizeBitmap } from './resize.ts'
import { transformBitmap } from './transform-bitmap.ts'

const runs = { numRuns: 1000 }
const whole = fc.integer({ min: -8, max: 8 })
const still = { scaleX: 1, scaleY: 1, rotation: 0 }
const CLEAR = [0, 0, 0, 0]

const layerPixel = (layer: Bitmap, x: number, y: number): number[] =>
  x < 0 || y < 0 || x >= layer.width || y >= layer.height ? CLEAR : pixelOf(layer, x, y)

test('moved by whole pixels a layer keeps every byte, and there is nothing beside it', () => {
  fc.assert(
    fc.property(sizesUpTo(6), seeds, fc.tuple(whole, whole, whole, whole), (size, seed, places) => {
      const [x, y, left, top] = places
      const layer = someBitmap(size, seed)
      const box = { x: left, y: top, width: 7, height: 5 }
      const placed = transformBitmap(layer, { x, y, ...still, rotation: 360 * left }, box)
      for (let at = 0; at < 35; at += 1) {
        const [column, row] = [at % 7, Math.floor(at / 7)]
        const wanted = layerPixel(layer, left + column - x, top + row - y)
        expect(pixelOf(placed, column, row)).toEqual(wanted)
      }
    }),
    runs,
  )
})

/** Where a pixel of a square goes by a quarter turn to the right. */
const turned = (side: number, [x, y]: [number, number]): [number, number] => [side - 1 - y, x]

test('mirrored and turned by quarters every byte only moves, the mirroring first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      seeds,
      fc.tuple(fc.integer({ min: -4, max: 4 }), fc.boolean(), fc.boolean()),
      (side, seed, [quarters, isFlipped, isUpsideDown]) => {
        const layer = someBitmap({ width: side, height: side }, seed)
        const placement = {
          x: 3,
          y: -2,
          scaleX: isFlipped ? -1 : 1,
          scaleY: isUpsideDown ? -1 : 1,
          rotation: quarters * 90,
        }
        const box = { x: 3, y: -2, width: side, height: side }
        const placed = transformBitmap(layer, placement, box)
        for (let at = 0; at < side * side; at += 1) {
          const [x, y] = [at % side, Math.floor(at / side)]
          let to: [number, number] = [isFlipped ? side - 1 - x : x, isUpsideDown ? side - 1 - y : y]
          for (let turn = 0; turn < (quarters + 4) % 4; turn += 1) to = turned(side, to)
          expect(pixelOf(placed, ...to)).toEqual(pixelOf(layer, x, y))
        }
      },
    ),
    runs,
  )
})

test('what shrinks to whole pixels is what resizing makes of it', () => {
  const layer = someBitmap({ width: 12, height: 8 }, 3)
  const placement = { x: 0, y: 0, scaleX: 0.5, scaleY: 0.25, rotation: 0 }
  const placed = transformBitmap(layer, placement, { x: 3, y: 3, width: 6, height: 2 })
  expect(placed).toEqual(resizeBitmap(layer, { width: 6, height: 2 }))
})

const placements = fc.record({
  x: fc.double({ min: -5, max: 5, noNaN: true }),
  y: fc.double({ min: -5, max: 5, noNaN: true }),
  scaleX: fc.double({ min: 1, max: 2, noNaN: true }),
  scaleY: fc.double({ min: 1, max: 2, noNaN: true }),
  rotation: fc.double({ min: -400, max: 400, noNaN: true }),
})

test('a slope of colour stays a slope in its new place, opaque and without a rim inside', () => {
  const side = 12
  const slope = (u: number, v: number): number => 40 + 9 * u + 7 * v
  const layer: Bitmap = {
    width: side,
    height: side,
    data: Uint8Array.from({ length: side * side * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : slope((at >> 2) % side, Math.floor((at >> 2) / side)),
    ),
  }
  fc.assert(
    fc.property(placements, (placement) => {
      const { x, y, scaleX, scaleY, rotation } = placement
      const angle = (rotation * Math.PI) / 180
      // The place of the layer in the middle of the box and some around it, found by going there from the layer.
      for (const [u, v] of [
        [3, 3],
        [9, 4],
        [6, 6],
        [4, 9],
      ] as const) {
        const [across, down] = [(u - side / 2) * scaleX, (v - side / 2) * scaleY]
        const placeX = x + side / 2 + Math.cos(angle) * across - Math.sin(angle) * down
        const placeY = y + side / 2 + Math.sin(angle) * across + Math.cos(angle) * down
        const box = { x: Math.floor(placeX), y: Math.floor(placeY), width: 1, height: 1 }
        const [offX, offY] = [box.x + 0.5 - placeX, box.y + 0.5 - placeY]
        // Half a pixel to the left and above: the slope is that of pixels' middles.
        const atU = u - 0.5 + (Math.cos(angle) * offX + Math.sin(angle) * offY) / scaleX
        const atV = v - 0.5 + (Math.cos(angle) * offY - Math.sin(angle) * offX) / scaleY
        const [red = 0, , , alpha] = transformBitmap(layer, placement, box).data
        expect(alpha).toBe(255)
        expect(Math.abs(red - slope(atU, atV))).toBeLessThan(0.51)
      }
    }),
    runs,
  )
})

test('a layer covers as much as its area, in its own colour up to the rim', () => {
  fc.assert(
    fc.property(placements, fc.boolean(), (placement, isSmall) => {
      const flat = new Uint8Array(10 * 14 * 4)
      for (let at = 0; at < flat.length; at += 4) flat.set([10, 200, 90, 255], at)
      const by = isSmall ? 0.4 : 1
      const sized = { ...placement, scaleX: placement.scaleX * by, scaleY: -placement.scaleY * by }
      const box = { x: -30, y: -30, width: 70, height: 70 }
      const { data } = transformBitmap({ width: 10, height: 14, data: flat }, sized, box)
      let covered = 0
      const colours = new Set<string>()
      for (let at = 0; at < data.length; at += 4) {
        covered += (data[at + 3] ?? 0) / 255
        if (data[at + 3] !== 0) colours.add(String(data.subarray(at, at + 3)))
      }
      expect([...colours]).toEqual(['10,200,90'])
      const area = 140 * Math.abs(sized.scaleX * sized.scaleY)
      expect(Math.abs(covered - area)).toBeLessThan(0.5 + 0.02 * area)
    }),
    { numRuns: 200 },
  )
})

test('a layer of no size leaves nothing', () => {
  const layer = someBitmap({ width: 3, height: 3 }, 1, 'opaque')
  const placed = transformBitmap(
    layer,
    { x: 0, y: 0, ...still, scaleX: 0 },
    { x: 0, y: 0, width: 3, height: 3 },
  )
  expect(placed.data).toEqual(new Uint8Array(36))
})
