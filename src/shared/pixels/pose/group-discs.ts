import type { Point } from '#shared/pixels/point.ts'
import { joints, limbs, type Person } from './body.ts'
import type { Disc } from './find-discs.ts'
import { type Labels, LIMB, NOTHING } from './label-pose.ts'

/** Two joints with a limb between them. */
interface Link {
  limb: number
  from: number
  to: number
  /** 0–1: how much of the limb is seen. */
  seen: number
  length: number
}

/** Less of a limb is none. */
const LEAST_SEEN = 0.5
/** A limb so short that discs hide it is believed this much. */
const HIDDEN = 0.6

/** What is seen along a line between two joints: the limb itself, something over it, or nothing. */
const seenBetween = (
  { width, height, data }: Labels,
  limb: number,
  { from, to, radius }: { from: Point; to: Point; radius: number },
): number => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length <= 2 * radius + 1) return HIDDEN
  const [stepX, stepY] = [(to.x - from.x) / length, (to.y - from.y) / length]
  let [own, nothing, other] = [0, 0, 0]
  for (let along = radius + 0.5; along < length - radius; along += 1) {
    // The line is not quite where it was drawn: what lies right beside it counts too.
    const labels = [-1, 0, 1].map((beside) => {
      const x = Math.floor(from.x + stepX * along - stepY * beside)
      const y = Math.floor(from.y + stepY * along + stepX * beside)
      return x >= 0 && y >= 0 && x < width && y < height ? data[y * width + x] : NOTHING
    })
    if (labels.includes(LIMB + limb)) own += 1
    else if (labels[1] === NOTHING) nothing += 1
    else other += 1
  }
  return own / (own + nothing * 3 + other * 0.5 || 1)
}

const linksOf = (labels: Labels, discs: readonly Disc[], radius: number): Link[] =>
  limbs
    .flatMap(([one, other], limb) =>
      discs.flatMap((first, from) =>
        first.joint === one
          ? discs.flatMap((second, to) =>
              second.joint === other
                ? [
                    {
                      limb,
                      from,
                      to,
                      seen: seenBetween(labels, limb, { from: first.at, to: second.at, radius }),
                      length: Math.hypot(first.at.x - second.at.x, first.at.y - second.at.y),
                    },
                  ]
                : [],
            )
          : [],
      ),
    )
    .filter(({ seen }) => seen >= LEAST_SEEN)
    .toSorted((one, other) => other.seen - one.seen || one.length - other.length)

/** Discs of one person, by joint. */
type Group = Map<number, number>

const isDisjoint = (one: Group, other: Group): boolean =>
  [...one.keys()].every((joint) => !other.has(joint))

/** Puts those together that a limb joins, the plainest limb first; nobody has a joint twice. */
const joinByLimbs = (discs: readonly Disc[], links: readonly Link[]): Group[] => {
  const groupOf = discs.map(({ joint }, at): Group => new Map([[joint, at]]))
  const used = new Set<string>()
  for (const { limb, from, to } of links) {
    const ends = [`${limb} ${from}`, `${limb} ${to}`]
    const [one, other] = [groupOf[from], groupOf[to]]
    if (!one || !other || one === other || ends.some((end) => used.has(end))) continue
    if (!isDisjoint(one, other)) continue
    for (const end of ends) used.add(end)
    for (const [joint, at] of other) {
      one.set(joint, at)
      groupOf[at] = one
    }
  }
  return [...new Set(groupOf)]
}

const gapBetween = (discs: readonly Disc[], one: Group, other: Group): number =>
  Math.min(
    ...[...one.values()].flatMap((from) =>
      [...other.values()].map((to) => {
        const [first, second] = [discs[from]?.at, discs[to]?.at]
        return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : Infinity
      }),
    ),
  )

/** Somebody without a neck falls into parts: parts that lack what the others have belong together, the nearest first. */
const joinByPlace = (discs: readonly Disc[], groups: readonly Group[]): Group[] => {
  const left = [...groups]
  for (;;) {
    const pairs = left.flatMap((one, at) =>
      left
        .slice(at + 1)
        .filter((other) => isDisjoint(one, other))
        .map((other) => ({ one, other, gap: gapBetween(discs, one, other) })),
    )
    const nearest = pairs.toSorted((one, other) => one.gap - other.gap)[0]
    if (!nearest) return left
    for (const [joint, at] of nearest.other) nearest.one.set(joint, at)
    left.splice(left.indexOf(nearest.other), 1)
  }
}

const top = (person: Person): number => Math.min(...person.flatMap((at) => (at ? [at.x] : [])))

/** Who is who: discs put together to people, from left to right. Where no limb joins any two, there is nobody. */
export const groupDiscs = (labels: Labels, discs: readonly Disc[], radius: number): Person[] => {
  const links = linksOf(labels, discs, radius)
  if (links.length === 0) return []
  return joinByPlace(discs, joinByLimbs(discs, links))
    .filter((group) => group.size > 1)
    .map((group): Person =>
      joints.map((_, joint) => {
        const at = group.get(joint)
        return at === undefined ? null : (discs[at]?.at ?? null)
      }),
    )
    .toSorted((one, other) => top(one) - top(other))
}
