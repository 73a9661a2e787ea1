import { expect, test } from 'vitest'
import { waitings } from './crash-points/awaits.ts'
import { kinds } from './crash-points/kinds.ts'
import { liveOnce } from './crash-points/live.ts'

/** Every so many cells of the matrix are tried here; `npm run faults` tries all. */
const EVERY = 25

const crossingOf = (point: string): string => point.split(' ')[0] ?? ''

/** What each kind of fault leads through without any crash. */
const paths = await Promise.all(
  kinds.map(async (kind) => ({ kind, ...(await liveOnce(kind, 'none')) })),
)
const points = paths[0]?.met ?? []
const cells = paths.flatMap(({ kind, met }, row) =>
  met.filter((_, column) => (column + row * 7) % EVERY === 0).map((point) => ({ kind, point })),
)

test('there are at least 30 crash points and 10 kinds of fault', () => {
  expect(points.length).toBeGreaterThanOrEqual(30)
  expect(new Set(points).size).toBe(points.length)
  expect(kinds.length).toBeGreaterThanOrEqual(10)
})

test('every await and durable write from the wish to the picture has a crash point before and after it', () => {
  const met = new Set(
    paths.flatMap((path) => path.met.map((point) => `${crossingOf(point)} ${point.split(' ')[2]}`)),
  )
  const uncovered = waitings().filter(
    ({ crossing }) =>
      crossing === null ||
      (crossing !== 'emit' && !(met.has(`${crossing} before`) && met.has(`${crossing} after`))),
  )
  expect(uncovered).toEqual([])
  expect(waitings().length).toBeGreaterThan(20)
})

test.each(paths.map(({ kind, broken }) => ({ name: kind.name, broken })))(
  '$name, and no crash: nothing lost, nothing paid twice, nothing falsely done',
  ({ broken }) => {
    expect(broken).toEqual([])
  },
)

test.each(cells.map(({ kind, point }) => ({ name: kind.name, kind, point })))(
  'Q1 Q4 Q5 Q6: $name, and a crash at “$point”',
  async ({ kind, point }) => {
    expect((await liveOnce(kind, point)).broken).toEqual([])
  },
)
