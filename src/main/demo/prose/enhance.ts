import { hash32 } from '#shared/std/random.ts'
import { styles, type Style } from './phrases.ts'

/** How many rewrites, and how long each may be. */
export interface EnhanceOptions {
  readonly count: number
  readonly maxLength: number
}

const wordsOf = (prompt: string): readonly string[] =>
  prompt.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []

/** The styles with the one the prompt speaks of first, the others in an order of the prompt's own. */
const stylesFor = (prompt: string): readonly Style[] => {
  const words = wordsOf(prompt)
  const named = (style: Style): number => style.words.filter((word) => words.includes(word)).length
  const offset = hash32(prompt) % styles.length
  const turned = [...styles.slice(offset), ...styles.slice(0, offset)]
  return turned.toSorted((one, other) => named(other) - named(one))
}

const pick = (options: readonly string[], key: string): string =>
  options[hash32(key) % options.length] ?? ''

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const subjectOf = (prompt: string): string => prompt.trim().replace(/[\s.,;:!]+$/, '') || 'A scene'

/** As many of the parts, in order of weight, as fit; never cut inside a word. */
const fit = (subject: string, parts: readonly string[], maxLength: number): string => {
  const full = parts.reduce((text, part) => {
    const longer = `${text}${part}`
    return longer.length + 1 <= maxLength ? longer : text
  }, subject)
  if (full.length <= maxLength) return full.length < maxLength ? `${full}.` : full
  const cut = full.slice(0, maxLength + 1)
  const space = cut.lastIndexOf(' ')
  return (space > 0 ? cut.slice(0, space) : full.slice(0, maxLength)).replace(/[\s,;:]+$/, '')
}

type Aspect = Exclude<keyof Style, 'words'>

const orders: readonly (readonly Aspect[])[] = [
  ['composition', 'light', 'medium', 'mood'],
  ['light', 'composition', 'mood', 'medium'],
  ['medium', 'composition', 'light', 'mood'],
  ['composition', 'medium', 'light', 'mood'],
  ['light', 'medium', 'composition', 'mood'],
]

const joints = [', ', '. ', ', ', '; ']

const rewrite = (prompt: string, style: Style, version: number): string[] => {
  const order = orders[version % orders.length] ?? []
  return order.map((aspect, index) => {
    const phrase = pick(style[aspect], `${prompt}|${version}|${aspect}`)
    const joint = joints[index] ?? ', '
    return `${joint}${joint === '. ' ? capital(phrase) : phrase}`
  })
}

/** One to five different rewrites of a prompt; the same prompt always gets the same ones. */
export const enhance = (
  prompt: string,
  { count, maxLength }: EnhanceOptions,
): readonly string[] => {
  const subject = capital(subjectOf(prompt))
  return stylesFor(prompt)
    .slice(0, count)
    .map((style, version) => fit(subject, rewrite(prompt, style, version), maxLength))
}
