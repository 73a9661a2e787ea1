import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, monthFolder, slug } from './file-name.ts'

const hash = '3f9c12abffffffffffffffffffffffffffffffffffffffffffffffffffffffff'

test('a name is made of the telling words of the prompt', () => {
  expect(fileName({ text: 'An amber ridge, at dawn', hash, extension: 'png' })).toBe(
    'amber-ridge-dawn_3f9c12ab.png',
  )
  expect(slug('Кофе на столе')).toBe('кофе-на-столе')
  expect(slug('Crème brûlée')).toBe('creme-brulee')
  expect(slug('!!! ???')).toBe('picture')
})

test('no prompt makes a name that leaves its folder or that a file system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const name = fileName({ text, hash, extension: 'png' })
      return (
        !/[/\\:*?"<>|\0]/u.test(name) && !name.startsWith('.') && Buffer.byteLength(name) <= 255
      )
    }),
  )
})

test('the month folder sorts by time', () => {
  expect(monthFolder(new Date(2026, 10, 23).getTime())).toBe('2026-11')
  expect(monthFolder(new Date(2027, 0, 1).getTime())).toBe('2027-01')
})
