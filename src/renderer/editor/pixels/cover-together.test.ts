import { expect, test } from 'vitest'
import { TILE } from '#shared/pixels/tiles.ts'
import { coverTogether } from './cover-together.ts'

test('of masks that lie over each other the one that covers most counts, as strong as it is and where it was moved', () => {
  const size = { width: 300, height: 2 }
  const full = new Map([['0,0', new Uint8Array(TILE * TILE).fill(200)]])
  const { data } = coverTogether(
    [
      { tiles: full, box: { x: 0, y: 0, ...size }, strength: 1 },
      { tiles: full, box: { x: -100, y: 0, ...size }, strength: 0.5 },
      { tiles: new Map(), box: { x: 0, y: 0, ...size }, strength: 1 },
    ],
    size,
  )
  const row = (y: number): number[] => [...data.subarray(y * 300, y * 300 + 300)]
  expect(row(0)).toEqual(Array.from({ length: 300 }, (_, x) => (x < TILE ? 200 : 100)))
  expect(row(1)).toEqual(row(0))
})
