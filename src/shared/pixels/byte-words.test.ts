import { expect, test } from 'vitest'
import { most, mostOfFour } from './byte-words.ts'

test('the larger one of any two bytes is found, alone and in each place of a word', () => {
  for (let one = 0; one < 256; one += 1)
    for (let other = 0; other < 256; other += 1) {
      const wanted = Math.max(one, other)
      if (most(one, other) !== wanted) throw new Error(`${one} and ${other}`)
      const found = mostOfFour(word(one, other, 0, 255), word(other, one, 255, 0))
      if (found !== word(wanted, wanted, 255, 255)) throw new Error(`${one} and ${other} in words`)
    }
  expect(mostOfFour(word(1, 255, 128, 127), word(2, 0, 127, 128))).toBe(word(2, 255, 128, 128))
})

const word = (...bytes: number[]): number => new Int32Array(Uint8Array.from(bytes).buffer)[0] ?? 0
