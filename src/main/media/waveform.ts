import { createCanvas } from '@napi-rs/canvas'

/** Size of a waveform's picture and its bars, in pixels. */
const WIDTH = 560
const HEIGHT = 352
const BAR = 4
const GAP = 3
const COLOUR = '#8f9096'

/** The loudest sample of each of as many stretches as there are bars, 0–1. */
export const peaksOf = (samples: Uint8Array, bars = Math.floor(WIDTH / (BAR + GAP))): number[] => {
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength)
  const count = Math.floor(samples.byteLength / 2)
  return Array.from({ length: bars }, (_, bar) => {
    const [from, to] = [Math.floor((bar * count) / bars), Math.floor(((bar + 1) * count) / bars)]
    let peak = 0
    for (let index = from; index < to; index += 1)
      peak = Math.max(peak, Math.abs(view.getInt16(index * 2, true)))
    return peak / 32_768
  })
}

/** A waveform as a WebP with a clear ground, which fits both themes. */
export const drawWaveform = (peaks: readonly number[]): Promise<Buffer> => {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = COLOUR
  const loudest = Math.max(...peaks, 0.01)
  for (const [bar, peak] of peaks.entries()) {
    const height = Math.max(2, (peak / loudest) * HEIGHT * 0.7)
    context.fillRect(bar * (BAR + GAP), (HEIGHT - height) / 2, BAR, height)
  }
  return canvas.encode('webp', 90)
}
