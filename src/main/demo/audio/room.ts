import { at } from '#main/demo/pixels/pixels.ts'
import { sampleRate, type Sound } from './sound.ts'

/** Echoes of one length that feed themselves, in seconds. */
const comb = (input: Float32Array, seconds: number, feedback: number): Float32Array => {
  const delay = Math.round(seconds * sampleRate)
  const out = new Float32Array(input.length)
  let damped = 0
  for (let place = 0; place < input.length; place += 1) {
    damped += (at(out, place - delay) - damped) * 0.6
    out[place] = at(input, place) + damped * feedback
  }
  return out
}

const echoes = [0.0297, 0.0371, 0.0411, 0.0437]

const reverb = (input: Float32Array, offset: number, feedback: number): Float32Array => {
  const sum = new Float32Array(input.length)
  for (const seconds of echoes) {
    const part = comb(input, seconds + offset, feedback)
    for (let place = 0; place < sum.length; place += 1) {
      sum[place] = at(sum, place) + at(part, place) / echoes.length
    }
  }
  return sum
}

/** Puts a sound into a room; `share` is how much of the room is heard, `size` from 0 to 1. */
export const inRoom = ({ left, right }: Sound, share: number, size: number): Sound => {
  const feedback = 0.7 + size * 0.22
  const [one, other] = [reverb(left, 0, feedback), reverb(right, 0.0011, feedback)]
  return {
    left: left.map((value, place) => value * (1 - share) + at(one, place) * share),
    right: right.map((value, place) => value * (1 - share) + at(other, place) * share),
  }
}
