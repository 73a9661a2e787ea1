import type { Size } from '#shared/pixels/box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { joinTiles } from '#shared/pixels/tiles.ts'
import type { SentMask } from './worker-calls.ts'

/** What masks cover together, each as strong as it is; where several do, the one that covers most counts. */
export const coverTogether = (masks: readonly SentMask[], { width, height }: Size): Coverage => {
  const together = new Uint8Array(width * height)
  for (const { tiles, box, strength } of masks) {
    const { data } = joinTiles(tiles, box, 1)
    for (let at = 0; at < data.length; at += 1) {
      const strong = Math.round((data[at] as number) * strength)
      if (strong > (together[at] as number)) together[at] = strong
    }
  }
  return { width, height, data: together }
}
