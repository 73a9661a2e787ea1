import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)

test('text is read in the encodings that editors write', () => {
  expect(decodeText(new TextEncoder().encode('grün\nзелёный'))).toBe('grün\nзелёный')
  expect(decodeText(bytes(0xff, 0xfe, 0x67, 0, 0xfc, 0))).toBe('gü')
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x67, 0, 0xfc))).toBe('gü')
  expect(decodeText(bytes(0x67, 0xfc))).toBe('gü')
  expect(decodeText(bytes())).toBe('')
})

test('what is no text is told from it', () => {
  expect(decodeText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd))).toBeNull()
})
