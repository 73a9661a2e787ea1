import type { Bitmap } from './bitmap.ts'

/** The mean colour of pixels, clear ones counting less; null where all are clear. */
export const averageColour = ({ data }: Bitmap): readonly [number, number, number] | null => {
  const sums = [0, 0, 0]
  let total = 0
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number
    for (let channel = 0; channel < 3; channel += 1)
      sums[channel] = (sums[channel] as number) + (data[at + channel] as number) * alpha
    total += alpha
  }
  if (total === 0) return null
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / total))
  return [red, green, blue]
}
