import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { jointColour, joints, limbColour, limbs } from './body.ts'

/** What a pixel of a pose map is: nothing, something else, or from these numbers on a joint or a limb. */
export const [NOTHING, OTHER, JOINT, LIMB] = [0, 1, 2, 2 + joints.length] as const

/** What every pixel of a picture shows, if it is a pose map. */
export interface Labels {
  width: number
  height: number
  data: Uint8Array<ArrayBuffer>
}

/** How far a channel may be from its colour: half of what lies between neighbours, less a little. */
const JOINT_REACH = 40
const LIMB_REACH = 24
/** No channel of black is lighter: pictures that were made smaller or packed are never quite black. */
const BLACK = 40

const colours = [
  ...joints.map((_, joint) => ({
    label: JOINT + joint,
    colour: jointColour(joint),
    reach: JOINT_REACH,
  })),
  ...limbs.map((_, limb) => ({ label: LIMB + limb, colour: limbColour(limb), reach: LIMB_REACH })),
].map(({ label, colour: [red = 0, green = 0, blue = 0], reach }) => ({
  label,
  red,
  green,
  blue,
  reach,
}))

const labelOf = (key: number): number => {
  const [red, green, blue] = [key >> 16, (key >> 8) & 255, key & 255]
  if (Math.max(red, green, blue) <= BLACK) return NOTHING
  const own = colours.find(
    (each) =>
      Math.abs(each.red - red) <= each.reach &&
      Math.abs(each.green - green) <= each.reach &&
      Math.abs(each.blue - blue) <= each.reach,
  )
  return own?.label ?? OTHER
}

/** Tells pixels by their colours. */
export const labelPose = ({ width, height, data: pixels }: Bitmap): Labels => {
  const data = new Uint8Array(width * height)
  // Pose maps have few colours: each is looked up once.
  const known = new Map<number, number>()
  for (let at = 0; at < data.length; at += 1) {
    const from = at * 4
    const [red, green] = [pixels[from] as number, pixels[from + 1] as number]
    const key = (red << 16) | (green << 8) | (pixels[from + 2] as number)
    if (key === 0 || (pixels[from + 3] as number) < 128) continue
    const label = known.get(key) ?? labelOf(key)
    known.set(key, label)
    data[at] = label
  }
  return { width, height, data }
}
