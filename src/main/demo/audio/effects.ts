import { createRandom, hash32 } from '#shared/std/random.ts'
import { dying, hiss, swelling } from './noise.ts'
import { inRoom } from './room.ts'
import { breathe, faded, levelled, silence, type Sound } from './sound.ts'
import { play, waves } from './tone.ts'

interface Stage {
  readonly sound: Sound
  /** Seconds. */
  readonly length: number
  readonly random: () => number
}

type Effect = (stage: Stage) => void

const noise = (
  { sound, random }: Stage,
  [start, length]: readonly [number, number],
  burst: {
    gain: number
    below: number
    above: number
    shape?: (share: number) => number
    pan?: number
  },
): void => {
  const { shape = swelling, pan = 0, ...rest } = burst
  hiss(sound, { start, length, pan, shape, ...rest }, random)
}

/** Something that comes again and again, with chance in it; `every` is in seconds. */
const repeated =
  (every: number, jitter: number, one: (stage: Stage, start: number) => void): Effect =>
  (stage) => {
    for (
      let start = 0.05;
      start < stage.length;
      start += every * (1 + (stage.random() - 0.5) * jitter)
    ) {
      one(stage, start)
    }
  }

const bed =
  (gain: number, below: number, above: number): Effect =>
  (stage) =>
    noise(stage, [0, stage.length], { gain, below, above, shape: () => 1 })

const strike =
  (pitch: number, decay: number): Effect =>
  ({ sound, length }) => {
    for (const [ratio, gain] of [
      [1, 0.5],
      [2.01, 0.3],
      [2.83, 0.22],
      [4.1, 0.12],
    ] as const) {
      const note = { start: 0.02, length, pitch: pitch * ratio, gain, pan: 0, release: 0.2 }
      play(sound, { ...note, wave: waves.sine, attack: 0.002, decay: decay / ratio })
    }
  }

const chirp = ({ sound, random }: Stage, start: number): void => {
  const base = 2200 + random() * 1600
  for (let index = 0; index < 3 + random() * 3; index += 1) {
    const note = { start: start + index * 0.09, length: 0.06, pitch: base * (1 + index * 0.06) }
    const timbre = { wave: waves.sine, attack: 0.012, decay: 0, release: 0.03, vibrato: 1.4 }
    play(sound, { ...note, ...timbre, gain: 0.3, pan: random() - 0.5 })
  }
}

const both =
  (...effects: readonly Effect[]): Effect =>
  (stage) => {
    for (const effect of effects) effect(stage)
  }

const whoosh: Effect = (stage) =>
  noise(stage, [0, Math.min(stage.length, 1.6)], { gain: 1.6, below: 3200, above: 300 })

const boom: Effect = both(
  (stage) => noise(stage, [0.02, stage.length], { gain: 2.4, below: 900, above: 20, shape: dying }),
  (stage) => noise(stage, [0, 0.3], { gain: 1.4, below: 9000, above: 500, shape: dying }),
  strike(46, 0.9),
)

