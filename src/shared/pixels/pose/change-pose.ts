import type { Size } from '#shared/pixels/box.ts'
import { clamp } from '#shared/std/clamp.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { Person, Pose } from './body.ts'

/** A joint of somebody, both by number. */
export interface JointPlace {
  person: number
  joint: number
}

/** Somebody who stands, in heights of a person, from the middle of the feet. */
const standing: readonly Point[] = [
  [0, -0.9],
  [0, -0.78],
  [-0.13, -0.77],
  [-0.18, -0.6],
  [-0.19, -0.44],
  [0.13, -0.77],
  [0.18, -0.6],
  [0.19, -0.44],
  [-0.08, -0.47],
  [-0.09, -0.24],
  [-0.09, -0.02],
  [0.08, -0.47],
  [0.09, -0.24],
  [0.09, -0.02],
  [-0.025, -0.925],
  [0.025, -0.925],
  [-0.06, -0.91],
  [0.06, -0.91],
].map(([x = 0, y = 0]) => ({ x, y }))

const within = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: clamp(x, 0, width),
  y: clamp(y, 0, height),
})

/** A pose with one joint elsewhere in a picture; null: that joint is not drawn any more. Somebody without joints is gone. */
export const withJoint = (
  pose: Pose,
  { person, joint }: JointPlace,
  { at, picture }: { at: Point | null; picture: Size },
): Pose => ({
  ...pose,
  people: pose.people
    .map((each, number) =>
      number === person
        ? each.map((old, index) => (index === joint ? at && within(at, picture) : old))
        : each,
    )
    .filter((each) => each.some((place) => place !== null)),
})

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

/** Where a joint that is not drawn would be, if its owner stood upright, as far as the others tell. */
export const likelyPlace = (person: Person, joint: number, picture: Size): Point => {
  const pairs = person.flatMap((at, index) => {
    const model = standing[index]
    return at && model ? [{ at, model }] : []
  })
  const [middle, model] = [
    meanOf(pairs.map(({ at }) => at)),
    meanOf(pairs.map((each) => each.model)),
  ]
  const spread = pairs.reduce(
    (sum, each) => sum + Math.hypot(each.model.x - model.x, each.model.y - model.y),
    0,
  )
  const wide = pairs.reduce((sum, { at }) => sum + Math.hypot(at.x - middle.x, at.y - middle.y), 0)
  // One joint alone tells nothing of how large somebody is.
  const size = spread > 0 ? wide / spread : picture.height / 2
  const own = standing[joint] ?? model
  return within(
    { x: middle.x + (own.x - model.x) * size, y: middle.y + (own.y - model.y) * size },
    picture,
  )
}

/** Somebody who stands in the middle of a picture. */
export const someoneIn = ({ width, height }: Size): Person =>
  standing.map(({ x, y }) => ({
    x: width / 2 + x * height * 0.8,
    y: height * 0.92 + y * height * 0.8,
  }))
