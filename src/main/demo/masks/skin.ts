import { at, type Pixels } from '#main/demo/pixels/pixels.ts'
import { blur, createPlane, mapPlane, type Plane } from '#main/demo/pixels/plane.ts'

/** Whether a colour may be skin, of any tone: warm, neither grey nor glaring. */
const isSkin = (red: number, green: number, blue: number): boolean => {
  const cb = 128 - 0.169 * red - 0.331 * green + 0.5 * blue
  const cr = 128 + 0.5 * red - 0.419 * green - 0.081 * blue
  return red > 60 && green > blue && cb > 80 && cb < 124 && cr > 136 && cr < 168
}

/** Where a picture shows skin, as clean areas of 0 and 1. */
export const skinOf = ({ width, height, data }: Pixels): Plane => {
  const plane = createPlane(width, height)
  for (let index = 0; index < plane.data.length; index += 1) {
    const place = index * 4
    plane.data[index] = isSkin(at(data, place), at(data, place + 1), at(data, place + 2)) ? 1 : 0
  }
  const reach = Math.max(1, Math.round(Math.max(width, height) / 160))
  return mapPlane(blur(plane, reach), (value) => (value > 0.5 ? 1 : 0))
}
