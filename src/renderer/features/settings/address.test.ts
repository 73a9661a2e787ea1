import { expect, test } from 'vitest'
import { hostOf, needsConfirmation, readAddress } from './address.ts'

test.each([
  ['', true],
  ['https://api.runware.ai/v1', true],
  ['http://localhost:9000', true],
  ['http://127.0.0.1:9000/v1', true],
  ['http://example.com', false],
  ['ftp://example.com', false],
  ['example.com', false],
  ['https://user:word@example.com', false],
  ['javascript:alert(1)', false],
])('%s may be used: %s', (typed, ok) => {
  expect(readAddress(typed).ok).toBe(ok)
})

test('the key goes without asking only to the service and to confirmed hosts', () => {
  expect(needsConfirmation(null, [])).toBe(false)
  expect(needsConfirmation('https://api.runware.ai/v1', [])).toBe(false)
  expect(needsConfirmation('https://runware.ai.evil.com', [])).toBe(true)
  expect(needsConfirmation('https://evilrunware.ai', [])).toBe(true)
  expect(needsConfirmation('https://im.runware.ai', [])).toBe(true)
  expect(needsConfirmation('http://localhost:9000', [])).toBe(true)
  expect(needsConfirmation('http://localhost:9000', ['localhost:9000'])).toBe(false)
  expect(hostOf('https://a.example:8443/x')).toBe('a.example:8443')
})
