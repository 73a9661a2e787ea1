import { expect, test } from 'vitest'
import { type Fate, liveThrough } from './move-library/world.ts'

const NEVER = 100_000

/** How many crossings each run of a move has when nobody dies. */
const lengthOf = async (fate: Omit<Fate, 'deaths' | 'power' | 'seed'>, runs: number) => {
  const alive = { ...fate, power: false, seed: 1 }
  const before = await liveThrough({ ...alive, deaths: Array(runs - 1).fill(NEVER) })
  const all = await liveThrough({ ...alive, deaths: Array(runs).fill(NEVER) })
  expect(all.broken).toEqual([])
  return all.crossings - before.crossings
}

const cases = (['rename', 'copy'] as const).flatMap((how) =>
  [false, true].map((power) => ({ how, power, name: power ? 'the power goes' : 'it is killed' })),
)

test.each(cases)(
  'D1 moving the library ($how): $name at any step, and it opens whole from one place, and nothing is left twice',
  async ({ how, power }) => {
    const ends = new Set<string>()
    for (const run of [0, 1]) {
      const length = await lengthOf({ how, intent: 'move' }, run + 1)
      expect(length).toBeGreaterThan(20)
      for (let crossing = 1; crossing <= length; crossing += 1) {
        const deaths = run === 0 ? [crossing] : [NEVER, crossing]
        const fate = { how, intent: 'move', deaths, power, seed: crossing } as const
        const { folder, broken } = await liveThrough(fate)
        expect(broken, `run ${run}, crossing ${crossing}`).toEqual([])
        ends.add(folder)
      }
    }
    expect([...ends].toSorted()).toEqual(['/new', '/old'])
  },
)

test.each(cases.filter(({ how }) => how === 'copy'))(
  'D1 taking back the move of the library: $name at any step, and it is whole, in one place',
  async ({ how, power }) => {
    const length = await lengthOf({ how, intent: 'cancel' }, 1)
    for (let crossing = 1; crossing <= length + 1; crossing += 1) {
      const fate = { how, intent: 'cancel', deaths: [crossing], power, seed: crossing } as const
      const { folder, broken } = await liveThrough(fate)
      expect(broken, `crossing ${crossing}`).toEqual([])
      if (crossing > length) expect(folder).toBe('/old')
    }
  },
)

test('D1 the power goes again and again while the library moves: it is always whole, in one place', async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const deaths = [seed * 7, seed * 5, seed * 3, seed].map((step) => (step % 240) + 1)
    const how = seed % 3 === 0 ? 'rename' : 'copy'
    const { broken } = await liveThrough({ how, intent: 'move', deaths, power: true, seed })
    expect(broken, `seed ${seed}`).toEqual([])
  }
})
