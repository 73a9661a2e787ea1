import { dying, hiss } from './noise.ts'
import type { Style } from './read-music.ts'
import { addTrack, sampleRate, type Sound } from './sound.ts'

const kick = (sound: Sound, start: number, gain: number): void => {
  let turn = 0
  addTrack(sound, { start, length: 0.3, pan: 0 }, (index) => {
    const time = index / sampleRate
    turn += (45 + 110 * Math.exp(-time * 32)) / sampleRate
    return Math.sin(turn * Math.PI * 2) * Math.exp(-time * 11) * gain
  })
}

interface Kit {
  readonly sound: Sound
  readonly drums: Style['drums']
  readonly random: () => number
}

const snare = ({ sound, random }: Kit, start: number, gain: number): void =>
  hiss(sound, { start, length: 0.2, gain, pan: 0.1, below: 6000, above: 700, shape: dying }, random)

const hat = ({ sound, random }: Kit, start: number, gain: number): void => {
  const tick = { start, length: 0.06, pan: -0.3, below: 16_000, above: 7000, shape: dying }
  hiss(sound, { ...tick, gain: gain * (0.7 + random() * 0.5) }, random)
}

/** Where the foot falls in a beat. */
const feet = ({ sound, drums, random }: Kit, start: number, offbeat: number): void => {
  kick(sound, start, drums === 'soft' ? 0.38 : 0.75)
  if (drums === 'swung' && random() < 0.3) kick(sound, offbeat, 0.45)
}

/** One bar of drums; times are in seconds. */
export const playDrums = (
  kit: Kit,
  bar: { readonly start: number; readonly beat: number; readonly beats: number },
): void => {
  const { drums } = kit
  if (drums === 'none') return
  const loud = drums === 'soft' ? 0.5 : 1
  for (let beat = 0; beat < bar.beats; beat += 1) {
    const start = bar.start + beat * bar.beat
    const offbeat = start + bar.beat * (drums === 'swung' ? 0.66 : 0.5)
    if (drums === 'straight' || beat % 2 === 0) feet(kit, start, offbeat)
    if (beat % 2 === 1) snare(kit, start, 1.1 * loud)
    hat(kit, start, 0.4 * loud)
    hat(kit, offbeat, 0.3 * loud)
  }
}
