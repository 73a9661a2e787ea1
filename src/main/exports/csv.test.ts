import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

/** A cell, quoted or plain, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n)/y

/** Reads CSV as the strictest spreadsheet does: outside quotes any kind of line end ends the line. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  CELL.lastIndex = 1
  for (let cell = CELL.exec(text); cell !== null; cell = CELL.exec(text)) {
    rows.at(-1)?.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
    if (cell[3] !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

const blank = fc.constantFrom('', ' ', '  ', '\u00A0', '\u2003', '\u200B', '\uFEFF', '\u0000', '\n')
const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠')
const attack = fc
  .tuple(fc.array(blank, { maxLength: 4 }), sign, fc.string({ unit: 'grapheme' }))
  .map(([blanks, first, rest]) => blanks.join('') + first + rest)
const anyCell = fc.oneof(attack, fc.string({ unit: 'grapheme' }), fc.constantFrom('a"b', 'a,b', ''))

test('no text, whatever stands before its first sign, can be taken for a formula', () => {
  fc.assert(
    fc.property(attack, (cell) => {
      const [[read = ''] = []] = readCsv(toCsv([[cell, 'end']]))
      expect(read.startsWith("'")).toBe(true)
      expect(read.replace(/^'+/u, '')).toBe(cell.replace(/^'+/u, ''))
    }),
    { numRuns: 2000 },
  )
})

test('whatever is written is read back, but for the apostrophe that keeps a formula from being one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const read = readCsv(toCsv(rows))
        const freed = read.map((row) => row.map((cell) => cell.replace(/^'+/u, '')))
        expect(freed).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'+/u, ''))))
      },
    ),
  )
})

test('amounts are exact decimals that a spreadsheet can add up, negative ones too', () => {
  expect(readCsv(toCsv([[0.0006, 1_234_567.89, 0, -0.0021, 0.000_001, 100]]))).toEqual([
    ['0.0006', '1234567.89', '0', '-0.0021', '0.000001', '100'],
  ])
})

test('a harmless text stays as it is', () => {
  expect(toCsv([['Autumn, “campaign” 2+2', '']])).toBe('\uFEFF"Autumn, “campaign” 2+2",\r\n')
})
