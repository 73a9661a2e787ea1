import type { Asset } from '#shared/model/asset.ts'
import { type ExportOptions, exportSize, isPicture, type NameToken } from '#shared/model/export.ts'
import { localDay } from '#shared/std/local-day.ts'

/** Letters of one part of a name; the whole name keeps well below what file systems take, in bytes too. */
const LONGEST_PART = 60
const LONGEST_NAME = 100
const MOST_BYTES = 200

/** Names that Windows keeps for its devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu

const segmenter = new Intl.Segmenter()

/** The letters of a text as a person counts them; no more than are ever looked at. */
const lettersOf = (text: string): string[] =>
  [...segmenter.segment(text.slice(0, LONGEST_NAME * 4))].map(({ segment }) => segment)

const shortened = (text: string, most: number): string => lettersOf(text).slice(0, most).join('')

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

const fitting = (text: string): string => {
  let letters = lettersOf(text).slice(0, LONGEST_NAME)
  while (bytesOf(letters.join('')) > MOST_BYTES) letters = letters.slice(0, -1)
  return letters.join('')
}

/**
 * A text as a name that every file system takes and that leads nowhere: no separators, no control or direction signs,
 * nothing hidden, nothing reserved, no blank or dot at its end.
 */
export const safeName = (text: string): string => {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*]+/gu, '-')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
  const kept = fitting(plain.replace(/^[.\s]+/u, '')).replace(/[.\s]+$/u, '')
  return RESERVED.test(kept) ? `_${kept}` : kept
}

const two = (value: number): string => String(value).padStart(2, '0')

const timeOf = (at: number): string => {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('-')
}

const stem = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/u, '')

const promptOf = ({ recipe, made }: Asset): string => {
  const own = recipe?.params['prompt'] ?? recipe?.params['speech']
  return typeof own === 'string' ? own : (made?.prompt ?? '')
}

interface Naming {
  options: ExportOptions
  modelName: (asset: Asset) => string | null
}

type Facts = Pick<Naming, 'options'> & { index: number; total: number; model: string | null }

/** What each word in braces stands for. */
const tokens: Record<NameToken, (asset: Asset, facts: Facts) => string> = {
  name: (asset) => asset.name ?? stem(asset.path),
  prompt: promptOf,
  model: ({ made }, { model }) => model ?? made?.model ?? '',
  seed: ({ recipe, made }) => String(recipe?.seed ?? made?.seed ?? ''),
  date: ({ createdAt }) => localDay(createdAt),
  time: ({ createdAt }) => timeOf(createdAt),
  rating: ({ rating }) => String(rating),
  number: (_, { index, total }) =>
    String(index + 1).padStart(Math.max(2, String(total).length), '0'),
  width: (asset, { options }) => String(sizeOf(asset, options).width),
  height: (asset, { options }) => String(sizeOf(asset, options).height),
  id: ({ id }) => id.slice(0, 8),
}

const isToken = (word: string): word is NameToken => Object.hasOwn(tokens, word)

const sizeOf = (asset: Asset, options: ExportOptions) =>
  isPicture(asset.kind) ? exportSize(asset, options) : asset

const named = (asset: Asset, facts: Facts): string =>
  safeName(
    facts.options.names.replaceAll(/\{(\w+)\}/gu, (written, word: string) =>
      isToken(word) ? shortened(safeName(tokens[word](asset, facts)), LONGEST_PART) : written,
    ),
  )

/** What an asset is called where its pattern says nothing. */
const nameless = (asset: Asset): string => `${asset.kind}-${asset.id.slice(0, 8)}`

/**
 * Names copies of assets one after the other, without their endings. Each name is given once, also on a disk that makes
 * no difference between capitals and small letters.
 */
export const createNames = ({ options, modelName }: Naming, total: number) => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  let index = -1
  return (asset: Asset): string => {
    index += 1
    const facts = { options, index, total, model: modelName(asset) }
    const wanted = named(asset, facts) || nameless(asset)
    const key = wanted.toLowerCase()
    let copy = counts.get(key) ?? 1
    let name = wanted
    while (taken.has(name.toLowerCase())) {
      copy += 1
      name = `${wanted}-${copy}`
    }
    counts.set(key, copy)
    taken.add(name.toLowerCase())
    return name
  }
}
