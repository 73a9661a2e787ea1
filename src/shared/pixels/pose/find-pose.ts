import type { Bitmap } from '#shared/pixels/bitmap.ts'
import { joints, type Pose } from './body.ts'
import { findDiscs } from './find-discs.ts'
import { groupDiscs } from './group-discs.ts'
import { labelPose, type Labels, NOTHING } from './label-pose.ts'

/** So much of a pose map is black, whatever it shows. */
const GROUND = 0.5
/** So many discs are not found in what is none. */
const MOST = joints.length * 40

const groundOf = ({ data }: Labels): number => {
  let count = 0
  for (let at = 0; at < data.length; at += 1) if (data[at] === NOTHING) count += 1
  return count / data.length
}

/** The people a pose map shows; null: it shows none, or is none. Hands and faces that are drawn besides are passed over. */
export const findPose = (picture: Bitmap): Pose | null => {
  const labels = labelPose(picture)
  if (groundOf(labels) < GROUND) return null
  const { discs, radius } = findDiscs(labels)
  if (discs.length > MOST) return null
  const people = groupDiscs(labels, discs, radius)
  return people.length === 0 ? null : { people, radius }
}
