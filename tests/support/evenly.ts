import fc from 'fast-check'

const STEPS = 10_000

/** Numbers spread evenly between two, which fast-check's own doubles are not: most of those lie next to 0. */
export const evenly = (least: number, most: number): fc.Arbitrary<number> =>
  fc.nat(STEPS).map((step) => least + ((most - least) * step) / STEPS)
