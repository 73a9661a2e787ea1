import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenly } from '#tests/support/evenly.ts'
import type { Box } from './box.ts'
import { type Brush, createStroke, type StrokePoint, type StrokeTile } from './stroke.ts'
import { joinTiles, TILE, tileKey, type Tiles } from './tiles.ts'

const hard: Brush = { size: 10, hardness: 1, opacity: 1, pressureOnSize: 0, pressureOnOpacity: 0 }

const share = evenly(0, 1)
const brushes: fc.Arbitrary<Brush> = fc.record({
  size: evenly(0.5, 30),
  hardness: fc.oneof(share, fc.constantFrom(0, 1)),
  opacity: share,
  pressureOnSize: share,
  pressureOnOpacity: share,
})
const place = evenly(-40, 60)
const points: fc.Arbitrary<StrokePoint[]> = fc.array(
  fc.record({ x: place, y: place, pressure: share }),
  { minLength: 1, maxLength: 6 },
)

/** Tiles that are made as they are drawn on. */
const createPaper = () => {
  const tiles = new Map<string, Uint8Array<ArrayBuffer>>()
  const tileOf: StrokeTile = (at) => {
    const tile = tiles.get(tileKey(at)) ?? new Uint8Array(TILE * TILE)
    tiles.set(tileKey(at), tile)
    return tile
  }
  return { tiles, tileOf }
}

/** All that is drawn within some distance of the middle. */
const AROUND: Box = { x: -100, y: -100, width: 220, height: 220 }
const seen = (tiles: Tiles, box = AROUND) => joinTiles(tiles, box, 1).data

const drawn = (brush: Brush, line: readonly StrokePoint[]) => {
  const { tiles, tileOf } = createPaper()
  const stroke = createStroke(brush, tileOf)
  stroke.add(line)
  stroke.finish()
  return tiles
}

const at = (x: number, y: number, pressure = 1): StrokePoint => ({ x, y, pressure })

const contains = (box: Box | null, x: number, y: number): boolean =>
  box !== null && x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height

test('a stroke drawn at once and in pieces is the same, byte for byte', () => {
  fc.assert(
    fc.property(brushes, points, fc.array(fc.nat(3), { maxLength: 6 }), (brush, line, cuts) => {
      const { tiles, tileOf } = createPaper()
      const stroke = createStroke(brush, tileOf)
      let rest = line
      for (const cut of cuts) {
        stroke.add(rest.slice(0, cut))
        rest = rest.slice(cut)
        stroke.drawEnd(createPaper().tileOf)
      }
      stroke.add(rest)
      stroke.finish()
      expect(Buffer.compare(seen(tiles), seen(drawn(brush, line)))).toBe(0)
    }),
    { numRuns: 150 },
  )
})

test('nothing changes outside the boxes that are told', () => {
  fc.assert(
    fc.property(brushes, points, (brush, line) => {
      const { tiles, tileOf } = createPaper()
      const stroke = createStroke(brush, tileOf)
      let before = seen(tiles)
      const check = (box: Box | null): void => {
        const now = seen(tiles)
        for (let index = 0; index < now.length; index += 1)
          if (now[index] !== before[index]) {
            const [x, y] = [index % AROUND.width, Math.floor(index / AROUND.width)]
            expect(contains(box, x + AROUND.x, y + AROUND.y)).toBe(true)
          }
        before = now
      }
      for (const point of line) check(stroke.add([point]))
      check(stroke.finish())
    }),
    { numRuns: 60 },
  )
})

test('the end that waits is drawn just as it would be if the pen stopped there, and elsewhere', () => {
  fc.assert(
    fc.property(brushes, points, (brush, line) => {
      const [paper, other] = [createPaper(), createPaper()]
      const stroke = createStroke(brush, paper.tileOf)
      stroke.add(line)
      const before = seen(paper.tiles)
      const box = stroke.drawEnd(other.tileOf)
      expect(Buffer.compare(seen(paper.tiles), before)).toBe(0)
      const both = seen(other.tiles).map((value, index) => Math.max(value, before[index] ?? 0))
      expect(stroke.finish()).toEqual(box)
      expect(Buffer.compare(both, seen(paper.tiles))).toBe(0)
    }),
    { numRuns: 60 },
  )
})

