import type { Look } from './look.ts'

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const article = (text: string): string => (/^[aeiou]/i.test(text) ? `an ${text}` : `a ${text}`)

const clean = (prompt: string): string => prompt.trim().replace(/[.!?\s]+$/u, '')

const subjectOf = ({ prompt, subject }: Look): string => {
  if (prompt !== undefined) return clean(prompt)
  return subject === undefined ? 'an abstract composition' : article(subject)
}

const shapes: Readonly<Record<Look['shape'], string>> = {
  landscape: 'horizontal',
  portrait: 'upright',
  square: 'square',
}

/** One sentence for somebody who cannot see the picture. */
export const altText = (look: Look): string =>
  `${capital(subjectOf(look))}, in ${listed(look.colours)}${look.transparent ? ', cut out on a transparent background' : ''}.`

/** A short name. */
export const title = (look: Look): string => {
  const words = clean(look.prompt ?? look.subject ?? 'Untitled composition').split(/[\s,;:]+/u)
  return capital(words.slice(0, 6).join(' '))
}

const ignored = new Set(
  'a an the of in on at with and or to for by from into over under is are its very as'.split(' '),
)

/** Single words that say what is in the picture, what colours it has and how it looks. */
export const tags = (look: Look): readonly string[] => {
  const words = (look.prompt ?? '').toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const said = words.filter((word) => !ignored.has(word))
  const seen = [look.subject ?? 'abstract', ...look.colours, look.shape, look.light]
  return [...new Set([...said, ...seen])].slice(0, 12)
}

/** A few sentences on subject, colours, light and format. */
export const description = (look: Look): string => {
  const ground = look.transparent ? ' The background is transparent.' : ''
  return (
    `${capital(article(shapes[look.shape]))} picture of ${subjectOf(look)}. ` +
    `It is ${look.light}, with ${look.contrast} contrast; the main colours are ${listed(look.colours)}.${ground}`
  )
}

type Teller = (look: Look) => unknown

/** What a name asks for; the first that fits decides. */
const tellers: readonly (readonly [name: RegExp, tell: Teller])[] = [
  [/alt/i, altText],
  [/tag|keyword|label|categor/i, tags],
  [/title|headline|file_?name/i, title],
  [/colou?r|palette/i, ({ colours }) => colours],
  [/mood|light|atmosphere/i, ({ light }) => light],
  [/contrast/i, ({ contrast }) => contrast],
  [/orientation|format|shape/i, ({ shape }) => shape],
  [/size|dimension|resolution/i, ({ width, height }) => `${width} x ${height}`],
  [/style|technique/i, () => 'flat illustration with soft grain'],
  [/transparen|alpha/i, ({ transparent }) => transparent],
  [/object|subject|content|what/i, (look) => [look.subject ?? 'shapes', ...look.colours]],
  [/descri|caption|summary|text/i, description],
]

const tellerOf = (name: string): Teller | undefined =>
  tellers.find(([pattern]) => pattern.test(name))?.[1]

const usualKeys = ['alt_text', 'tags', 'title', 'description']

/** The keys a question lists: quoted ones, or else well-known names. */
const keysIn = (question: string): readonly string[] => {
  const quoted = [...question.matchAll(/["'`]([\w-]{2,40})["'`]/gu)].map(([, key]) => key ?? '')
  const known = quoted.filter((key) => tellerOf(key))
  if (known.length > 0) return [...new Set(known)]
  const named = [
    ...question.matchAll(
      /\b(alt[ _]?text|tags|keywords|title|description|caption|colou?rs|mood|style)\b/giu,
    ),
  ].map(([key]) => key.replace(' ', '_'))
  return named.length > 0 ? [...new Set(named)] : usualKeys
}

const structured = (question: string, look: Look): string =>
  JSON.stringify(
    Object.fromEntries(keysIn(question).map((key) => [key, tellerOf(key)?.(look) ?? ''])),
  )

const spoken = (told: unknown): string => (Array.isArray(told) ? told.join(', ') : String(told))

/** The answer to a question about a picture: JSON when the question asks for JSON, else a sentence or a list. */
export const answer = (question: string | undefined, look: Look): string => {
  if (question === undefined) return description(look)
  if (/\bjson\b|\{.*\}/is.test(question)) return structured(question, look)
  return spoken((tellerOf(question) ?? description)(look))
}
