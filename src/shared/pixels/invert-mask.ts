import type { Coverage } from './coverage.ts'

/** Covers what is not covered and the other way round, soft edges too. */
export const invertMask = ({ width, height, data }: Coverage): Coverage => {
  const inverted = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 1) inverted[at] = 255 - (data[at] as number)
  return { width, height, data: inverted }
}