test('a straight stroke is a line as wide as the brush with round ends', () => {
  fc.assert(
    fc.property(
      fc.record({ x: place, y: place }),
      fc.record({ x: place, y: place }),
      evenly(2, 30),
      (from, to, size) => {
        const tiles = drawn({ ...hard, size }, [at(from.x, from.y), at(to.x, to.y)])
        const [x, y] = [to.x - from.x, to.y - from.y]
        const data = seen(tiles)
        const farOf = (index: number): number => {
          const left = (index % AROUND.width) + AROUND.x + 0.5 - from.x
          const top = Math.floor(index / AROUND.width) + AROUND.y + 0.5 - from.y
          const along = Math.min(1, Math.max(0, (left * x + top * y) / (x * x + y * y || 1)))
          return Math.hypot(left - along * x, top - along * y)
        }
        for (let index = 0; index < data.length; index += 1) {
          const want = Math.min(1, Math.max(0, size / 2 + 0.5 - farOf(index)))
          if (Math.abs((data[index] ?? 0) / 255 - want) > 0.14) expect(data[index]).toBe(want * 255)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a stroke is as dense as its opacity also where it crosses itself, and nowhere denser', () => {
  const brush = { ...hard, opacity: 0.5, size: 12 }
  const tiles = drawn(brush, [at(0, 0), at(50, 50), at(50, 0), at(0, 50), at(0, 0)])
  expect(seen(tiles).reduce((most, value) => Math.max(most, value), 0)).toBe(128)
  expect(seen(tiles, { x: 25, y: 25, width: 1, height: 1 })[0]).toBe(128)
})

test('the ridge of a soft stroke shows no dabs', () => {
  for (const size of [4, 20, 60]) {
    const tiles = drawn({ ...hard, size, hardness: 0 }, [at(-60, 0.5), at(80, 0.5)])
    const ridge = seen(tiles, { x: -50, y: 0, width: 100, height: 1 })
    expect(Math.min(...ridge)).toBeGreaterThanOrEqual(250)
  }
})

test('pressure changes width and opacity, each as much as it is told', () => {
  const line = (pressure: number) => [at(-40, 0.5, pressure), at(60, 0.5, pressure)]
  const across = (brush: Partial<Brush>, pressure: number) =>
    seen(drawn({ ...hard, ...brush }, line(pressure)), { x: 0, y: -20, width: 1, height: 41 })
  const widthOf = (column: Uint8Array) => column.filter((value) => value > 0).length
  expect(widthOf(across({}, 0.2))).toBe(widthOf(across({}, 1)))
  expect(widthOf(across({ size: 21, pressureOnSize: 1 }, 0.333_333_4))).toBe(7)
  expect(widthOf(across({ size: 21, pressureOnSize: 0.5 }, 0.333_333_4))).toBe(15)
  expect(Math.max(...across({ pressureOnOpacity: 1 }, 0.2))).toBe(51)
  expect(Math.max(...across({ pressureOnOpacity: 0.5 }, 0.2))).toBe(153)
  expect(Math.max(...across({ pressureOnSize: 1 }, 0.2))).toBe(255)
})

test('a pen that is pressed harder for a moment where it stands draws wider', () => {
  const brush = { ...hard, size: 20, pressureOnSize: 1 }
  const row = (tiles: Tiles) => seen(tiles, { x: -20, y: 0, width: 40, height: 1 })
  const standing = drawn(
    brush,
    [0.1, 1, 0.1].map((pressure) => at(0, 0.5, pressure)),
  )
  expect(row(standing).filter((value) => value > 128).length).toBeGreaterThan(17)
})

test('a point costs the same whether it is the hundredth or the ten thousandth', () => {
  let asked = 0
  const tile = new Uint8Array(TILE * TILE)
  const stroke = createStroke(hard, () => {
    asked += 1
    return tile
  })
  const costOf = (from: number): number => {
    const before = asked
    for (let index = from; index < from + 50; index += 1) stroke.add([at(index * 4, 100)])
    return asked - before
  }
  const early = costOf(100)
  for (let index = 150; index < 10_000; index += 1) stroke.add([at(index * 4, 100)])
  expect(costOf(10_000)).toBeLessThan(early * 1.5)
})
