import type { Coverage } from './coverage.ts'

/** Covers wholly what is covered at least as much as `level`, 0–255, and nothing else. */
export const thresholdMask = ({ width, height, data }: Coverage, level: number): Coverage => {
  const result = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) result[at] = (data[at] as number) >= level ? 255 : 0
  return { width, height, data: result }
}
