import type { Bitmap } from './bitmap.ts'

/** True when nothing of a picture is clear, not even partly. */
export const isOpaque = ({ data }: Bitmap): boolean => {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}
