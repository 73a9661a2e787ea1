import { describe, expect, it } from 'vitest'
import { enhance } from './enhance.ts'

describe('enhance', () => {
  it('gives as many different rewrites as asked, all keeping the subject', () => {
    const texts = enhance('a red fox in the snow', { count: 5, maxLength: 380 })
    expect(new Set(texts).size).toBe(5)
    for (const text of texts) {
      expect(text).toMatch(/^A red fox in the snow/)
      expect(text.length).toBeGreaterThan(90)
    }
    const words = texts.map((text) => new Set(text.split(' ').slice(6)))
    const shared = [...(words[0] ?? [])].filter((word) => words[1]?.has(word))
    expect(shared.length / (words[0]?.size ?? 1)).toBeLessThan(0.5)
  })

  it('is the same for the same prompt', () => {
    const options = { count: 3, maxLength: 200 }
    expect(enhance('a lamp', options)).toEqual(enhance('a lamp', options))
    expect(enhance('a lamp', options)).not.toEqual(enhance('a chair', options))
  })

  it('starts with the style the prompt speaks of', () => {
    const [first] = enhance('watercolour of a harbour', { count: 1, maxLength: 380 })
    expect(first).toMatch(/gouache|watercolour with|oil painting/)
  })

  it.each([12, 40, 64, 120, 400])(
    'stays within %i characters and cuts between words',
    (maxLength) => {
      const subject = 'an old lighthouse keeper reading letters by the window'
      for (const text of enhance(subject, { count: 5, maxLength })) {
        expect(text.length).toBeLessThanOrEqual(maxLength)
        expect(`${subject}. `.toLowerCase()).toContain(text.toLowerCase().slice(0, 10))
        expect(text).not.toMatch(/[\s,;]$/)
      }
    },
  )
})
