import { expect, test } from 'vitest'
import { leafPath, ribbonPath, ridgePath, scatter } from './art-paths.ts'

const wish = { seed: 4, width: 400, height: 200, level: 120, rise: 20 }

test('a ridge is the same every time, runs from side to side and is closed', () => {
  expect(ridgePath(wish)).toBe(ridgePath(wish))
  expect(ridgePath(wish)).not.toBe(ridgePath({ ...wish, seed: 5 }))
  expect(ridgePath(wish)).toMatch(/^M0 200 L0\.0 .* L400 200 Z$/u)
})

test('paths hold numbers only', () => {
  const paths = [leafPath(40), ribbonPath({ index: 3, width: 300, height: 200 }), ridgePath(wish)]
  for (const path of paths) expect(path).toMatch(/^[MLQZ\d\s.-]+$/u)
})

test('what is strewn lies over the whole area', () => {
  const placed = scatter({ seed: 1, count: 24, width: 100, height: 80, sizes: [4, 9] })
  expect(placed).toHaveLength(24)
  expect(placed.every(({ x, size }) => x >= 0 && x <= 105 && size >= 4 && size <= 9)).toBe(true)
  expect(Math.max(...placed.map(({ y }) => y))).toBeGreaterThan(72)
})
