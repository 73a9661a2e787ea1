import { addTrack, sampleRate, type Sound } from './sound.ts'

const tableSize = 2048

/** One turn of a wave, made of its first few overtones. */
const waveOf = (...strengths: readonly number[]): Float32Array => {
  const wave = new Float32Array(tableSize)
  for (const [index, strength] of strengths.entries()) {
    for (let at = 0; at < tableSize; at += 1) {
      const turn = (at / tableSize) * Math.PI * 2 * (index + 1)
      wave[at] = (wave[at] ?? 0) + Math.sin(turn) * strength
    }
  }
  return wave
}

/** The waves instruments are made of. */
export const waves = {
  sine: waveOf(1),
  soft: waveOf(1, 0.35, 0.12, 0.05),
  hollow: waveOf(1, 0.02, 0.3, 0.02, 0.14, 0.01, 0.06),
  bright: waveOf(1, 0.6, 0.42, 0.3, 0.22, 0.16, 0.12, 0.09, 0.06, 0.04),
  bell: waveOf(1, 0.1, 0.5, 0.05, 0.3, 0.02, 0.22, 0, 0.12),
} as const

/** How one note sounds. */
export interface Note {
  /** Seconds. */
  readonly start: number
  readonly length: number
  /** Hertz. */
  readonly pitch: number
  readonly gain: number
  readonly pan: number
  readonly wave: Float32Array
  /** Seconds until it is at its loudest. */
  readonly attack: number
  /** Seconds in which its loudness falls to about a third while it is held; 0 holds it. */
  readonly decay: number
  /** Seconds it rings on. */
  readonly release: number
  /** How much it sways in pitch, in half tones. */
  readonly vibrato?: number
}

const loudness = ({ attack, decay, length, release }: Note, time: number): number => {
  const rise = Math.min(1, time / Math.max(attack, 0.001))
  const fall = decay === 0 ? 1 : Math.exp(-time / decay)
  const rest = time < length ? 1 : Math.max(0, 1 - (time - length) / Math.max(release, 0.001))
  return rise * fall * rest * rest
}

/** Plays a note into a sound. */
export const play = (sound: Sound, note: Note): void => {
  const { start, length, release, pitch, wave, gain, pan, vibrato = 0 } = note
  const step = (pitch * tableSize) / sampleRate
  let turn = 0
  let loud = 0
  addTrack(sound, { start, length: length + release, pan }, (index) => {
    const time = index / sampleRate
    // Loudness changes slowly: it is worked out anew every sixteen samples only.
    if (index % 16 === 0) loud = loudness(note, time) * gain
    const sway = vibrato === 0 ? 1 : 1 + Math.sin(time * 33) * vibrato * 0.0578
    turn = (turn + step * sway) % tableSize
    return (wave[Math.floor(turn)] ?? 0) * loud
  })
}

/** The pitch of a key of the piano, 69 being the A of 440 hertz. */
export const pitchOf = (key: number): number => 440 * 2 ** ((key - 69) / 12)
