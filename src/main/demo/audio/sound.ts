/** Samples a second of everything that is made here. */
export const sampleRate = 44_100

/** Two channels of samples from -1 to 1. */
export interface Sound {
  readonly left: Float32Array
  readonly right: Float32Array
}

/** Silence of a length in seconds, to the nearest sample. */
export const silence = (seconds: number): Sound => {
  const length = Math.max(1, Math.round(seconds * sampleRate))
  return { left: new Float32Array(length), right: new Float32Array(length) }
}

/** Where a voice is mixed into a sound. */
export interface Track {
  /** Seconds from the start. */
  readonly start: number
  /** Seconds. */
  readonly length: number
  /** From -1 (left) to 1 (right). */
  readonly pan: number
}

/** Adds samples to a sound; `sampleAt` gets the number of the sample, and is asked in their order. */
export const addTrack = (
  { left, right }: Sound,
  { start, length, pan }: Track,
  sampleAt: (index: number) => number,
): void => {
  const from = Math.round(start * sampleRate)
  const count = Math.min(Math.round(length * sampleRate), left.length - from)
  const [toLeft, toRight] = [Math.min(1, 1 - pan), Math.min(1, 1 + pan)]
  for (let index = 0; index < count; index += 1) {
    const value = sampleAt(index)
    const at = from + index
    left[at] = (left[at] ?? 0) + value * toLeft
    right[at] = (right[at] ?? 0) + value * toRight
  }
}

/** Lets the end, and a moment at the start, rise from and sink to nothing. */
export const faded = (
  sound: Sound,
  seconds: { readonly in: number; readonly out: number },
): Sound => {
  const { length } = sound.left
  const [rise, fall] = [seconds.in * sampleRate, seconds.out * sampleRate]
  const shape = (value: number, at: number): number =>
    value * Math.min(1, (at + 1) / Math.max(rise, 1), (length - at) / Math.max(fall, 1))
  return { left: sound.left.map(shape), right: sound.right.map(shape) }
}

/** The same sound with its loudest sample at a level. */
export const levelled = ({ left, right }: Sound, level: number): Sound => {
  let loudest = 1e-6
  for (const channel of [left, right]) {
    for (const value of channel) loudest = Math.max(loudest, Math.abs(value))
  }
  const scale = (value: number): number => (value / loudest) * level
  return { left: left.map(scale), right: right.map(scale) }
}

/** Lets other work go on for a moment, since making sound takes long. */
export const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