/** Sounds by the words that ask for them. */
const effects: readonly (readonly [words: string, effect: Effect])[] = [
  [
    'rain rainy drizzle storm',
    both(
      bed(0.5, 9000, 900),
      repeated(0.03, 1.6, (stage, start) =>
        noise(stage, [start, 0.02], {
          gain: 0.7,
          below: 7000,
          above: 1500,
          shape: dying,
          pan: stage.random() - 0.5,
        }),
      ),
    ),
  ],
  ['thunder explosion boom blast bomb', boom],
  [
    'wind breeze windy',
    both(
      bed(0.16, 700, 80),
      repeated(2.4, 0.5, (stage, start) =>
        noise(stage, [start, 3], { gain: 0.9, below: 900, above: 160 }),
      ),
    ),
  ],
  [
    'ocean sea wave waves surf beach',
    both(
      bed(0.12, 1400, 100),
      repeated(3.6, 0.3, (stage, start) =>
        noise(stage, [start, 4], { gain: 1.1, below: 2600, above: 120 }),
      ),
    ),
  ],
  [
    'fire campfire crackle fireplace',
    both(
      bed(0.16, 900, 60),
      repeated(0.11, 1.8, (stage, start) =>
        noise(stage, [start, 0.025], {
          gain: 1.3,
          below: 6000,
          above: 900,
          shape: dying,
          pan: stage.random() - 0.5,
        }),
      ),
    ),
  ],
  ['bird birds forest morning', both(bed(0.04, 3000, 400), repeated(1.1, 0.9, chirp))],
  [
    'footstep footsteps steps walking walk',
    repeated(0.55, 0.08, (stage, start) =>
      noise(stage, [start, 0.13], { gain: 1.4, below: 1300, above: 90, shape: dying }),
    ),
  ],
  ['bell chime ding notification', strike(880, 1.4)],
  ['gong church', strike(196, 3)],
  [
    'click button ui interface tap',
    (stage) => noise(stage, [0.01, 0.03], { gain: 1.6, below: 9000, above: 1200, shape: dying }),
  ],
  [
    'laser zap blaster sci-fi',
    repeated(0.7, 0.2, ({ sound }, start) => {
      for (let index = 0; index < 16; index += 1) {
        const note = { start: start + index * 0.012, length: 0.012, pitch: 2400 * 0.84 ** index }
        play(sound, {
          ...note,
          wave: waves.bright,
          attack: 0.001,
          decay: 0,
          release: 0.006,
          gain: 0.3,
          pan: 0,
        })
      }
    }),
  ],
  [
    'engine motor car truck machine',
    ({ sound, length }) => {
      const note = { start: 0, length, pan: 0, attack: 0.2, decay: 0, release: 0.1, vibrato: 0.6 }
      for (const pitch of [52, 78, 105])
        play(sound, { ...note, pitch, wave: waves.bright, gain: 0.22 })
    },
  ],
  [
    'door knock knocking',
    repeated(0.32, 0.1, (stage, start) =>
      noise(stage, [start, 0.1], { gain: 1.6, below: 700, above: 80, shape: dying }),
    ),
  ],
  [
    'water drop drip drops',
    repeated(0.9, 0.7, ({ sound, random }, start) => {
      const note = { start, length: 0.05, pitch: 700 + random() * 600, pan: random() - 0.5 }
      play(sound, {
        ...note,
        wave: waves.sine,
        attack: 0.002,
        decay: 0.04,
        release: 0.15,
        gain: 0.5,
      })
    }),
  ],
  [
    'applause clap clapping crowd audience',
    repeated(0.012, 1.9, (stage, start) =>
      noise(stage, [start, 0.02], {
        gain: 0.8,
        below: 5000,
        above: 900,
        shape: dying,
        pan: stage.random() - 0.5,
      }),
    ),
  ],
  ['whoosh swoosh swish transition fly', whoosh],
]

const namedIn = (prompt: string): readonly Effect[] => {
  const words = new Set(prompt.toLowerCase().match(/[\p{L}-]+/gu))
  return effects
    .filter(([known]) => known.split(' ').some((word) => words.has(word)))
    .map(([, effect]) => effect)
}

/** Whether a text names a sound. */
export const namesSound = (prompt: string): boolean => namedIn(prompt).length > 0

/** The sounds a text asks for, three at most; a whoosh and a chime where it names none. */
const soundsFor = (prompt: string): readonly Effect[] => {
  const named = namedIn(prompt)
  return named.length > 0 ? named.slice(0, 3) : [whoosh, strike(660, 1.2)]
}

/** A sound effect of exactly so many seconds. */
export const makeEffect = async (prompt: string, seed: number, seconds: number): Promise<Sound> => {
  const stage: Stage = {
    sound: silence(seconds),
    length: seconds,
    random: createRandom(hash32(`${prompt}|${seed}`)),
  }
  for (const effect of soundsFor(prompt)) {
    effect(stage)
    await breathe()
  }
  return levelled(
    faded(inRoom(stage.sound, 0.14, 0.4), { in: 0.01, out: Math.min(0.4, seconds / 4) }),
    0.84,
  )
}
