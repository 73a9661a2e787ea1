import type { Ffmpeg } from '#main/demo/programs/ffmpeg.ts'
import type { Sound } from './sound.ts'
import { writeWav } from './wav.ts'

/** How a sound file is written. */
export interface SoundFormat {
  readonly name: 'mp3' | 'wav' | 'flac' | 'ogg'
  readonly channels: 1 | 2
  /** Hertz. */
  readonly sampleRate: number
  /** Kilobits a second. */
  readonly bitrate: number
}

const codecs: Readonly<Record<SoundFormat['name'], readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame'],
  ogg: ['-c:a', 'libopus', '-vbr', 'off'],
  flac: ['-c:a', 'flac'],
  wav: [],
}

/** The bytes of a sound; only WAV needs no other program. */
export const encodeSound = async (
  sound: Sound,
  { name, channels, sampleRate, bitrate }: SoundFormat,
  ffmpeg: Ffmpeg,
): Promise<Buffer> => {
  const wav = writeWav(sound, channels)
  if (name === 'wav') return wav
  const lossy = name === 'flac' ? [] : ['-ar', String(sampleRate), '-b:a', `${bitrate}k`]
  return ffmpeg.run({
    files: { 'sound.wav': wav },
    args: ['-i', 'sound.wav', ...codecs[name], ...lossy],
    result: `result.${name}`,
  })
}
