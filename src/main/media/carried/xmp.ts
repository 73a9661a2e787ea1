import { SaxesParser, type SaxesTagNS } from 'saxes'
import { tagNames } from '#shared/model/tag.ts'
import type { Told } from '#main/media/media.ts'
import { plainText } from './plain-text.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** What is looked for, by namespace and name; a text each, or a list of them. */
const wanted: Readonly<Record<string, 'title' | 'description' | 'tags' | 'rating' | 'recipe'>> = {
  [`${DUBLIN_CORE}title`]: 'title',
  [`${DUBLIN_CORE}description`]: 'description',
  [`${DUBLIN_CORE}subject`]: 'tags',
  'http://ns.adobe.com/xap/1.0/Rating': 'rating',
  'https://chofesh.studio/ns/1.0/recipe': 'recipe',
}
export type XmpTexts = Partial<Record<(typeof wanted)[string], string[]>>

const MOST_TEXTS = 500

/** Texts stand in attributes, in elements, or in the elements of a list in these. A packet that breaks off is read so far. */
export const readXmp = (packet: string): XmpTexts => {
  const found: XmpTexts = {}
  let inside: (typeof wanted)[string] | undefined
  let words = ''
  const keep = (name: (typeof wanted)[string], value: string): void => {
    const texts = (found[name] ??= [])
    if (value.trim() !== '' && texts.length < MOST_TEXTS) texts.push(value)
  }
  const keepAttributes = ({ attributes }: SaxesTagNS): void => {
    for (const { uri, local, value } of Object.values(attributes)) {
      const name = wanted[uri + local]
      if (name !== undefined) keep(name, value)
    }
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    words = ''
    inside = wanted[tag.uri + tag.local] ?? inside
    if (tag.uri === RDF && tag.local === 'Description') keepAttributes(tag)
  })
  parser.on('text', (text) => {
    if (inside !== undefined) words += text
  })
  parser.on('cdata', (text) => {
    if (inside !== undefined) words += text
  })
  parser.on('closetag', (tag) => {
    const isItem = tag.uri === RDF && tag.local === 'li'
    const isEnd = wanted[tag.uri + tag.local] !== undefined
    if (inside !== undefined && (isItem || isEnd)) keep(inside, words)
    if (isItem || isEnd) words = ''
    if (isEnd) inside = undefined
  })
  try {
    parser.write(packet).close()
  } catch {
    // What was read before it broke off is no worse for that.
  }
  return found
}

const LONGEST_TITLE = 300
const LONGEST_DESCRIPTION = 10_000

const ratingIn = (text: string): number | null => {
  const rating = text.trim() === '' ? Number.NaN : Math.round(Number(text))
  return rating >= -1 && rating <= 5 ? rating : null
}

const first = (texts: readonly string[] | undefined): string => texts?.[0] ?? ''

/** What is told in words; null where nothing is. */
export const toldIn = (texts: XmpTexts): Told | null => {
  const told: Told = {
    title: plainText(first(texts.title).replaceAll(/\s+/gu, ' '), LONGEST_TITLE),
    description: plainText(first(texts.description), LONGEST_DESCRIPTION),
    tags: tagNames(texts.tags?.flatMap((tag) => plainText(tag, LONGEST_TITLE) ?? []) ?? []),
    rating: ratingIn(first(texts.rating)),
  }
  const said = [told.title, told.description, told.rating, ...told.tags]
  return said.every((text) => text === null) ? null : told
}
