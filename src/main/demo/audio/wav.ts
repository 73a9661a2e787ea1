import { sampleRate, type Sound } from './sound.ts'

const clamp16 = (value: number): number =>
  Math.max(-32_768, Math.min(32_767, Math.round(value * 32_767)))

/** A WAV file of 16 bits; one channel is the mean of both. */
export const writeWav = ({ left, right }: Sound, channels: 1 | 2): Buffer => {
  const size = left.length * channels * 2
  const file = Buffer.alloc(44 + size)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + size, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * channels * 2, 28)
  file.writeUInt16LE(channels * 2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(size, 40)
  for (let at = 0; at < left.length; at += 1) {
    const [one, other] = [left[at] ?? 0, right[at] ?? 0]
    if (channels === 1) file.writeInt16LE(clamp16((one + other) / 2), 44 + at * 2)
    else {
      file.writeInt16LE(clamp16(one), 44 + at * 4)
      file.writeInt16LE(clamp16(other), 46 + at * 4)
    }
  }
  return file
}
