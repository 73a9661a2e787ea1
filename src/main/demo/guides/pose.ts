import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import { matteOf } from '#main/demo/pixels/matte.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { shrink } from '#main/demo/pixels/resize.ts'
import { figureOf } from './blob.ts'

type Joint = readonly [x: number, y: number]

/** The eighteen joints of the OpenPose body as shares of a standing figure's box. */
const joints: readonly Joint[] = [
  [0.5, 0.1],
  [0.5, 0.2],
  [0.3, 0.21],
  [0.2, 0.36],
  [0.24, 0.5],
  [0.7, 0.21],
  [0.8, 0.36],
  [0.76, 0.5],
  [0.4, 0.52],
  [0.38, 0.74],
  [0.37, 0.96],
  [0.6, 0.52],
  [0.62, 0.74],
  [0.63, 0.96],
  [0.46, 0.08],
  [0.54, 0.08],
  [0.4, 0.1],
  [0.6, 0.1],
]

const limbs: readonly (readonly [number, number])[] = [
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
]

const hue = (index: number, light = 50): string => `hsl(${(index * 360) / 18}, 100%, ${light}%)`

/** Joints are drawn so large in a picture of this side, in pixels. */
const [RADIUS, SIDE] = [4, 512]

const dot = (context: SKRSContext2D, [x, y]: Joint, radius: number): void => {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
}

/** A limb is an ellipse from joint to joint, as wide in its middle as a joint. */
const drawLimb = (
  context: SKRSContext2D,
  [start, end]: readonly [Joint, Joint],
  radius: number,
): void => {
  const [across, down] = [end[0] - start[0], end[1] - start[1]]
  context.beginPath()
  context.ellipse(
    (start[0] + end[0]) / 2,
    (start[1] + end[1]) / 2,
    Math.hypot(across, down) / 2,
    radius,
    Math.atan2(down, across),
    0,
    Math.PI * 2,
  )
  context.fill()
}

/** Limbs in six tenths of their colour, joints over them in full. */
const drawBody = (context: SKRSContext2D, body: readonly Joint[], radius: number): void => {
  for (const [index, [from, to]] of limbs.entries()) {
    const [start, end] = [body[from], body[to]]
    context.fillStyle = hue(index, 30)
    if (start && end) drawLimb(context, [start, end], radius)
  }
  for (const [index, joint] of body.entries()) {
    context.fillStyle = hue(index)
    dot(context, joint, radius)
  }
}

/** Five fingers of three points from each wrist, and the outline of a face. */
const drawDetails = (context: SKRSContext2D, body: readonly Joint[], thick: number): void => {
  for (const wrist of [body[4], body[7]]) {
    if (!wrist) continue
    for (let finger = 0; finger < 5; finger += 1) {
      context.fillStyle = `hsl(${finger * 72}, 100%, 60%)`
      const angle = Math.PI * (0.25 + finger * 0.125)
      for (const length of [2, 3, 4]) {
        const tip: Joint = [
          wrist[0] + Math.cos(angle) * thick * length,
          wrist[1] + Math.sin(angle) * thick * length,
        ]
        dot(context, tip, thick * 0.22)
      }
    }
  }
  const [nose] = body
  if (!nose) return
  context.fillStyle = '#ffffff'
  for (let step = 0; step < 24; step += 1) {
    const angle = (step / 24) * Math.PI * 2
    dot(
      context,
      [nose[0] + Math.cos(angle) * thick * 3, nose[1] + Math.sin(angle) * thick * 4],
      thick * 0.2,
    )
  }
}

/** A stick figure in the colours of OpenPose, standing where the figure of the picture stands. */
export const poseOf = (pixels: Pixels, detailed: boolean): Pixels => {
  const small = shrink(pixels, 320)
  const scale = pixels.width / small.width
  const { left, top, right, bottom } = figureOf(matteOf(small, { tolerance: 30, softness: 2 }))
  const [width, height] = [(right - left) * scale, (bottom - top) * scale]
  const body = joints.map(([x, y]): Joint => [left * scale + x * width, top * scale + y * height])
  const canvas = createCanvas(pixels.width, pixels.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#000000'
  context.fillRect(0, 0, pixels.width, pixels.height)
  const thick = Math.max(2, Math.min(width, height) * 0.035)
  drawBody(context, body, Math.max(RADIUS, (RADIUS * Math.max(pixels.width, pixels.height)) / SIDE))
  if (detailed) drawDetails(context, body, thick)
  return fromCanvas(canvas)
}
