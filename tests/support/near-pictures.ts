import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { toCanvas } from '#main/demo/pixels/canvas.ts'
import { makePicture } from '#main/demo/pictures/make.ts'

const SIDE = 320

/** A picture that the demo engine would paint. */
const painted = (motif: string, seed: number): Canvas =>
  toCanvas(
    makePicture({ model: 'runware:400@4', prompt: `a ${motif}`, seed, size: [SIDE, SIDE] }).pixels,
  )

/** The same picture in so many pixels a side, without so much at each of its edges. */
const redrawn = (picture: Canvas, side: number, cut = 0): Canvas => {
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  const left = SIDE - 2 * cut
  context.drawImage(picture, cut, cut, left, left, 0, 0, side, side)
  return canvas
}

/** One picture in the forms in which people have it several times: the first has the most pixels. */
export const nearPictures = async (
  motif: string,
  seed = 3,
): Promise<Record<'whole' | 'again' | 'small' | 'cut', Buffer>> => {
  const picture = painted(motif, seed)
  return {
    whole: await redrawn(picture, SIDE).encode('png'),
    again: await redrawn(picture, SIDE - 2).encode('jpeg', 55),
    small: await redrawn(picture, SIDE / 2).encode('png'),
    cut: await redrawn(picture, SIDE - 12, 6).encode('jpeg', 90),
  }
}

type Draw = (context: ReturnType<Canvas['getContext']>) => void

const drawn = (draw: Draw): Buffer => {
  const canvas = createCanvas(SIDE, SIDE)
  draw(canvas.getContext('2d'))
  return canvas.toBuffer('image/png')
}

const ground =
  (colour: string): Draw =>
  (context) => {
    context.fillStyle = colour
    context.fillRect(0, 0, SIDE, SIDE)
  }

const shaded =
  (from: string, to: string): Draw =>
  (context) => {
    const gradient = context.createLinearGradient(0, 0, 0, SIDE)
    gradient.addColorStop(0, from)
    gradient.addColorStop(1, to)
    context.fillStyle = gradient
    context.fillRect(0, 0, SIDE, SIDE)
  }

const line =
  (...points: readonly (readonly [number, number])[]): Draw =>
  (context) => {
    ground('white')(context)
    context.lineWidth = 2
    context.beginPath()
    for (const [x, y] of points) context.lineTo(x, y)
    context.stroke()
  }

/** Something that is hardly darker than the dark around it. */
const spot =
  (x: number, y: number): Draw =>
  (context) => {
    ground('#040404')(context)
    context.fillStyle = '#0d0d0d'
    context.fillRect(x, y, 56, 38)
  }

/** Pictures with next to nothing in them, of which no two are the same. */
export const plainPictures = (): Buffer[] =>
  [
    ground('black'),
    ground('#010101'),
    ground('white'),
    ground('#fdfdfd'),
    ground('#1f4bc8'),
    ground('#1f4bd4'),
    shaded('black', 'white'),
    shaded('#181818', '#f0f0f0'),
    shaded('#1f4bc8', '#aaddff'),
    shaded('#808080', '#848484'),
    line([31, 31], [288, 288]),
    line([50, 31], [288, 269]),
    line([288, 31], [31, 288]),
    line([31, 156], [94, 62], [188, 250], [288, 125]),
    line([31, 188], [125, 50], [162, 262], [288, 162]),
    spot(62, 62),
    spot(188, 188),
    spot(81, 69),
  ].map(drawn)
