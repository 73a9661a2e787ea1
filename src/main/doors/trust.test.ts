import { expect, test } from 'vitest'
import { isTrusted, type Sender } from './trust.ts'

const own: Sender = { url: 'studio://app/', isMainFrame: true, isOurs: true }

test('our own main frame is answered', () => {
  expect(isTrusted(own)).toBe(true)
  expect(isTrusted({ ...own, url: 'studio://app/index.html#x' })).toBe(true)
})

test.each<[string, Partial<Sender>]>([
  ['a frame inside the page', { isMainFrame: false }],
  ['another window', { isOurs: false }],
  ['a destroyed frame', { url: null }],
  ['about:blank', { url: 'about:blank' }],
  ['the media host', { url: 'studio://media/x' }],
  ['a look-alike host', { url: 'studio://app.evil/' }],
  ['a web page', { url: 'https://app/' }],
  ['a file', { url: 'file:///studio/app' }],
  ['nonsense', { url: 'not an address' }],
  ['nothing', { url: '' }],
])('%s is refused', (_, change) => {
  expect(isTrusted({ ...own, ...change })).toBe(false)
})
