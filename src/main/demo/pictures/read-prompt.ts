import { hash32 } from '#shared/std/random.ts'
import { motifs } from './motifs.ts'
import { palettes, type NamedPalette } from './palettes.ts'
import type { Motif } from './scene.ts'

/** What a prompt asks for. */
export interface Reading {
  readonly motif: Motif
  /** The palette the prompt names, which must be kept, or a few that suit; a seed takes one of them. */
  readonly palettes: readonly [NamedPalette, ...NamedPalette[]]
  readonly named: boolean
  readonly night: boolean | undefined
  readonly words: ReadonlySet<string>
}

const singular = (word: string): readonly string[] => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word]
  const stem = word.slice(0, -1)
  return word.endsWith('ves')
    ? [word, `${word.slice(0, -3)}f`, stem]
    : [word, stem, word.replace(/ies$/, 'y'), word.replace(/es$/, '')]
}

const wordsOf = (prompt: string): readonly string[] =>
  (prompt.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap(singular)

/** The entry that a word names; the word that comes first in the prompt decides. */
const firstNamed = <T>(
  words: readonly string[],
  entries: readonly T[],
  of: (entry: T) => readonly string[],
): T | undefined => {
  for (const word of words) {
    const found = entries.find((entry) => of(entry).includes(word))
    if (found) return found
  }
  return undefined
}

const colourWords = new Set(palettes.flatMap(({ colours }) => colours))

/** The palette of a colour, or else of a mood. */
const namedPalette = (words: readonly string[]): NamedPalette | undefined =>
  firstNamed(words, palettes, ({ colours }) => colours) ??
  firstNamed(words, palettes, ({ moods }) => moods)

/** Words that say of what or where something is: a glass bottle is a bottle, a paper boat a boat. */
const qualities = new Set(
  'glass paper wood stone marble granite ceramic silk fabric material texture surface pattern background botanical geometric abstract minimal organic gradient poster graphic design interior kitchen window sky nature energy motion render studio'.split(
    ' ',
  ),
)

/** The motif of a noun; qualities come after it, and words that are colours too, such as rose, come last. */
const namedMotif = (words: readonly string[]): Motif | undefined => {
  const nouns = words.filter((word) => !colourWords.has(word))
  const things = nouns.filter((word) => !qualities.has(word))
  return firstNamed([...things, ...nouns, ...words], motifs, (motif) => motif.words)
}

const atLeastOne = <T>(entries: readonly T[]): readonly [T, ...T[]] => {
  const [head, ...tail] = entries
  if (head === undefined) throw new Error('empty table')
  return [head, ...tail]
}

const byHash = (entries: readonly Motif[], key: string): Motif => {
  const [head, ...tail] = atLeastOne(entries)
  return tail[hash32(key) % entries.length] ?? head
}

/** Three of the palettes that suit a motif, which ones depends on the prompt. */
const suiting = (motif: Motif, key: string): readonly [NamedPalette, ...NamedPalette[]] => {
  const suits = palettes.filter(({ name }) => motif.suits.includes(name))
  const start = hash32(`palette ${key}`) % suits.length
  return atLeastOne([...suits, ...suits].slice(start, start + 3))
}

const nightWords = [
  'night',
  'midnight',
  'nocturnal',
  'dark',
  'moon',
  'star',
  'starry',
  'neon',
  'noir',
  'dusk',
]
const dayWords = [
  'day',
  'daylight',
  'morning',
  'sunny',
  'bright',
  'noon',
  'summer',
  'light',
  'pastel',
]

const nightOf = (words: ReadonlySet<string>): boolean | undefined => {
  if (nightWords.some((word) => words.has(word))) return true
  return dayWords.some((word) => words.has(word)) ? false : undefined
}

/** Reads motif, palette and light from a prompt; what it does not say follows from its hash. */
export const readPrompt = (prompt: string): Reading => {
  const list = wordsOf(prompt)
  const words = new Set(list)
  const named = namedPalette(list)
  const key = list.join(' ')
  const motif = namedMotif(list) ?? byHash(motifs, `motif ${key}`)
  return {
    words,
    motif,
    named: named !== undefined,
    palettes: named ? [named] : suiting(motif, key),
    night: nightOf(words),
  }
}
