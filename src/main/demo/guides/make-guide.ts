import { createCanvas } from '@napi-rs/canvas'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { greyOf, greyPicture, type Plane } from '#main/demo/pixels/plane.ts'
import { shrink, stretch } from '#main/demo/pixels/resize.ts'
import { canny, type Thresholds } from './canny.ts'
import { depthOf, normalsOf } from './depth.ts'
import { animeLineart, lineart, scribble, softEdge } from './lines.ts'
import { poseOf } from './pose.ts'
import { segmentsOf, shuffled } from './regions.ts'
import { straightLines } from './straight-lines.ts'

/** The kinds of control map, as the service names them. */
export const guideKinds = [
  'canny',
  'depth',
  'lineart',
  'lineart-anime',
  'mlsd',
  'normalbae',
  'openpose',
  'scribble',
  'seg',
  'shuffle',
  'softedge',
  'tile',
] as const

/** One kind of control map. */
export type GuideKind = (typeof guideKinds)[number]

/** What can be set for a control map. */
export interface GuideOptions {
  readonly thresholds: Thresholds
  /** Whether hands and face are drawn as well. */
  readonly detailed: boolean
}

const drawn =
  (draw: (grey: Plane) => Plane) =>
  (pixels: Pixels): Pixels =>
    greyPicture(draw(greyOf(pixels)))

const drawLines = (pixels: Pixels): Pixels => {
  const canvas = createCanvas(pixels.width, pixels.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#000000'
  context.fillRect(0, 0, pixels.width, pixels.height)
  context.strokeStyle = '#ffffff'
  context.lineWidth = Math.max(1, Math.max(pixels.width, pixels.height) / 700)
  for (const { from, to } of straightLines(greyOf(pixels))) {
    context.beginPath()
    context.moveTo(...from)
    context.lineTo(...to)
    context.stroke()
  }
  return fromCanvas(canvas)
}

const makers: Readonly<Record<GuideKind, (pixels: Pixels, options: GuideOptions) => Pixels>> = {
  canny: (pixels, { thresholds }) => greyPicture(canny(greyOf(pixels), thresholds)),
  depth: (pixels) => greyPicture(depthOf(pixels)),
  lineart: drawn(lineart),
  'lineart-anime': drawn(animeLineart),
  mlsd: drawLines,
  normalbae: normalsOf,
  openpose: (pixels, { detailed }) => poseOf(pixels, detailed),
  scribble: drawn(scribble),
  seg: segmentsOf,
  shuffle: shuffled,
  softedge: drawn(softEdge),
  tile: (pixels) => stretch(shrink(pixels, Math.max(pixels.width, pixels.height) / 8), pixels),
}

/** The control map of a picture, as large as the picture. */
export const makeGuide = (kind: GuideKind, pixels: Pixels, options: GuideOptions): Pixels =>
  makers[kind](pixels, options)
