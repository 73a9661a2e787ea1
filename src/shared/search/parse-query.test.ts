import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filters } from './filters.ts'
import { filterText, parseQuery, withoutPart, withPart } from './parse-query.ts'

const asked = (text: string) => parseQuery(text).terms.map((term) => term.asked)

test('words, phrases and where they stand', () => {
  expect(asked('amber  "glass bottle" prompt:dawn name:"IMG 2041"')).toEqual([
    { ask: 'words', place: null, text: 'amber', phrase: false },
    { ask: 'words', place: null, text: 'glass bottle', phrase: true },
    { ask: 'words', place: 'prompt', text: 'dawn', phrase: false },
    { ask: 'words', place: 'name', text: 'IMG 2041', phrase: true },
  ])
})

test.each([
  ['kind:film', { ask: 'kind', kinds: ['video'] }],
  ['stars:★★★', { ask: 'rating', range: { least: 3, most: 3 } }],
  ['rating:>3', { ask: 'rating', range: { least: 4, most: null } }],
  ['rating:2..4', { ask: 'rating', range: { least: 2, most: 4 } }],
  ['color:gray', { ask: 'colour', name: 'grey' }],
  ['colour:#f80', { ask: 'shade', hex: 'ff8800' }],
  ['ratio:16:9', { ask: 'ratio', width: 16, height: 9 }],
  ['ratio:portrait', { ask: 'shape', shape: 'portrait' }],
  ['size:>=2mp', { ask: 'pixels', range: { least: 2_000_000, most: null } }],
  ['bytes:<5MB', { ask: 'bytes', range: { least: null, most: 4_999_999 } }],
  ['cost:$0.01..', { ask: 'cost', range: { least: 10_000, most: null } }],
  ['date:2026-11', { ask: 'date', span: { from: '2026-11', to: '2026-11' } }],
  ['date:2026..2026-03-01', { ask: 'date', span: { from: '2026', to: '2026-03-01' } }],
  ['made:week', { ask: 'date', span: { since: 'week' } }],
  ['who:@Mira', { ask: 'character', name: 'Mira' }],
  ['tag:"night sky"', { ask: 'tag', name: 'night sky' }],
  ['IS:Imported', { ask: 'state', state: 'imported' }],
  ['seed:42', { ask: 'seed', range: { least: 42, most: 42 } }],
])('%s', (text, expected) => {
  expect(asked(text)).toEqual([expected])
  expect(parseQuery(`-${text}`).terms).toMatchObject([{ asked: expected, not: true }])
})

test('what means nothing is told, and the rest is understood', () => {
  const { terms, misread } = parseQuery('amber rating:lots mood:blue date:2026-13 http://x.y')
  expect(misread.map(({ text, key }) => [text, key])).toEqual([
    ['rating:lots', 'rating'],
    ['mood:blue', null],
    ['date:2026-13', 'date'],
    ['http://x.y', null],
  ])
  expect(terms.map((term) => term.asked)).toMatchObject([
    { text: 'amber' },
    { text: 'mood blue' },
    { text: 'http //x.y' },
  ])
})

test('half a query, as it is while somebody types, is none that is wrong', () => {
  expect(parseQuery('tag: kind:').terms).toEqual([])
  expect(parseQuery('- " "" -').terms).toEqual([])
  expect(asked('"glass bot')).toMatchObject([{ text: 'glass bot', phrase: true }])
})

test('every filter’s example is one', () => {
  for (const { names, example } of filters) {
    expect(names).toContain(example.split(':', 1)[0])
    if (!example.endsWith('…'))
      expect(parseQuery(example), example).toMatchObject({ misread: [], terms: [{}] })
  }
})

test('nothing that can be typed breaks it, and parts stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { terms, misread } = parseQuery(text)
      for (const { from, to } of [...terms, ...misread]) {
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('a part that is put in is found, and is gone when it is taken out', () => {
  const part = fc.constantFrom('kind:video', 'rating:>=4', 'tag:"night sky"', '-is:demo', 'amber')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), part, (before, added) => {
      const text = withPart(before.join(' '), added)
      expect(parseQuery(text).terms).toHaveLength(before.length + 1)
      const last = parseQuery(text).terms.at(-1)
      if (!last) throw new Error('nothing was put in')
      expect(withoutPart(text, last)).toBe(before.join(' '))
    }),
  )
})

test('a filter that is set anew takes the place of the same one', () => {
  expect(withPart('amber stars:3 tag:x', 'rating:>=4', true)).toBe('amber tag:x rating:>=4')
  expect(filterText('tag', 'night sky')).toBe('tag:"night sky"')
})
