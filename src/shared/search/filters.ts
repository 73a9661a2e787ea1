import type { AssetKind } from '#shared/model/asset.ts'
import { colourNames } from '#shared/model/looks.ts'
import {
  type Asked,
  assetShapes,
  assetStates,
  type NamedAsk,
  type RangedAsk,
  type WordPlace,
} from './terms.ts'
import {
  bytes,
  dateSpanOf,
  dollars,
  pixelsOfPicture,
  pixelsOfSide,
  plainNumber,
  rangeOf,
  seconds,
} from './values.ts'

/** A filter of the query language: by which names it is called, and what a value of it asks; null: such a value is none. */
export interface Filter {
  names: readonly [string, ...string[]]
  /** A value that shows how it is used. */
  example: string
  read: (value: string) => Asked | null
}

const one = <Value extends string>(list: readonly Value[], text: string): Value | null =>
  list.find((each) => each === text.toLowerCase()) ?? null

const kinds: Record<string, readonly AssetKind[]> = {
  image: ['image'],
  picture: ['image'],
  mask: ['mask'],
  map: ['map'],
  vector: ['vector'],
  svg: ['vector'],
  video: ['video'],
  film: ['video'],
  audio: ['audio'],
  sound: ['audio'],
}

const words =
  (place: WordPlace) =>
  (text: string): Asked => ({
    ask: 'words',
    place,
    text,
    phrase: false,
  })

const named =
  (ask: NamedAsk) =>
  (value: string): Asked => ({
    ask,
    name: value.replace(/^@/u, ''),
  })

const numbered =
  (ask: RangedAsk, scale: (text: string) => number | null, step?: number) =>
  (value: string): Asked | null => {
    const range = rangeOf(value, scale, step)
    return range === null ? null : { ask, range }
  }

const stars = (text: string): number | null => {
  const drawn = /^[★*]+$/u.test(text) ? text.length : plainNumber(text)
  return drawn !== null && drawn <= 5 ? drawn : null
}

const shape = (value: string): Asked | null => {
  const found = one(assetShapes, value)
  if (found !== null) return { ask: 'shape', shape: found }
  const [, width, height] = /^(\d+(?:\.\d+)?)[:x×/](\d+(?:\.\d+)?)$/u.exec(value) ?? []
  return Number(width) > 0 && Number(height) > 0
    ? { ask: 'ratio', width: Number(width), height: Number(height) }
    : null
}

const colour = (value: string): Asked | null => {
  const [, hex] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/iu.exec(value) ?? []
  if (hex !== undefined)
    return {
      ask: 'shade',
      hex: (hex.length === 3 ? hex.replaceAll(/./gu, '$&$&') : hex).toLowerCase(),
    }
  const name = one(colourNames, value === 'gray' ? 'grey' : value)
  return name === null ? null : { ask: 'colour', name }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

const ofAsset =
  (ask: 'like' | 'stack' | 'near') =>
  (value: string): Asked | null =>
    UUID.test(value) ? { ask, assetId: value } : null

/** Every filter there is, in the order in which they are explained. */
export const filters: readonly Filter[] = [
  {
    names: ['kind', 'type'],
    example: 'kind:video',
    read: (value) => {
      const found = kinds[value.toLowerCase()]
      return found === undefined ? null : { ask: 'kind', kinds: found }
    },
  },
  { names: ['model'], example: 'model:flux', read: (text) => ({ ask: 'model', text }) },
  { names: ['rating', 'stars'], example: 'rating:>=4', read: numbered('rating', stars, 1) },
  { names: ['tag', 'tags'], example: 'tag:"night sky"', read: named('tag') },
  { names: ['folder', 'in'], example: 'folder:Posters', read: named('folder') },
  { names: ['colour', 'color'], example: 'colour:teal', read: colour },
  { names: ['ratio', 'shape'], example: 'ratio:16:9', read: shape },
  { names: ['width'], example: 'width:>=1024', read: numbered('width', pixelsOfSide, 1) },
  { names: ['height'], example: 'height:<800', read: numbered('height', pixelsOfSide, 1) },
  { names: ['size', 'pixels'], example: 'size:>2mp', read: numbered('pixels', pixelsOfPicture, 1) },
  { names: ['bytes', 'filesize'], example: 'bytes:>5mb', read: numbered('bytes', bytes, 1) },
  { names: ['length', 'seconds'], example: 'length:>5s', read: numbered('seconds', seconds) },
  {
    names: ['date', 'made'],
    example: 'date:2026-11',
    read: (value) => {
      const span = dateSpanOf(value.toLowerCase())
      return span === null ? null : { ask: 'date', span }
    },
  },
  { names: ['character', 'who'], example: 'character:Mira', read: named('character') },
  { names: ['project'], example: 'project:Autumn', read: named('project') },
  { names: ['cost', 'price'], example: 'cost:>0.01', read: numbered('cost', dollars, 1) },
  { names: ['seed'], example: 'seed:42', read: numbered('seed', plainNumber, 1) },
  {
    names: ['is', 'state'],
    example: 'is:imported',
    read: (value) => {
      const state = one(assetStates, value)
      return state === null ? null : { ask: 'state', state }
    },
  },
  { names: ['like'], example: 'like:…', read: ofAsset('like') },
  { names: ['stack'], example: 'stack:…', read: ofAsset('stack') },
  { names: ['near'], example: 'near:…', read: ofAsset('near') },
  { names: ['prompt'], example: 'prompt:amber', read: words('prompt') },
  { names: ['caption', 'description'], example: 'caption:bottle', read: words('caption') },
  { names: ['name', 'file'], example: 'name:IMG_2041', read: words('name') },
  { names: ['notes', 'note'], example: 'notes:client', read: words('notes') },
]

const byName = new Map(filters.flatMap((filter) => filter.names.map((name) => [name, filter])))

/** The filter of this name. */
export const findFilter = (name: string): Filter | undefined => byName.get(name)
