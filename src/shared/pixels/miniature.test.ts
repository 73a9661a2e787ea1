import { expect, test } from 'vitest'
import { CELLS, inCells, joinMiniatures, maskMiniature, paintMiniature } from './miniature.ts'
import { TILE } from './tiles.ts'

const CELL = TILE / CELLS

const cellOf = (small: Uint8Array, column: number, row: number): number[] => {
  const at = (row * CELLS + column) * 4
  return [...small.subarray(at, at + 4)]
}

test('a mask is white where it covers, grey where it does so half, black elsewhere', () => {
  const coverage = new Uint8Array(TILE * TILE)
  for (let y = 0; y < CELL; y += 1) {
    coverage.fill(255, y * TILE, y * TILE + CELL)
    coverage.fill(128, y * TILE + CELL, y * TILE + 2 * CELL)
  }
  const small = maskMiniature(coverage)
  expect(cellOf(small, 0, 0)).toEqual([255, 255, 255, 255])
  expect(cellOf(small, 1, 0)).toEqual([128, 128, 128, 255])
  expect(cellOf(small, 0, 1)).toEqual([0, 0, 0, 255])
})

test('paint keeps its colour where half of a cell is clear', () => {
  const colours = new Uint8Array(TILE * TILE * 4)
  for (let y = 0; y < CELL / 2; y += 1)
    for (let x = 0; x < CELL; x += 1) colours.set([200, 100, 40, 255], (y * TILE + x) * 4)
  const small = paintMiniature(colours)
  expect(cellOf(small, 0, 0)).toEqual([200, 100, 40, 128])
  expect(cellOf(small, 1, 1)).toEqual([0, 0, 0, 0])
})

const whole = (value: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(CELLS * CELLS * 4).fill(value)

test('small tiles are put together where they lie, and what is beyond the size is left out', () => {
  const tiles = new Map([
    ['0,0', whole(1)],
    ['1,0', whole(2)],
    ['-1,0', whole(3)],
    ['0,1', whole(4)],
  ])
  const { width, height, data } = joinMiniatures(tiles, {
    size: { width: TILE + CELL, height: CELL + 1 },
    by: { x: CELL, y: 0 },
    ground: [9, 9, 9, 9],
  })
  expect([width, height]).toEqual([CELLS + 1, 2])
  expect(data[0]).toBe(3)
  expect(data[4]).toBe(1)
  expect(data[CELLS * 4]).toBe(1)
  expect(data[(width + 1) * 4]).toBe(1)
  expect(inCells({ width: TILE + CELL, height: CELL / 2 })).toEqual({
    width: CELLS + 1,
    height: 0.5,
  })
})

test('where there is no tile the ground is seen', () => {
  const { data } = joinMiniatures(new Map(), {
    size: { width: CELL, height: CELL },
    by: { x: 0, y: 0 },
    ground: [0, 0, 0, 255],
  })
  expect([...data]).toEqual([0, 0, 0, 255])
})
