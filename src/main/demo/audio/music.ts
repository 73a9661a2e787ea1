import { at } from '#main/demo/pixels/pixels.ts'
import { playDrums } from './drums.ts'
import { readMusic, type MusicWish, type Score, type Style } from './read-music.ts'
import { inRoom } from './room.ts'
import { breathe, faded, levelled, silence, type Sound } from './sound.ts'
import { pitchOf, play, waves, type Note } from './tone.ts'

const majorScale = [0, 2, 4, 5, 7, 9, 11]
const minorScale = [0, 2, 3, 5, 7, 8, 10]

/** Rows of chords by the step of the scale they stand on. */
const progressions: Readonly<Record<'major' | 'minor', readonly (readonly number[])[]>> = {
  major: [
    [0, 5, 3, 4],
    [0, 3, 1, 4],
    [0, 4, 5, 3],
    [3, 0, 4, 5],
  ],
  minor: [
    [0, 5, 2, 6],
    [0, 3, 5, 4],
    [0, 6, 5, 6],
    [0, 2, 5, 3],
  ],
}

type Timbre = Pick<Note, 'wave' | 'attack' | 'decay' | 'release'> & { readonly vibrato?: number }

const leads: Readonly<Record<Style['lead'], Timbre>> = {
  piano: { wave: waves.soft, attack: 0.004, decay: 0.7, release: 0.25 },
  bell: { wave: waves.bell, attack: 0.003, decay: 1.1, release: 0.8 },
  string: { wave: waves.bright, attack: 0.14, decay: 0, release: 0.3, vibrato: 0.12 },
  synth: { wave: waves.bright, attack: 0.006, decay: 0.32, release: 0.12 },
  flute: { wave: waves.hollow, attack: 0.05, decay: 0, release: 0.12, vibrato: 0.1 },
}

/** The piano key of a step of the scale; steps run on into other octaves. */
const keyOf = ({ root, minor }: Score, step: number): number => {
  const scale = minor ? minorScale : majorScale
  const octave = Math.floor(step / 7)
  return root + octave * 12 + (scale[step - octave * 7] ?? 0)
}

interface Bar {
  /** Seconds. */
  readonly start: number
  readonly beat: number
  readonly beats: number
  /** The step its chord stands on. */
  readonly chord: number
  /** How much is going on, from 0 to 1. */
  readonly energy: number
}

const playChord = (sound: Sound, score: Score, { start, beat, beats, chord }: Bar): void => {
  const length = beat * beats
  for (const [index, third] of [0, 2, 4, 6].entries()) {
    const pitch = pitchOf(keyOf(score, chord + third) + 12)
    const pan = (index - 1.5) * 0.35
    const pad = { start, length, pitch, gain: 0.055, pan, attack: 0.25, decay: 0, release: 0.35 }
    play(sound, { ...pad, wave: score.style.lead === 'string' ? waves.bright : waves.soft })
    play(sound, { ...pad, pitch: pitch * 1.004, pan: -pan, gain: 0.04, wave: waves.hollow })
  }
}

const playBass = (sound: Sound, score: Score, bar: Bar): void => {
  const { start, beat, beats, chord } = bar
  const steps = score.style.drums === 'straight' ? beats * 2 : Math.ceil(beats / 2)
  const length = (beat * beats) / steps
  for (let index = 0; index < steps; index += 1) {
    const jump = index % 4 === 3 ? 4 : 0
    const pitch = pitchOf(keyOf(score, chord + jump) - 12)
    const note = { start: start + index * length, length: length * 0.9, pitch, gain: 0.24, pan: 0 }
    play(sound, { ...note, wave: waves.soft, attack: 0.01, decay: length * 2, release: 0.06 })
  }
}

/** Wanders through the chord, mostly by steps, resting now and then. */
const playMelody = (sound: Sound, score: Score, bar: Bar): void => {
  const { random, style } = score
  const unit = bar.beat / 2
  let step = bar.chord + 7 + at([0, 2, 4], Math.floor(random() * 3))
  for (let place = 0; place < bar.beats * 2;) {
    const held = random() < 0.35 ? 2 : 1
    if (random() < style.busy / 2 + bar.energy * 0.15) {
      const start =
        bar.start + place * unit + (style.drums === 'swung' && place % 2 === 1 ? unit * 0.3 : 0)
      const pitch = pitchOf(keyOf(score, step) + 12)
      const note = { start, length: held * unit * 0.92, pitch, pan: 0.15 }
      play(sound, { ...leads[style.lead], ...note, gain: 0.16 + random() * 0.06 })
    }
    step += at([-2, -1, -1, 1, 1, 2], Math.floor(random() * 6))
    place += held
  }
}

/** Begins thinly, fills up, thins out before the end. */
const energyOf = (share: number): number => {
  if (share < 0.12) return 0.3
  return share > 0.9 ? 0.4 : 0.6 + 0.4 * Math.sin(share * 9)
}

/** A piece of music of exactly so many seconds. */
export const makeMusic = async (wish: MusicWish, seconds: number): Promise<Sound> => {
  const score = readMusic(wish)
  const sound = silence(seconds)
  const beat = 60 / score.tempo
  const length = beat * score.beats
  const rows = progressions[score.minor ? 'minor' : 'major']
  const row = rows[Math.floor(score.random() * rows.length)] ?? [0]
  for (let index = 0; index * length < seconds; index += 1) {
    const energy = energyOf((index * length) / seconds)
    const chord = row[index % row.length] ?? 0
    const bar: Bar = { start: index * length, beat, beats: score.beats, chord, energy }
    playChord(sound, score, bar)
    if (energy > 0.35) playBass(sound, score, bar)
    if (energy > 0.45) playDrums({ sound, drums: score.style.drums, random: score.random }, bar)
    playMelody(sound, score, bar)
    await breathe()
  }
  const heard = inRoom(sound, 0.12 + score.style.room * 0.3, score.style.room)
  return levelled(faded(heard, { in: 0.02, out: Math.min(2.5, seconds / 4) }), 0.86)
}
