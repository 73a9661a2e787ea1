import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pixelOf, someBitmap } from '#tests/support/some-pixels.ts'
import { resizeBitmap } from '#shared/pixels/resize.ts'
import { joints, limbColour, type Person, type Pose } from './body.ts'
import { likelyPlace, someoneIn, withJoint } from './change-pose.ts'
import { drawPose } from './draw-pose.ts'
import { findPose } from './find-pose.ts'

const [WIDTH, HEIGHT] = [560, 420]
const picture = { width: WIDTH, height: HEIGHT }
const page = { x: 0, y: 0, ...picture }

const jitter = fc.record({
  x: fc.double({ min: -14, max: 14, noNaN: true }),
  y: fc.double({ min: -14, max: 14, noNaN: true }),
})

const all = joints.map((_, joint) => joint)
/** Joints at the ends of somebody: without one of them all others still hang together. */
const ends = [4, 7, 10, 13, 16, 17]

/** Somebody in a column of the picture, as people stand and a little otherwise; some of these joints are not seen. */
const someone = (
  column: number,
  columns: number,
  unseen: readonly number[],
): fc.Arbitrary<Person> =>
  fc
    .tuple(
      fc.array(jitter, { minLength: 18, maxLength: 18 }),
      fc.subarray([...unseen], { maxLength: Math.min(5, unseen.length) }),
      fc.boolean(),
    )
    .map(([moved, gone, mirrored]) => {
      const width = WIDTH / columns
      return someoneIn({ width, height: HEIGHT }).map((at, joint) => {
        const by = moved[joint]
        // Eyes and ears lie close together, and hide each other where they are moved.
        const share = joint === 0 || joint > 13 ? 0.1 : 1
        if (!at || !by || gone.includes(joint)) return null
        const x = at.x + by.x * share
        return { x: (mirrored ? width - x : x) + column * width, y: at.y + by.y * share }
      })
    })

const somePose = (unseen: readonly number[]): fc.Arbitrary<Pose> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc
        .tuple(...Array.from({ length: count }, (_, at) => someone(at, count, unseen)))
        .map((people) => ({ people, radius: 4 })),
    )

/** The greatest distance between the joints of two people; infinite where one has a joint that the other lacks. */
const distance = (one: Person, other: Person | undefined): number =>
  Math.max(
    ...one.map((at, joint) => {
      const there = other?.[joint] ?? null
      if (at === null || there === null) return at === there ? 0 : Infinity
      return Math.hypot(at.x - there.x, at.y - there.y)
    }),
  )

describe('a pose map', () => {
  test('what is drawn is found: everybody, with every joint within two pixels', () => {
    fc.assert(
      fc.property(somePose([]), (pose) => {
        const found = findPose(drawPose(pose, page))
        expect(found?.people).toHaveLength(pose.people.length)
        for (const [at, person] of pose.people.entries())
          expect(distance(person, found?.people[at])).toBeLessThan(2)
        expect(found?.radius).toBeCloseTo(pose.radius, 0)
      }),
      { numRuns: 40 },
    )
  })

  test('joints that are not seen are not made up, and those beyond still belong to the same person', () => {
    const one = someone(0, 1, all).map((person): Pose => ({ people: [person], radius: 4 }))
    fc.assert(
      fc.property(fc.oneof(one, somePose(ends)), (pose) => {
        const found = findPose(drawPose(pose, page))
        expect(found?.people).toHaveLength(pose.people.length)
        for (const [at, person] of pose.people.entries())
          expect(distance(person, found?.people[at])).toBeLessThan(2)
      }),
      { numRuns: 40 },
    )
  })

  test('a map that was made larger or smaller is read all the same', () => {
    fc.assert(
      fc.property(
        someone(0, 1, []),
        fc.double({ min: 0.75, max: 2, noNaN: true }),
        (person, share) => {
          const size = { width: Math.round(WIDTH * share), height: Math.round(HEIGHT * share) }
          const found = findPose(
            resizeBitmap(drawPose({ people: [person], radius: 4 }, page), size),
          )
          const scaled = person.map((at) => at && { x: at.x * share, y: at.y * share })
          expect(found?.people).toHaveLength(1)
          expect(distance(scaled, found?.people[0])).toBeLessThan(2 * Math.max(1, share))
        },
      ),
      { numRuns: 12 },
    )
  })

  test('a box of it is drawn as the whole is', () => {
    fc.assert(
      fc.property(
        somePose([]),
        fc.record({
          x: fc.integer({ min: 0, max: WIDTH - 64 }),
          y: fc.integer({ min: 0, max: HEIGHT - 64 }),
        }),
        (pose, corner) => {
          const whole = drawPose(pose, page)
          const part = drawPose(pose, { ...corner, width: 64, height: 64 })
          for (let at = 0; at < 64; at += 7)
            expect(pixelOf(part, at, 63 - at)).toEqual(
              pixelOf(whole, corner.x + at, corner.y + 63 - at),
            )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('joints and limbs have the colours of OpenPose', () => {
    const person = joints.map((_, joint) => {
      if (joint === 1) return { x: 100, y: 100 }
      return joint === 2 ? { x: 200, y: 100 } : null
    })
    const drawn = drawPose({ people: [person], radius: 4 }, page)
    expect(pixelOf(drawn, 100, 100)).toEqual([255, 85, 0, 255])
    expect(pixelOf(drawn, 200, 100)).toEqual([255, 170, 0, 255])
    expect(pixelOf(drawn, 150, 100)).toEqual([...limbColour(0), 255])
    expect(limbColour(0)).toEqual([153, 0, 0])
    expect(pixelOf(drawn, 150, 107)).toEqual([0, 0, 0, 255])
  })

  test('in other pictures nobody is found', () => {
    expect(findPose(drawPose({ people: [], radius: 4 }, page))).toBeNull()
    expect(findPose(someBitmap({ width: 200, height: 160 }, 7, 'opaque'))).toBeNull()
    const clear = { ...picture, data: new Uint8Array(WIDTH * HEIGHT * 4) }
    expect(findPose(clear)).toBeNull()
  })
})

describe('changing a pose', () => {
  const pose: Pose = { people: [someoneIn(picture)], radius: 4 }

  test('a joint is moved, within the picture and alone', () => {
    const moved = withJoint(pose, { person: 0, joint: 4 }, { at: { x: -50, y: 30 }, picture })
    expect(moved.people[0]?.[4]).toEqual({ x: 0, y: 30 })
    expect(moved.people[0]?.filter((_, joint) => joint !== 4)).toEqual(
      pose.people[0]?.filter((_, joint) => joint !== 4),
    )
  })

  test('somebody whose last joint is taken out is gone', () => {
    const bare = joints.reduce(
      (now, _, joint) => withJoint(now, { person: 0, joint }, { at: null, picture }),
      pose,
    )
    expect(bare.people).toEqual([])
  })

  test('a joint that is not drawn is put where its owner would have it, wherever that stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 17 }),
        fc.double({ min: 0.3, max: 0.8, noNaN: true }),
        (joint, share) => {
          const whole = someoneIn(picture).map(
            (at) => at && { x: at.x * share + 40, y: at.y * share + 20 },
          )
          const person = whole.map((at, index) => (index === joint ? null : at))
          const place = likelyPlace(person, joint, picture)
          const wanted = whole[joint]
          expect(Math.hypot(place.x - (wanted?.x ?? 0), place.y - (wanted?.y ?? 0))).toBeLessThan(8)
        },
      ),
    )
  })
})
