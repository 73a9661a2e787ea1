import { forEachBeside } from './beside.ts'
import type { Coverage } from './coverage.ts'
import { flood } from './flood.ts'
import { createLevelQueue } from './level-queue.ts'

/** Less than half covered. */
const HALF = 128

/**
 * How much each pixel is walled in: the least that must be crossed at some place of any way that leads out of the
 * picture, where a pixel that is wholly covered is a wall.
 */
const wallsOf = ({ width, height, data }: Coverage): Uint8Array<ArrayBuffer> => {
  const walls = new Uint8Array(data.length).fill(255)
  const queue = createLevelQueue(data.length)
  const reach = (pixel: number): void => {
    if (walls[pixel] !== 255 || data[pixel] === 255) return
    const wall = Math.max(queue.level(), data[pixel] as number)
    walls[pixel] = wall
    queue.add(pixel, wall)
  }
  for (let x = 0; x < width; x += 1) {
    reach(x)
    reach((height - 1) * width + x)
  }
  for (let y = 0; y < height; y += 1) {
    reach(y * width)
    reach((y + 1) * width - 1)
  }
  for (let pixel = queue.next(); pixel >= 0; pixel = queue.next())
    forEachBeside({ width, height }, pixel, reach)
  return walls
}

/**
 * Covers the holes of a mask: what is less than half covered and does not hang together with the outside by such pixels.
 * A hole and its soft rim become as covered as the thinnest place around it, so that a soft ring has a soft disc in it.
 */
export const fillHoles = (mask: Coverage): Coverage => {
  const { width, height } = mask
  const data = mask.data.slice()
  const walls = wallsOf(mask)
  const walledIn = walls.map((wall, pixel) => (wall > (data[pixel] as number) ? 1 : 0))
  const onStretch = (first: number, end: number): void =>
    data.set(walls.subarray(first, end), first)
  for (let pixel = 0; pixel < data.length; pixel += 1)
    if ((mask.data[pixel] as number) < HALF && (walls[pixel] as number) >= HALF)
      flood({ width, height, data: walledIn }, pixel, { onStretch })
  return { width, height, data }
}
