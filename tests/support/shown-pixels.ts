import type { Locator } from '@playwright/test'
import { decodePicture } from '#main/demo/pixels/decode.ts'

/** The colours of the screen where an element lies, from its top left, as `#rrggbb`, with how many points have each. */
export const shownColours = async (element: Locator): Promise<Map<string, number>> => {
  const { data } = await decodePicture(await element.screenshot())
  const counts = new Map<string, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${Buffer.from(data.subarray(at, at + 3)).toString('hex')}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return counts
}
