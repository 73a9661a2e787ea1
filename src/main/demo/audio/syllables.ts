/** A syllable as the voice speaks it. */
export interface Syllable {
  /** What opens it: nothing, a soft hum, a hiss or a short burst. */
  readonly onset: 'none' | 'hum' | 'hiss' | 'burst'
  readonly vowel: 'a' | 'e' | 'i' | 'o' | 'u'
  /** Seconds at normal speed. */
  readonly length: number
  /** Seconds of rest after it, at normal speed. */
  readonly rest: number
  /** From 0 at the start of a sentence to 1 at its end. */
  readonly through: number
  readonly question: boolean
}

const onsets: readonly (readonly [RegExp, Syllable['onset']])[] = [
  [/[szfhxcš]/, 'hiss'],
  [/[ptkqbdg]/, 'burst'],
  [/[mnlrwyjv]/, 'hum'],
]

const vowels: Readonly<Record<string, Syllable['vowel']>> = {
  a: 'a',
  e: 'e',
  i: 'i',
  o: 'o',
  u: 'u',
  y: 'i',
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

interface Place {
  readonly through: number
  readonly question: boolean
  readonly rest: number
}

/** The syllables of one word: consonants followed by vowels; letters of other scripts count one each. */
const inWord = (word: string, { through, question, rest }: Place): readonly Syllable[] => {
  const parts = plain(word).match(/[^aeiouy]*[aeiouy]+|[^aeiouy]+$/g) ?? []
  const spoken = parts.flatMap((part) => {
    const vowel = vowels[/[aeiouy]/.exec(part)?.[0] ?? ''] ?? 'e'
    const onset = onsets.find(([pattern]) => pattern.test(part.charAt(0)))?.[1] ?? 'none'
    const many = /^[^\p{Script=Latin}\d]+$/u.test(part) ? part.length : 1
    const length = 0.13 + Math.min(part.length, 4) * 0.014
    return Array.from({ length: many }, () => ({
      onset,
      vowel,
      length,
      rest: 0.012,
      through,
      question,
    }))
  })
  return spoken.map((each, index) => (index < spoken.length - 1 ? each : { ...each, rest }))
}

const restAfter = (word: string): number => {
  if (/[.!?…:]["')\]]*$/u.test(word)) return 0.34
  return /[,;–—-]$/u.test(word) ? 0.17 : 0.045
}

/** The rhythm of a text. */
export const syllablesOf = (text: string): readonly Syllable[] =>
  (text.match(/[^.!?…]+[.!?…]*/gu) ?? []).flatMap((sentence) => {
    const words = sentence
      .trim()
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
    const question = sentence.trim().endsWith('?')
    return words.flatMap((word, index) =>
      inWord(word.replaceAll(/[^\p{L}\p{N}]/gu, ''), {
        through: words.length < 2 ? 1 : index / (words.length - 1),
        question,
        rest: restAfter(word),
      }),
    )
  })
