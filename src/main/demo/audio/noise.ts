import { addTrack, sampleRate, type Sound } from './sound.ts'

/** A stretch of filtered noise. */
export interface Burst {
  /** Seconds. */
  readonly start: number
  readonly length: number
  readonly gain: number
  readonly pan: number
  /** Hertz: what is above is damped. */
  readonly below: number
  /** Hertz: what is beneath is damped. */
  readonly above: number
  /** Its loudness, 0 to 1, by the share of its length that has passed. */
  readonly shape: (share: number) => number
}

const pole = (hertz: number): number => 1 - Math.exp((-2 * Math.PI * hertz) / sampleRate)

/** Plays noise into a sound. */
export const hiss = (sound: Sound, burst: Burst, random: () => number): void => {
  const { length, gain, below, above, shape } = burst
  const count = length * sampleRate
  const [high, low] = [pole(below), pole(above)]
  let [smooth, deep] = [0, 0]
  addTrack(sound, burst, (index) => {
    smooth += (random() * 2 - 1 - smooth) * high
    deep += (smooth - deep) * low
    return (smooth - deep) * gain * shape(index / count)
  })
}

/** Loud at once, then dying away. */
export const dying = (share: number): number => Math.exp(-share * 5)

/** Rising and sinking once. */
export const swelling = (share: number): number => Math.sin(share * Math.PI)
