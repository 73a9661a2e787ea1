import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Placement, unmoved } from '#shared/model/layer.ts'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Size } from '#shared/pixels/box.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { compositeOnto } from '#shared/pixels/composite.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { cutIntoTiles, joinTiles, TILE, type Tiles } from '#shared/pixels/tiles.ts'
import { seeds, someBitmap, someCoverage } from '#tests/support/some-pixels.ts'
import { coverLayer } from './cover-layer.ts'
import { layArea } from './lay-area.ts'
import type { SentArea } from './worker-calls.ts'

const page = { width: 300, height: 20 }
const size = { width: 280, height: 30 }

const areaOf = (
  coverage: Coverage,
  placement: Placement,
  more: Partial<SentArea> & { size?: Size } = {},
): SentArea => ({
  tiles: cutIntoTiles({ box: wholeOf(coverage), channels: 1, data: coverage.data }),
  at: { x: 0, y: 0 },
  page,
  ...more,
  layer: { placement, size: more.size ?? size },
})

const coveredBy = (area: SentArea): Coverage => {
  const { data } = joinTiles(coverLayer(area), wholeOf(area.layer.size), 1)
  return { ...area.layer.size, data }
}

const tilesOf = (bitmap: Bitmap): Tiles =>
  cutIntoTiles({ box: wholeOf(bitmap), channels: 4, data: bitmap.data })

const joined = (tiles: ReadonlyMap<string, Uint8Array<ArrayBuffer> | null>, on: Size): Bitmap => {
  const there = [...tiles].flatMap(([key, bytes]) => (bytes ? [[key, bytes] as const] : []))
  const { width, height } = on
  return { width, height, data: joinTiles(new Map(there), wholeOf(on), 4).data }
}

/** A layer with an area taken out of it, and what was taken. */
const part = async (layer: Bitmap, area: SentArea) => {
  const tiles = tilesOf(layer)
  const source = { from: 'tiles' as const, tiles, size: layer }
  const effects = [{ kind: 'keep' }, { kind: 'erase' }] as const
  const [kept = new Map(), left = new Map()] = await layArea({ area, source, effects })
  return { kept: joined(kept, layer), left: joined(new Map([...tiles, ...left]), layer) }
}

const alphasOf = ({ data }: Bitmap): Uint8Array => data.filter((_, at) => at % 4 === 3)

/** With nothing of the colours that what is wholly clear may have. */
const seen = (...layers: Bitmap[]): Uint8Array => {
  const together = { ...size, data: new Uint8Array(size.width * size.height * 4) }
  for (const layer of layers) compositeOnto(together, layer, { x: 0, y: 0 })
  return together.data
}

test('copy and remainder are the layer: laid over each other where edges are hard, and added up where they are soft', async () => {
  const moves = fc.record({
    x: fc.integer({ min: -290, max: 290 }),
    y: fc.integer({ min: -25, max: 25 }),
  })
  await fc.assert(
    fc.asyncProperty(seeds, moves, async (seed, move) => {
      const layer = someBitmap(size, seed)
      const soft = someCoverage(page, seed + 1)
      const placement = { ...unmoved, ...move }
      const parts = await part(layer, areaOf(soft, placement))
      const [taken, left, all] = [parts.kept, parts.left, layer].map(alphasOf)
      expect(taken?.map((alpha, at) => alpha + (left?.[at] ?? 0))).toEqual(all)
      const hard = { ...soft, data: soft.data.map((byte) => (byte < 128 ? 0 : 255)) }
      const { kept, left: rest } = await part(layer, areaOf(hard, placement))
      expect(seen(rest, kept)).toEqual(seen(layer))
    }),
    { numRuns: 40 },
  )
})

test('coverage lies on a moved layer where it lies on the page, and ends with the page', () => {
  const coverage = someCoverage({ width: 320, height: 40 }, 5)
  // The mask itself was moved as well.
  const area = areaOf(coverage, { ...unmoved, x: 7, y: -4 }, { at: { x: 3, y: 2 } })
  const { data } = coveredBy(area)
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) {
      const [onPageX, onPageY] = [x + 7, y - 4]
      const [left, top] = [onPageX - 3, onPageY - 2]
      const isOn = onPageX < page.width && onPageY >= 0 && onPageY < page.height
      const wanted = isOn && left >= 0 && top >= 0 ? coverage.data[top * 320 + left] : 0
      if (data[y * size.width + x] !== wanted) expect([x, y]).toEqual([])
    }
})

