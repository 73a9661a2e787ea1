import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedLists } from './wildcard-lists.ts'
import {
  drawnParams,
  drawText,
  listsOf,
  longestParams,
  randomFrom,
  readWildcards,
  wildcardProblems,
  withReachable,
} from './wildcards.ts'

const lists = listsOf([
  { name: 'Colour', lines: ['red', 'green', '{dark|pale} blue'] },
  { name: 'bird', lines: ['__colour__ wren', 'owl'] },
  { name: 'empty', lines: [] },
  { name: 'broken', lines: ['fine', '{a|b'] },
  { name: 'snake', lines: ['tail', 'a __SNAKE__'] },
])

const drawnFrom = (text: string, seed: number): string =>
  drawText(readWildcards(text, lists), randomFrom(seed, 'prompt'))

/** Every text that can come of it, by drawing often. */
const allFrom = (text: string): Set<string> =>
  new Set(Array.from({ length: 2000 }, (_, seed) => drawnFrom(text, seed)))

test('choices, nested ones, empty ones and lists become every text they can, and are counted', () => {
  expect(allFrom('a {red|blue} car')).toEqual(new Set(['a red car', 'a blue car']))
  expect(allFrom('{a|{b|c} d}')).toEqual(new Set(['a', 'b d', 'c d']))
  expect(allFrom('a {|very }old wall')).toEqual(new Set(['a old wall', 'a very old wall']))
  expect(allFrom('__BIRD__').size).toBe(5)
  expect(readWildcards('__bird__, {x|y}', lists)).toMatchObject({ count: 10, problems: [] })
})

test('braces without a choice and a bar outside braces are written as they stand', () => {
  for (const text of ['{"scene": "a wall", "tags": {"mood": 1}}', 'a | b', 'an __init', '{}'])
    expect(readWildcards(text, lists)).toMatchObject({
      wild: false,
      count: 1,
      longest: text,
      problems: [],
    })
  expect(allFrom('{"scene": "{a|b}"}')).toEqual(new Set(['{"scene": "a"}', '{"scene": "b"}']))
})

test('what is wrong is told with the place', () => {
  const problems = (text: string) => readWildcards(text, lists).problems
  expect(problems('a {red|blue car')).toEqual([
    { problem: 'brace-not-closed', near: '{red|blue car' },
  ])
  expect(problems('a red} car')).toEqual([{ problem: 'brace-not-opened', near: 'a red}' }])
  expect(problems('__birds__')).toEqual([{ problem: 'list-unknown', list: 'birds' }])
  expect(problems('__empty__')).toEqual([{ problem: 'list-empty', list: 'empty' }])
  expect(problems('__broken__')).toEqual([{ problem: 'list-line-broken', list: 'broken', line: 2 }])
  expect(problems('__snake__')).toEqual([{ problem: 'list-in-itself', list: 'SNAKE' }])
  expect(wildcardProblems({ prompt: 'x', negativePrompt: '{a|' }, lists)).toMatchObject([
    { parameter: 'negativePrompt', problem: 'brace-not-closed' },
  ])
})

test('a request keeps what was typed, and is judged by the longest it can become', () => {
  const params = { prompt: 'a {red|turquoise} car', negativePrompt: 'blur', seed: 7 }
  const drawn = drawnParams(params, 7, lists)
  expect(drawn).toEqual(drawnParams(params, 7, lists))
  expect(['a red car', 'a turquoise car']).toContain(drawn['prompt'])
  expect(drawn['originalPrompt']).toBe(params.prompt)
  expect(drawnParams({ prompt: 'a car' }, 7, lists)).toEqual({ prompt: 'a car' })
  expect(longestParams(params, lists)['prompt']).toBe('a turquoise car')
})

/** Texts with well-formed wildcards. */
const wildText = fc.letrec<{ text: string; part: string }>((tie) => ({
  text: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', 'é') }),
    fc.constantFrom('__colour__', '__bird__'),
    fc.array(tie('text'), { minLength: 1, maxLength: 4 }).map((ways) => `{${ways.join('|')}}`),
  ),
})).text

test('whatever is drawn has nothing left to draw, is no longer than said, and comes again for its seed', () => {
  fc.assert(
    fc.property(wildText, fc.integer({ min: 0, max: 2 ** 31 }), (text, seed) => {
      const read = readWildcards(text, lists)
      const drawn = drawnFrom(text, seed)
      expect(read.problems).toEqual([])
      expect(drawn).toBe(drawnFrom(text, seed))
      expect(drawn.length).toBeLessThanOrEqual(read.longest.length)
      expect(readWildcards(drawn, lists)).toMatchObject({ wild: false, problems: [] })
    }),
  )
})

test('no text makes the reader fail, and a text without problems draws', () => {
  const any = fc.string({
    unit: fc.constantFrom('{', '}', '|', '_', '__', 'a', 'colour', '__bird__'),
  })
  fc.assert(
    fc.property(any, (text) => {
      const read = readWildcards(text, lists)
      if (read.problems.length === 0) expect(read.count).toBeGreaterThanOrEqual(1)
      expect(typeof drawnFrom(text, 1)).toBe('string')
    }),
  )
})

test('neighbouring seeds draw evenly', () => {
  const counts = new Map<string, number>()
  for (let seed = 1000; seed < 5000; seed += 1) {
    const drawn = drawnFrom('{a|b|c|d}', seed)
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1)
  }
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('a list of twenty thousand lines is read in no time, however often it is named', () => {
  const long = listsOf([
    { name: 'long', lines: Array.from({ length: 20_000 }, (_, at) => `line ${at}`) },
  ])
  expect(readWildcards('__long__ '.repeat(50), long).count / 20_000 ** 50).toBeCloseTo(1)
})

test('every list that comes with the studio can be drawn from', () => {
  const shipped = listsOf(shippedLists)
  for (const { name, lines } of shippedLists) {
    const read = readWildcards(`__${name}__`, shipped)
    expect(read.problems).toEqual([])
    expect(read.count).toBeGreaterThanOrEqual(lines.length)
  }
})

test('a text stands behind every line that can come into it, each list once', () => {
  expect(withReachable('a __bird__, __Bird__', lists).split('\n')).toEqual([
    'red',
    'green',
    '{dark|pale} blue',
    '__colour__ wren',
    'owl',
    'a __bird__, __Bird__',
  ])
  expect(withReachable('a __snake__ and __nothing__', lists).split('\n').at(-1)).toBe(
    'a __snake__ and __nothing__',
  )
})
