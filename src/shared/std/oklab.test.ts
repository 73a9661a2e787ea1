import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channelLight, lightOf, toOklab } from './oklab.ts'

const channel = fc.integer({ min: 0, max: 255 })

test('a colour comes back from OKLab as it was', () => {
  fc.assert(
    fc.property(channel, channel, channel, (...colour) => {
      for (const [at, light] of lightOf(toOklab(...colour)).entries()) {
        const value = colour[at] ?? 0
        expect(light).toBeGreaterThan(channelLight(value - 0.1))
        expect(light).toBeLessThan(channelLight(value + 0.1))
      }
    }),
    { numRuns: 1000 },
  )
})
