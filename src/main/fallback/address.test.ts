import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { EngineFailure } from '#shared/contract/engine.ts'
import { readAddress } from './address.ts'

test.each([
  ['http://127.0.0.1:7860', 'http://127.0.0.1:7860'],
  ['http://127.0.0.1:7860/', 'http://127.0.0.1:7860'],
  [' 192.168.1.20:7860 ', 'http://192.168.1.20:7860'],
  ['localhost:7860', 'http://localhost:7860'],
  ['http://0.0.0.0:7860', 'http://127.0.0.1:7860'],
  ['http://[::1]:7860', 'http://[::1]:7860'],
  ['https://studio.example/sd/', 'https://studio.example/sd'],
  ['http://127.0.0.1:7860/?__theme=dark#top', 'http://127.0.0.1:7860'],
])('%s is the server at %s', (typed, base) => {
  expect(readAddress(typed)).toMatchObject({ base, authorization: null })
})

test('user and password become a header and are nowhere else', () => {
  const read = readAddress('http://ada:p%40ss%2Fword@192.168.1.20:7860/sd')
  expect(read).toEqual({
    base: 'http://192.168.1.20:7860/sd',
    host: '192.168.1.20:7860',
    authorization: `Basic ${Buffer.from('ada:p@ss/word').toString('base64')}`,
  })
})

test('a percent sign that escapes nothing is part of the password', () => {
  expect(readAddress('http://ada:100%@host').authorization).toBe(
    `Basic ${Buffer.from('ada:100%').toString('base64')}`,
  )
})

test.each([null, '', 'ftp://ada:secret@host', 'file:///etc/passwd', 'http://ada:secret@ho st'])(
  '%s is no address, and the failure shows no password',
  (typed) => {
    let failure: unknown
    try {
      readAddress(typed)
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(EngineFailure)
    expect(failure).toMatchObject({ verdict: 'blocked', code: 'address-invalid' })
    expect(inspect(failure, { depth: 10 }).replace(/\n\s+at .*/gu, '')).not.toContain('secret')
  },
)
