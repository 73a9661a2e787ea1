import { createRandom, hash32 } from '#shared/std/random.ts'

/** What a piece of music is to be like. */
export interface Score {
  /** Beats a minute. */
  readonly tempo: number
  readonly beats: number
  /** Key of the piano, of the scale's first note. */
  readonly root: number
  readonly minor: boolean
  readonly style: Style
  readonly random: () => number
}

/** What is played, by kind of music. */
export interface Style {
  readonly name: string
  readonly words: readonly string[]
  readonly tempo: number
  readonly drums: 'none' | 'soft' | 'straight' | 'swung'
  readonly lead: 'piano' | 'bell' | 'string' | 'synth' | 'flute'
  readonly minor: boolean
  /** From 0 to 1. */
  readonly room: number
  /** Notes of the melody a beat, on average. */
  readonly busy: number
}

type Row = readonly [
  name: string,
  words: string,
  tempo: number,
  drums: Style['drums'],
  lead: Style['lead'],
  minor: boolean,
  room: number,
  busy: number,
]

const rows: readonly Row[] = [
  ['lo-fi', 'lo-fi lofi chill chillhop study vinyl relaxed', 78, 'swung', 'piano', true, 0.3, 0.9],
  [
    'ambient',
    'ambient drone meditation calm sleep spa space peaceful',
    62,
    'none',
    'bell',
    false,
    0.8,
    0.35,
  ],
  [
    'techno',
    'techno house trance edm dance club electronic rave',
    126,
    'straight',
    'synth',
    true,
    0.35,
    2,
  ],
  [
    'synthwave',
    'synthwave retro 80s cyberpunk neon synth',
    104,
    'straight',
    'synth',
    true,
    0.45,
    1.5,
  ],
  ['jazz', 'jazz swing bossa lounge cafe', 112, 'swung', 'piano', true, 0.3, 1.4],
  ['rock', 'rock punk metal guitar energetic', 132, 'straight', 'synth', true, 0.2, 1.6],
  [
    'orchestral',
    'orchestral cinematic epic trailer film strings symphony classical',
    84,
    'none',
    'string',
    true,
    0.7,
    0.8,
  ],
  ['piano', 'piano solo ballad tender sad romantic', 72, 'none', 'piano', false, 0.5, 1.2],
  ['folk', 'folk acoustic country ukulele campfire happy', 104, 'soft', 'flute', false, 0.3, 1.3],
  ['hip hop', 'hip hop rap trap beat', 88, 'swung', 'bell', true, 0.25, 0.9],
  ['pop', 'pop upbeat corporate bright summer jingle', 116, 'straight', 'piano', false, 0.3, 1.5],
]

const styles: readonly Style[] = rows.map(
  ([name, words, tempo, drums, lead, minor, room, busy]) => ({
    name,
    words: words.split(' '),
    tempo,
    drums,
    lead,
    minor,
    room,
    busy,
  }),
)

const letters: Readonly<Record<string, number>> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 }

/** A key such as `F# minor`: the piano key of its first note in the octave below middle C. */
export const readKey = (
  text: string,
): { readonly root: number; readonly minor: boolean } | undefined => {
  const [, letter, sign, mode] = /^\s*([a-g])\s*([#b♯♭]?)\s*(m\b|min|maj)?/iu.exec(text) ?? []
  const base = letters[letter?.toLowerCase() ?? '']
  if (base === undefined) return undefined
  const shift = { '#': 1, '♯': 1, b: -1, '♭': -1 }[sign ?? ''] ?? 0
  return { root: 48 + ((base + shift + 12) % 12), minor: mode !== undefined && !/^maj/i.test(mode) }
}

/** What the settings of a task say about the music; they win over the words. */
export interface MusicWish {
  readonly prompt: string
  readonly seed: number
  readonly tempo: number | undefined
  readonly key: string | undefined
  readonly beats: number | undefined
}

const firstStyle = styles[0]

const styleOf = (prompt: string, print: number): Style => {
  const text = ` ${prompt.toLowerCase().replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `
  const named = styles
    .map((style) => {
      const places = style.words.map((word) => text.indexOf(` ${word} `)).filter((at) => at >= 0)
      return { style, first: Math.min(...places, Number.POSITIVE_INFINITY) }
    })
    .toSorted((one, other) => one.first - other.first)[0]
  const drawn = styles[print % styles.length] ?? firstStyle
  const style = named && named.first < Number.POSITIVE_INFINITY ? named.style : drawn
  if (!style) throw new Error('no styles')
  return style
}

const tempoWord = (prompt: string): number => {
  if (/\b(slow|gentle|calm)\b/i.test(prompt)) return 0.85
  return /\b(fast|quick|driving|energetic)\b/i.test(prompt) ? 1.15 : 1
}

/** The tempo the words name as a number or hint at. */
const tempoIn = (prompt: string, { tempo }: Style): number => {
  const said = /\b(\d{2,3})\s*bpm\b/i.exec(prompt)?.[1]
  return said === undefined ? Math.round(tempo * tempoWord(prompt)) : Number(said)
}

const keyFor = (
  { prompt, key }: MusicWish,
  { minor }: Style,
  random: () => number,
): Pick<Score, 'root' | 'minor'> => {
  const drawn = 45 + Math.floor(random() * 12)
  const read = key === undefined ? undefined : readKey(key)
  return read ?? { root: drawn, minor: /\bmajor|happy\b/i.test(prompt) ? false : minor }
}

/** Reads kind, tempo, key and metre; what nobody says follows from prompt and seed. */
export const readMusic = (wish: MusicWish): Score => {
  const { prompt, seed, tempo, beats } = wish
  const print = hash32(`${prompt}|${seed}`)
  const random = createRandom(print)
  const style = styleOf(prompt, print)
  return {
    ...keyFor(wish, style, random),
    tempo: tempo ?? tempoIn(prompt, style),
    beats: beats ?? (/\bwaltz\b/i.test(prompt) ? 3 : 4),
    style,
    random,
  }
}