test.each([
  ['half as large', { scaleX: 0.5, scaleY: 0.5, rotation: 0, x: 10, y: 4 }],
  ['twice as large', { scaleX: 2, scaleY: 2, rotation: 0, x: 10, y: 4 }],
  ['mirrored', { scaleX: -1, scaleY: 1, rotation: 0, x: 60, y: 0 }],
  ['turned', { scaleX: 1, scaleY: 1, rotation: 90, x: 60, y: 0 }],
  ['moved by a half', { scaleX: 1, scaleY: 1, rotation: 0, x: 10.5, y: 2 }],
])('on a layer that is %s it covers what is seen under it', (_, placement) => {
  const on = { width: 80, height: 80 }
  const square = { width: 80, height: 80 }
  const data = new Uint8Array(80 * 80)
  for (let y = 20; y < 60; y += 1) data.fill(255, y * 80 + 20, y * 80 + 60)
  const area = areaOf({ ...square, data }, placement, { page: square, size: on })
  const covered = coveredBy(area)
  const angle = (placement.rotation * Math.PI) / 180
  let most = 0
  for (let at = 0; at < covered.data.length; at += 1) {
    const [u, v] = [(at % 80) + 0.5, Math.floor(at / 80) + 0.5]
    const [across, down] = [u * placement.scaleX, v * placement.scaleY]
    const x = placement.x + across * Math.cos(angle) - down * Math.sin(angle)
    const y = placement.y + across * Math.sin(angle) + down * Math.cos(angle)
    // How far inside the square; at its very edge it may be either.
    const inside = Math.min(x - 20, 60 - x, y - 20, 60 - y)
    if (inside > 1 && covered.data[at] !== 255) expect([u, v]).toEqual([])
    if (inside < -1 && covered.data[at] !== 0) expect([u, v]).toEqual([])
    most = Math.max(most, covered.data[at] ?? 0)
  }
  expect(most).toBe(255)
})

test('a pixel of a layer that is larger than one of the page is covered by the mean of what lies on it', () => {
  const on = { width: 16, height: 16 }
  const data = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at % 4 === 0 ? 255 : 0))
  const whole = { width: 64, height: 64 }
  const placement = { x: 0, y: 0, scaleX: 4, scaleY: 4, rotation: 0 }
  const area = areaOf({ ...whole, data }, placement, { page: whole, size: on })
  expect([...new Set(coveredBy(area).data)]).toEqual([64])
})

test('tiles that the mask does not reach are not looked at, and of those it does not change there is no word', async () => {
  const large = { width: TILE * 4, height: TILE }
  const data = new Uint8Array(large.width * large.height)
  data[TILE + 5] = 255
  const area = areaOf({ ...large, data }, unmoved, { page: large, size: large })
  const asked: string[] = []
  const full = new Uint8Array(TILE * TILE * 4).fill(9)
  const tiles = new Map(['0,0', '1,0', '2,0', '3,0'].map((key) => [key, full]))
  const spied = Object.assign(new Map(tiles), {
    get: (key: string) => {
      asked.push(key)
      return tiles.get(key)
    },
  })
  const source = { from: 'tiles' as const, tiles: spied, size: large }
  const [erased, same] = await layArea({
    area,
    source,
    effects: [{ kind: 'erase' }, { kind: 'paint', colour: [9, 9, 9] }],
  })
  expect(asked).toEqual(['1,0'])
  expect([...(erased?.keys() ?? [])]).toEqual(['1,0'])
  expect(erased?.get('1,0')?.subarray(16, 28)).toEqual(
    Uint8Array.of(9, 9, 9, 9, 0, 0, 0, 0, 9, 9, 9, 9),
  )
  // Painted over with a colour it is opaque there.
  expect(same?.get('1,0')?.subarray(20, 24)).toEqual(Uint8Array.of(9, 9, 9, 255))
  const gone = await layArea({
    area,
    source: { ...source, tiles: new Map() },
    effects: [{ kind: 'erase' }],
  })
  expect(gone).toEqual([new Map()])
})
