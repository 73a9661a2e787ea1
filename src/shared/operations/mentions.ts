import { type Character, nameKey, namePattern } from '#shared/model/character.ts'

/** A character called in a text, from the `@` to the end of its name. */
export interface Mention {
  name: string
  start: number
  end: number
}

/** Not within an e-mail address, a web address, or a name that is to stay as it is written: `\@Ada`. */
const START = String.raw`(?<![\p{L}\p{M}\p{N}_.+@/\\-])@`
const LETTER = String.raw`[\p{L}\p{M}\p{N}_-]`

const finished = new RegExp(`${START}(${namePattern})(?!${LETTER}*@)`, 'gu')
const unfinished = new RegExp(`${START}(${LETTER}*)$`, 'u')

/** Every `@name` of a text, whoever that may be. */
export const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(finished)].map((found) => ({
    name: found[1] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }))

/** The name that is being written before the caret, perhaps none of its letters yet; null where none is. */
export const nameBeingTyped = (
  text: string,
  caret: number,
): { start: number; typed: string } | null => {
  const found = unfinished.exec(text.slice(0, caret))
  return found ? { start: found.index, typed: found[1] ?? '' } : null
}

/** Characters whose names begin with what is typed, then those that contain it. */
export const namedLike = (typed: string, characters: readonly Character[]): Character[] => {
  const wanted = nameKey(typed)
  const at = ({ name }: Character): number => nameKey(name).indexOf(wanted)
  return [
    ...characters.filter((each) => at(each) === 0),
    ...characters.filter((each) => at(each) > 0),
  ]
}

/** A mention together with whom it calls. */
export interface Call extends Mention {
  character: Character
}

/** The mentions that call somebody there is, in their order. */
export const callsIn = (text: string, characters: readonly Character[]): Call[] => {
  const byKey = new Map(characters.map((each) => [nameKey(each.name), each]))
  return mentionsIn(text).flatMap((mention) => {
    const character = byKey.get(nameKey(mention.name))
    return character ? [{ ...mention, character }] : []
  })
}

/** Names that nobody has, each once; the one at the very end may still be being written. */
export const strangersIn = (text: string, characters: readonly Character[]): string[] => {
  const known = new Set(callsIn(text, characters).map(({ start }) => start))
  const writing = nameBeingTyped(text, text.length)?.start
  return [
    ...new Set(
      mentionsIn(text)
        .filter(({ start }) => !known.has(start) && start !== writing)
        .map(({ name }) => name),
    ),
  ]
}

/** Who is called, each once, in the order of the first call. */
export const calledBy = (calls: readonly Call[]): Character[] => [
  ...new Set(calls.map(({ character }) => character)),
]

/** `image 3`, `images 1, 2 and 5`. */
const pictures = /\bimages?\s+(\d+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)\d+)*)/giu

/** The pictures that a text calls by their numbers, which go in together with it. */
const picturesIn = (text: string): string[] =>
  [...text.matchAll(pictures)].flatMap((found) => (found[1] ?? '').match(/\d+/gu) ?? [])

/** What a text calls that its new wording does not: `image 2`, `@Ada`; each once. */
export const lostIn = (text: string, wording: string): string[] => {
  const shown = new Set(picturesIn(wording))
  const called = new Set(mentionsIn(wording).map(({ name }) => nameKey(name)))
  const pictureNumbers = [...new Set(picturesIn(text))].filter((number) => !shown.has(number))
  // Of several ways to write a name the first is told.
  const names = new Map(
    mentionsIn(text)
      .toReversed()
      .map(({ name }) => [nameKey(name), name]),
  )
  return [
    ...pictureNumbers.map((number) => `image ${number}`),
    ...[...names].flatMap(([key, name]) => (called.has(key) ? [] : `@${name}`)).toReversed(),
  ]
}

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…]["”’)]?)\s*$/u.test(text.slice(0, at))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where a character is among the pictures that go in, counted from 1; none where the model is shown only one. */
export type Numbers = ReadonlyMap<string, readonly number[]>

const wordsFor = ({ id, noun }: Character, numbers: Numbers): string => {
  const at = numbers.get(id) ?? []
  if (at.length === 0) return `the ${noun}`
  return `the ${noun} in ${at.length === 1 ? 'image' : 'images'} ${listed(at)}`
}

/** The text as the model reads it: words that name pictures instead of names that it cannot know. */
export const spelledOut = (text: string, calls: readonly Call[], numbers: Numbers): string => {
  const parts = calls.map(({ start, character }, at) => {
    const before = text.slice(calls[at - 1]?.end ?? 0, start)
    const words = wordsFor(character, numbers)
    return before + (beginsSentence(text, start) ? capital(words) : words)
  })
  return parts.join('') + text.slice(calls.at(-1)?.end ?? 0)
}
