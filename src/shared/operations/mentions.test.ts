import fc from 'fast-check'
import { expect, test } from 'vitest'
import { someCharacter } from '#tests/support/some-character.ts'
import { callsIn, lostIn, mentionsIn, spelledOut, strangersIn } from './mentions.ts'

const namesIn = (text: string): string[] => mentionsIn(text).map(({ name }) => name)

test.each([
  ['@Ada on a bridge', ['Ada']],
  ['a portrait of @Ada, and (@bo-2) beside “@Zoë_1”', ['Ada', 'bo-2', 'Zoë_1']],
  ['@Ada’s hat and @Bo-', ['Ada', 'Bo']],
  ['@Ada@Bo', []],
  ['write to ada@example.com or ada.b+c@example.com', []],
  ['@ada@social.example, https://example.com/@ada', []],
  ['at @ noon, 3 @ 2, \\@Ada as it is written', []],
])('in “%s” is called: %j', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test('a character is called whatever the case, and however its letters are put together', () => {
  const zoe = someCharacter({ name: 'Zoë' })
  expect(callsIn('@ZOË and @zoe\u0308 and @Zoe', [zoe]).map(({ name }) => name)).toEqual([
    'ZOË',
    'zoe\u0308',
  ])
})

test('words name the pictures, with a capital letter where a sentence begins', () => {
  const ada = someCharacter({ name: 'Ada' })
  const rex = someCharacter({ name: 'Rex', noun: 'dog' })
  const text = '@Ada waits. @Rex runs to @ada.'
  const calls = callsIn(text, [ada, rex])
  const numbers = new Map([
    [ada.id, [1, 2, 3]],
    [rex.id, [4]],
  ])
  expect(spelledOut(text, calls, numbers)).toBe(
    'The person in images 1, 2 and 3 waits. The dog in image 4 runs to the person in images 1, 2 and 3.',
  )
  expect(spelledOut(text, calls, new Map())).toBe('The person waits. The dog runs to the person.')
})

test('names that nobody has are told once they are written', () => {
  const ada = someCharacter({ name: 'Ada' })
  expect(strangersIn('@ada and @Eve meet @Eve, not eve@example.com, and @Bo', [ada])).toEqual([
    'Eve',
  ])
  expect(strangersIn('@ada and @Bo ', [ada])).toEqual(['Bo'])
})

test('a mention is where it says it is, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
      const text = `${before} @Ada ${after}`
      for (const { name, start, end } of mentionsIn(text))
        expect(text.slice(start, end)).toBe(`@${name}`)
      expect(namesIn(text)).toContain('Ada')
    }),
  )
})

test.each([
  ['the person in images 1, 2 and 3', 'A portrait of the person in image 1, images 2, and 3.', []],
  ['put image 1 into image 12', 'Image 1, softly lit, within image 12', []],
  ['put image 1 into image 12', 'image 12 at dusk, 1 lamp', ['image 1']],
  ['the dog in images 1 and 2', 'the dog of image 2', ['image 1']],
  ['@Ada meets @Bo, @ada waves', 'in golden light @bo meets a friend', ['@Ada']],
  ['@Ada meets @Bo', 'two people meet', ['@Ada', '@Bo']],
  ['a ridge, write to ada@example.com', 'a wide ridge', []],
])('of “%s” the wording “%s” loses %j', (text, wording, lost) => {
  expect(lostIn(text, wording)).toEqual(lost)
})

test('whoever is put in is named in the text so that a wording which loses it is found out', () => {
  const ada = someCharacter({ name: 'Ada' })
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (numbers) => {
      const text = 'here waits @Ada'
      const spelled = spelledOut(text, callsIn(text, [ada]), new Map([[ada.id, numbers]]))
      expect(lostIn(spelled, 'here waits somebody')).toEqual(numbers.map((each) => `image ${each}`))
      expect(lostIn(spelled, `${spelled}, at dusk`)).toEqual([])
    }),
  )
})
