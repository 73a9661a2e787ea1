import { createRandom, hash32 } from '#shared/std/random.ts'
import { at } from '#main/demo/pixels/pixels.ts'
import { inRoom } from './room.ts'
import { breathe, faded, levelled, sampleRate, silence, type Sound } from './sound.ts'
import { syllablesOf, type Syllable } from './syllables.ts'

/** What a voice is asked for. */
export interface VoiceWish {
  readonly text: string
  /** Its name decides how it sounds. */
  readonly voice: string
  /** 1 is normal. */
  readonly speed: number
  /** Half tones up or down. */
  readonly pitch: number
}

/** The three strongest overtones of each vowel, in hertz. */
const formants: Readonly<Record<Syllable['vowel'], readonly [number, number, number]>> = {
  a: [730, 1090, 2440],
  e: [530, 1840, 2480],
  i: [290, 2250, 3000],
  o: [570, 900, 2410],
  u: [320, 870, 2240],
}

interface Throat {
  /** Hertz. */
  readonly pitch: number
  /** Length of the throat: higher means a smaller person. */
  readonly scale: number
  readonly breath: number
}

/** Known first names and words tell a woman's voice from a man's; everything else follows from the name. */
const throatOf = (voice: string): Throat => {
  const random = createRandom(hash32(voice))
  const low = /\b(male|man|adrian|mason|jack|oliver|ethan|liam|james|deep)\b/i.test(voice)
  const high = /\b(female|woman|girl|emily|isabella|chloe|harper|ava|sophia|julia|serena)\b/i.test(
    voice,
  )
  const woman = low === high ? random() < 0.5 : high
  return {
    pitch: (woman ? 178 : 102) * (0.9 + random() * 0.25),
    scale: (woman ? 1.14 : 0.97) * (0.96 + random() * 0.08),
    breath: 0.03 + random() * 0.05,
  }
}

/** A filter that rings at a frequency; it is tuned now and then and asked for every sample. */
const createRinging = () => {
  let [last, before] = [0, 0]
  let [gain, near, far] = [0, 0, 0]
  return {
    tune: (hertz: number, width: number): void => {
      const decay = Math.exp((-Math.PI * width) / sampleRate)
      const angle = (2 * Math.PI * hertz) / sampleRate
      near = 2 * decay * Math.cos(angle)
      far = decay * decay
      gain = (1 - decay) * Math.sin(angle) * 2
    },
    ring: (input: number): number => {
      const value = gain * input + near * last - far * before
      before = last
      last = value
      return value
    },
  }
}

/** Falls over a sentence, rises at the end of a question, and leans on the start of each syllable. */
const melody = ({ through, question }: Syllable, share: number): number => {
  const line = 1.1 - through * 0.22 + (question && through > 0.75 ? (through - 0.75) * 1.4 : 0)
  return line * (1 + 0.05 * Math.sin(share * Math.PI))
}

const envelope = (share: number): number => Math.min(1, share * 9, (1 - share) * 5)

const onsetLength = 0.045

/** Samples between two changes of the mouth's shape. */
const pace = 32

/** The mouth: keeps its shape from one syllable to the next. */
const createMouth = (throat: Throat, random: () => number) => {
  const rings = [createRinging(), createRinging(), createRinging()]
  const shape = [500, 1500, 2500]
  let turn = 0
  let since = 0
  const move = ({ vowel }: Syllable): void => {
    const wanted = formants[vowel]
    for (const [index, { tune }] of rings.entries()) {
      const from = at(shape, index)
      shape[index] = from + (at(wanted, index) * throat.scale - from) * 0.038
      tune(at(shape, index), 60 + index * 45)
    }
  }
  return (syllable: Syllable, share: number): number => {
    if (since % pace === 0) move(syllable)
    since += 1
    turn += (throat.pitch * melody(syllable, share)) / sampleRate
    turn -= Math.floor(turn)
    const source = 1 - 2 * turn + (random() * 2 - 1) * throat.breath * 3
    let sum = 0
    for (let index = 0; index < 3; index += 1) {
      sum += (rings[index]?.ring(source) ?? 0) * (1 - index * 0.15)
    }
    return sum
  }
}

const consonant = ({ onset }: Syllable, time: number, random: () => number): number => {
  if (time > onsetLength) return 0
  const share = time / onsetLength
  if (onset === 'hiss') return (random() * 2 - 1) * 0.16 * Math.sin(share * Math.PI)
  return onset === 'burst' ? (random() * 2 - 1) * 0.3 * Math.exp(-share * 6) : 0
}

const secondsOf = (syllables: readonly Syllable[], speed: number): number =>
  syllables.reduce((sum, { length, rest }) => sum + length + rest, 0) / speed + 0.3

/** A voice that speaks the rhythm and the melody of a text, if not its words. */
export const makeVoice = async ({ text, voice, speed, pitch }: VoiceWish): Promise<Sound> => {
  const syllables = syllablesOf(text)
  const throat = throatOf(voice)
  const random = createRandom(hash32(`${voice}|${text}`))
  const mouth = createMouth({ ...throat, pitch: throat.pitch * 2 ** (pitch / 12) }, random)
  const sound = silence(secondsOf(syllables, speed))
  let start = 0.1
  for (const [index, syllable] of syllables.entries()) {
    const count = Math.round((syllable.length / speed) * sampleRate)
    const from = Math.round(start * sampleRate)
    const quiet = syllable.onset === 'hum' ? 0.45 : 0.1
    for (let place = 0; place < count; place += 1) {
      const time = place / sampleRate
      const opening = syllable.onset === 'none' || time > onsetLength ? 1 : quiet
      const spoken = mouth(syllable, place / count) * envelope(place / count) * opening
      const value = spoken + consonant(syllable, time, random)
      sound.left[from + place] = value
      sound.right[from + place] = value
    }
    start += (syllable.length + syllable.rest) / speed
    if (index % 20 === 0) await breathe()
  }
  return levelled(faded(inRoom(sound, 0.06, 0.1), { in: 0.01, out: 0.05 }), 0.85)
}
