import type { Point } from '#shared/pixels/point.ts'

/** The eighteen joints of the OpenPose body, in its order, each with the colour its disc is drawn in. */
export const joints = [
  { id: 'nose', colour: [255, 0, 0] },
  { id: 'neck', colour: [255, 85, 0] },
  { id: 'right-shoulder', colour: [255, 170, 0] },
  { id: 'right-elbow', colour: [255, 255, 0] },
  { id: 'right-wrist', colour: [170, 255, 0] },
  { id: 'left-shoulder', colour: [85, 255, 0] },
  { id: 'left-elbow', colour: [0, 255, 0] },
  { id: 'left-wrist', colour: [0, 255, 85] },
  { id: 'right-hip', colour: [0, 255, 170] },
  { id: 'right-knee', colour: [0, 255, 255] },
  { id: 'right-ankle', colour: [0, 170, 255] },
  { id: 'left-hip', colour: [0, 85, 255] },
  { id: 'left-knee', colour: [0, 0, 255] },
  { id: 'left-ankle', colour: [85, 0, 255] },
  { id: 'right-eye', colour: [170, 0, 255] },
  { id: 'left-eye', colour: [255, 0, 255] },
  { id: 'right-ear', colour: [255, 0, 170] },
  { id: 'left-ear', colour: [255, 0, 85] },
] as const
export type JointId = (typeof joints)[number]['id']

/** Which joints each limb joins, in the order that limbs are drawn in; a limb has the colour of the joint of its own number, darker. */
export const limbs = [
  [1, 2],
  [1, 5],
  [2, 3],
  [3, 4],
  [5, 6],
  [6, 7],
  [1, 8],
  [8, 9],
  [9, 10],
  [1, 11],
  [11, 12],
  [12, 13],
  [1, 0],
  [0, 14],
  [14, 16],
  [0, 15],
  [15, 17],
] as const

/** How much of its colour a limb keeps. */
const DARK = 0.6

export const jointColour = (joint: number): readonly number[] => joints[joint]?.colour ?? [0, 0, 0]

export const limbColour = (limb: number): readonly number[] =>
  jointColour(limb).map((channel) => Math.floor(channel * DARK))

/** Where the joints of somebody are, by their number, in pixels of the picture; null: a joint is not drawn. */
export type Person = readonly (Point | null)[]

/** What a pose map shows. */
export interface Pose {
  people: readonly Person[]
  /** Of the disc of a joint, in pixels; limbs are twice as wide at their middle. */
  radius: number
}
