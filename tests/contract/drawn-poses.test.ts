import { expect, test } from 'vitest'
import { makeGuide } from '#main/demo/guides/make-guide.ts'
import { joints } from '#shared/pixels/pose/body.ts'
import { findPose } from '#shared/pixels/pose/find-pose.ts'

test('in the pose that the demo engine draws of a figure, all joints are found', () => {
  for (const [width, height] of [
    [512, 512],
    [1024, 768],
    [640, 1200],
  ] as const) {
    const data = new Uint8ClampedArray(width * height * 4).fill(255)
    for (let y = height * 0.1; y < height * 0.95; y += 1)
      for (let x = Math.round(width * 0.3); x < width * 0.7; x += 1)
        data.set([120, 60, 40], (Math.floor(y) * width + x) * 4)
    const drawn = makeGuide(
      'openpose',
      { width, height, data },
      { thresholds: { low: 100, high: 200 }, detailed: false },
    )
    const pose = findPose({ width, height, data: new Uint8Array(drawn.data) })
    expect(pose?.people).toHaveLength(1)
    expect(pose?.people[0]?.filter((at) => at !== null)).toHaveLength(joints.length)
    expect(pose?.radius).toBeCloseTo(Math.max(4, Math.max(width, height) / 128), 0)
  }
})
