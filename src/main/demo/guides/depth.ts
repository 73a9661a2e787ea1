import { matteOf } from '#main/demo/pixels/matte.ts'
import { at, type Pixels } from '#main/demo/pixels/pixels.ts'
import { shrink, stretch } from '#main/demo/pixels/resize.ts'
import {
  blur,
  greyOf,
  greyPicture,
  mapPlane,
  normalised,
  type Plane,
} from '#main/demo/pixels/plane.ts'
import { gradientOf } from './gradient.ts'

/** How near things are, white being nearest: figures before their ground, the ground rising from the bottom. */
const nearness = (pixels: Pixels): Plane => {
  const reach = Math.max(1, Math.round(Math.max(pixels.width, pixels.height) / 90))
  const figure = blur(matteOf(pixels, { tolerance: 30, softness: 3 }), reach)
  const light = blur(greyOf(pixels), Math.max(1, Math.round(reach / 2)))
  const { width, height } = pixels
  return normalised(
    mapPlane(figure, (value, index) => {
      const low = Math.floor(index / width) / height
      return value * (0.45 + low * 0.15) + low ** 1.6 * 0.45 + at(light.data, index) * 0.16
    }),
  )
}

/** The depth of a picture at its own size; worked out on a smaller one. */
export const depthOf = (pixels: Pixels): Plane => {
  const small = shrink(pixels, 512)
  const near = nearness(small)
  return small === pixels ? near : greyOf(stretch(greyPicture(near), pixels))
}

/** The direction each surface faces, as red, green and blue. */
export const normalsOf = (pixels: Pixels): Pixels => {
  const depth = depthOf(pixels)
  const detail = blur(greyOf(pixels), 2)
  const scale = Math.max(pixels.width, pixels.height) / 24
  const relief = gradientOf(
    blur(
      mapPlane(depth, (value, index) => value + at(detail.data, index) * 0.12),
      1,
    ),
  )
  const data = new Uint8ClampedArray(pixels.data.length)
  for (let index = 0; index < depth.data.length; index += 1) {
    const [x, y] = [-at(relief.across.data, index) * scale, -at(relief.down.data, index) * scale]
    const length = Math.hypot(x, y, 4)
    data.set(
      [128 + (x / length) * 127, 128 - (y / length) * 127, 128 + (4 / length) * 127, 255],
      index * 4,
    )
  }
  return { width: pixels.width, height: pixels.height, data }
}
