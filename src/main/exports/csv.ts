import { stringify } from 'csv-stringify/sync'
import type { Row } from '#shared/model/spend.ts'

/**
 * What a spreadsheet would take for a formula, also behind blanks and invisible characters, which some programs take
 * off first.
 */
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@\t\r\n＝＋－＠]/u

/** A text that stays a text wherever it is opened: an apostrophe before it says so. */
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** A table as CSV: CRLF between lines, a byte order mark so that every spreadsheet reads it as UTF-8. */
export const toCsv = (rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))),
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      quoted_match: /[\r\n]/,
      cast: { number: (value) => value.toFixed(6).replace(/\.?0+$/, '') },
    },
  )
