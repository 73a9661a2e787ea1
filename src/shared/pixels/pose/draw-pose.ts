import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect, roundOut } from '#shared/pixels/boxes.ts'
import type { Point } from '#shared/pixels/point.ts'
import { jointColour, limbColour, limbs, type Person, type Pose } from './body.ts'

interface Ground {
  data: Uint8Array<ArrayBuffer>
  box: Box
}

/** Fills what of a box of pixels is inside, told by the middle of each. */
const fill = (
  { data, box }: Ground,
  around: Box,
  { colour, isInside }: { colour: readonly number[]; isInside: (x: number, y: number) => boolean },
): void => {
  const part = intersect(roundOut(around), box)
  if (!part) return
  const [red = 0, green = 0, blue = 0] = colour
  for (let y = part.y; y < part.y + part.height; y += 1)
    for (let x = part.x; x < part.x + part.width; x += 1)
      if (isInside(x + 0.5, y + 0.5)) {
        const at = ((y - box.y) * box.width + x - box.x) * 4
        data[at] = red
        data[at + 1] = green
        data[at + 2] = blue
      }
}

const drawDisc = (
  ground: Ground,
  { x, y }: Point,
  disc: { colour: readonly number[]; radius: number },
): void => {
  const { colour, radius } = disc
  const around = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  fill(ground, around, {
    colour,
    isInside: (px, py) => (px - x) ** 2 + (py - y) ** 2 <= radius ** 2,
  })
}

/** The pixels that a limb may touch. */
const boxOfLimb = (from: Point, to: Point, radius: number): Box => ({
  x: Math.min(from.x, to.x) - radius,
  y: Math.min(from.y, to.y) - radius,
  width: Math.abs(from.x - to.x) + 2 * radius,
  height: Math.abs(from.y - to.y) + 2 * radius,
})

/** A limb is an ellipse whose long axis runs from joint to joint. */
const drawLimb = (
  ground: Ground,
  [from, to]: readonly [Point, Point],
  { colour, radius }: { colour: readonly number[]; radius: number },
): void => {
  const long = Math.hypot(to.x - from.x, to.y - from.y) / 2
  if (long === 0) return
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const [cos, sin] = [(to.x - from.x) / (2 * long), (to.y - from.y) / (2 * long)]
  fill(ground, boxOfLimb(from, to, radius), {
    colour,
    isInside: (px, py) => {
      const [x, y] = [px - middle.x, py - middle.y]
      return ((x * cos + y * sin) / long) ** 2 + ((y * cos - x * sin) / radius) ** 2 <= 1
    },
  })
}

const drawPerson = (ground: Ground, person: Person, radius: number): void => {
  for (const [limb, [one, other]] of limbs.entries()) {
    const [from, to] = [person[one], person[other]]
    if (from && to) drawLimb(ground, [from, to], { colour: limbColour(limb), radius })
  }
  for (const [joint, at] of person.entries())
    if (at) drawDisc(ground, at, { colour: jointColour(joint), radius })
}

/** What of a pose map lies in a box of it: people as OpenPose draws them, on black. Edges are hard, so that every colour says what it is. */
export const drawPose = ({ people, radius }: Pose, box: Box): Bitmap => {
  const { width, height } = box
  const data = new Uint8Array(width * height * 4)
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  for (const person of people) drawPerson({ data, box }, person, radius)
  return { width, height, data }
}
