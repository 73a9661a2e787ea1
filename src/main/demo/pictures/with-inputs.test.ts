import { describe, expect, it } from 'vitest'
import { createPixels, crop, eachPixel, type Pixels } from '#main/demo/pixels/pixels.ts'
import { makePicture } from './make.ts'
import { noInputs, type PictureInputs } from './order.ts'

const edge = 128

const painted = (colour: (x: number, y: number) => readonly [number, number, number]): Pixels => {
  const pixels = createPixels(edge, edge)
  eachPixel(pixels, (at, x, y) => pixels.data.set([...colour(x, y), 255], at))
  return pixels
}

const gradient = (): Pixels => painted((x) => [x * 2, 255 - x, (x * 7) % 256])

const rightHalf = (): Pixels =>
  painted((x) => (x < edge / 2 ? ([0, 0, 0] as const) : ([255, 255, 255] as const)))

const make = (inputs: Partial<PictureInputs>, size: readonly [number, number] = [edge, edge]) =>
  makePicture({
    model: 'm',
    prompt: 'a red boat',
    seed: 1,
    size,
    inputs: { ...noInputs, ...inputs },
  }).pixels

const region = (pixels: Pixels, left: number, width: number): Uint8ClampedArray =>
  crop(pixels, { left, top: 0, width, height: edge }).data

const distance = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

describe('a source picture', () => {
  it('is kept at strength 0 and gone at strength 1', () => {
    const seedImage = gradient()
    const at = (strength: number) =>
      distance(region(make({ seedImage, strength }), 0, edge), region(seedImage, 0, edge))
    expect(at(0)).toBe(0)
    expect(at(0.5)).toBeGreaterThan(at(0.2))
    expect(region(make({ seedImage, strength: 1 }), 0, edge)).toEqual(region(make({}), 0, edge))
  })

  it('stays bit-identical where the mask is black', () => {
    const [seedImage, maskImage] = [gradient(), rightHalf()]
    const made = make({ seedImage, maskImage, strength: 1 })
    expect(region(made, 0, edge / 2)).toEqual(region(seedImage, 0, edge / 2))
    const changed = distance(
      region(made, edge / 2, edge / 2),
      region(seedImage, edge / 2, edge / 2),
    )
    expect(changed).toBeGreaterThan(10)
  })

  it('keeps its place when the picture is extended', () => {
    const seedImage = gradient()
    const outpaint = { top: 0, bottom: 0, left: 64, right: 64, blur: 0 }
    const made = make({ seedImage, outpaint }, [edge + 128, edge])
    expect(region(made, 64, edge)).toEqual(region(seedImage, 0, edge))
  })
})

it('a reference keeps its geometry and takes the colours of the prompt', () => {
  const made = make({ references: [{ pixels: rightHalf() }] })
  const left = region(made, 0, 1)
  const right = region(made, edge - 1, 1)
  expect((right[0] ?? 0) - (left[0] ?? 0)).toBeGreaterThan(150)
  expect(left[0]).toBeGreaterThan(left[1] ?? 255)
})
