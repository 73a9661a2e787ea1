import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { makePicture } from './make.ts'
import type { PictureInputs } from './order.ts'

const edge = 128

const image = async (paint: (canvas: Canvas) => void): Promise<Image> => {
  const canvas = createCanvas(edge, edge)
  paint(canvas)
  return loadImage(await canvas.encode('png'))
}

const gradient = (): Promise<Image> =>
  image((canvas) => {
    const context = canvas.getContext('2d')
    for (let x = 0; x < edge; x += 1) {
      context.fillStyle = `rgb(${x * 2}, ${255 - x}, ${(x * 7) % 256})`
      context.fillRect(x, 0, 1, edge)
    }
  })

const rightHalf = (): Promise<Image> =>
  image((canvas) => {
    const context = canvas.getContext('2d')
    context.fillStyle = '#000'
    context.fillRect(0, 0, edge, edge)
    context.fillStyle = '#fff'
    context.fillRect(edge / 2, 0, edge / 2, edge)
  })

const none: PictureInputs = {
  seedImage: undefined,
  maskImage: undefined,
  reference: undefined,
  strength: 0.8,
  outpaint: undefined,
}

const make = (inputs: Partial<PictureInputs>, size: readonly [number, number] = [edge, edge]) =>
  makePicture({ model: 'm', prompt: 'a red boat', seed: 1, size, inputs: { ...none, ...inputs } })

const region = (canvas: Canvas, x: number, width: number): Uint8ClampedArray =>
  canvas.getContext('2d').getImageData(x, 0, width, edge).data

const original = (source: Image, x: number, width: number): Uint8ClampedArray => {
  const canvas = createCanvas(edge, edge)
  canvas.getContext('2d').drawImage(source, 0, 0)
  return region(canvas, x, width)
}

const distance = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

describe('a source picture', () => {
  it('is kept at strength 0 and gone at strength 1', async () => {
    const seedImage = await gradient()
    const at = (strength: number) =>
      distance(region(make({ seedImage, strength }), 0, edge), original(seedImage, 0, edge))
    expect(at(0)).toBe(0)
    expect(at(0.5)).toBeGreaterThan(at(0.2))
    expect(region(make({ seedImage, strength: 1 }), 0, edge)).toEqual(region(make({}), 0, edge))
  })

  it('stays bit-identical where the mask is black', async () => {
    const [seedImage, maskImage] = await Promise.all([gradient(), rightHalf()])
    const made = make({ seedImage, maskImage, strength: 1 })
    expect(region(made, 0, edge / 2)).toEqual(original(seedImage, 0, edge / 2))
    const changed = distance(
      region(made, edge / 2, edge / 2),
      original(seedImage, edge / 2, edge / 2),
    )
    expect(changed).toBeGreaterThan(10)
  })

  it('keeps its place when the picture is extended', async () => {
    const seedImage = await gradient()
    const outpaint = { top: 0, bottom: 0, left: 64, right: 64, blur: 0 }
    const made = make({ seedImage, outpaint }, [edge + 128, edge])
    expect(region(made, 64, edge)).toEqual(original(seedImage, 0, edge))
  })
})

it('a reference keeps its geometry and takes the colours of the prompt', async () => {
  const made = make({ reference: await rightHalf() })
  const left = region(made, 0, 1)
  const right = region(made, edge - 1, 1)
  expect((right[0] ?? 0) - (left[0] ?? 0)).toBeGreaterThan(150)
  expect(left[0]).toBeGreaterThan(left[1] ?? 255)
})
