import { type Canvas, createCanvas, loadImage, type Image } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { toCanvas } from '#main/demo/pixels/canvas.ts'
import { makePicture } from '#main/demo/pictures/make.ts'
import { drawSmall } from '#main/media/thumbnail.ts'
import {
  type ColourName,
  colourNames,
  featureDistance,
  type Looks,
  shapeDistance,
  unpackPalette,
} from '#shared/model/looks.ts'
import { looksOf } from './looks.ts'

const SIZE = 320

const see = (image: Image): Looks => looksOf(drawSmall(image).pixels)
const seeCanvas = async (canvas: Canvas): Promise<Looks> =>
  see(await loadImage(await canvas.encode('png')))

const painted = async (motif: string): Promise<Image> => {
  const order = {
    model: 'runware:400@4',
    prompt: `a ${motif}`,
    seed: 3,
    size: [SIZE, SIZE],
  } as const
  return loadImage(await toCanvas(makePicture(order).pixels).encode('png'))
}

const redrawn = (image: Image, size: number, filter = 'none'): Canvas => {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  context.filter = filter
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, size, size)
  return canvas
}

const cut = (image: Image, part: number): Canvas => {
  const length = Math.round(SIZE * part)
  const start = (SIZE - length) / 2
  const canvas = createCanvas(length, length)
  canvas.getContext('2d').drawImage(image, start, start, length, length, 0, 0, length, length)
  return canvas
}

const motifs = ['lighthouse', 'cat', 'bottle', 'city', 'dunes', 'forest', 'planet', 'terrazzo']
const images = await Promise.all(motifs.map(painted))
const originals = images.map(see)

const variants: readonly (readonly [string, (image: Image) => Promise<Looks>])[] = [
  [
    'encoded again as a JPEG of quality 60',
    async (image) => see(await loadImage(await redrawn(image, SIZE).encode('jpeg', 60))),
  ],
  ['half as large', (image) => seeCanvas(redrawn(image, SIZE / 2))],
  ['a little brighter', (image) => seeCanvas(redrawn(image, SIZE, 'brightness(1.06)'))],
]

test.each(variants)('a picture that is %s still looks the same', async (_, change) => {
  for (const [index, image] of images.entries()) {
    const [was, is] = [originals[index], await change(image)]
    expect(shapeDistance(was?.shapeHash ?? new Uint8Array(8), is.shapeHash)).toBeLessThanOrEqual(6)
    expect(featureDistance(was?.features ?? new Uint8Array(64), is.features)).toBeLessThan(25)
  }
})

test('pictures of different things look different', () => {
  for (const [index, one] of originals.entries())
    for (const other of originals.slice(index + 1)) {
      expect(shapeDistance(one.shapeHash, other.shapeHash)).toBeGreaterThan(10)
      expect(featureDistance(one.features, other.features)).toBeGreaterThan(40)
    }
})

test.each([
  ['cut down to four fifths', (image: Image) => cut(image, 0.8)],
  ['in other colours', (image: Image) => redrawn(image, SIZE, 'hue-rotate(40deg)')],
])('of all pictures, one that is %s is most like what it was', async (_, change) => {
  for (const [index, image] of images.entries()) {
    const { features } = await seeCanvas(change(image))
    const distances = originals.map((other) => featureDistance(other.features, features))
    expect(distances.indexOf(Math.min(...distances))).toBe(index)
  }
})

test('features and hash have the sizes they are kept in', () => {
  for (const { shapeHash, palette, features } of originals) {
    expect(shapeHash).toHaveLength(8)
    expect(features).toHaveLength(64)
    expect(palette.length % 4).toBe(0)
    expect(palette.length).toBeLessThanOrEqual(20)
    expect(palette.buffer.byteLength).toBe(palette.byteLength)
  }
})

const striped = (stripes: readonly (readonly [string, number])[]): Promise<Looks> => {
  const canvas = createCanvas(100, 100)
  const context = canvas.getContext('2d')
  let at = 0
  for (const [colour, height] of stripes) {
    context.fillStyle = colour
    context.fillRect(0, at, 100, height)
    at += height
  }
  return seeCanvas(canvas)
}

const namesIn = ({ colours }: Looks): ColourName[] =>
  colourNames.filter((_, bit) => (colours >> bit) % 2 === 1)

test('the chief colours are there with their shares, the largest first', async () => {
  const palette = unpackPalette(
    (
      await striped([
        ['#1f4bc8', 60],
        ['#ffd21e', 30],
        ['#c81f1f', 10],
      ])
    ).palette,
  )
  expect(palette).toHaveLength(3)
  expect(palette.map(({ share }) => Math.round(share * 10))).toEqual([6, 3, 1])
  // Blue is cold, yellow bright.
  expect(palette[0]?.colour[2]).toBeLessThan(-0.1)
  expect(palette[1]?.colour[0]).toBeGreaterThan(0.8)
})

test('a colour of less than a tenth of a picture does not name it', async () => {
  expect(
    namesIn(
      await striped([
        ['#1f4bc8', 95],
        ['#c81f1f', 5],
      ]),
    ),
  ).toEqual(['blue'])
  expect(
    namesIn(
      await striped([
        ['#1f4bc8', 80],
        ['#c81f1f', 20],
      ]),
    ),
  ).toEqual(['red', 'blue'])
})

const named: readonly (readonly [string, ColourName])[] = [
  ['red', 'red'],
  ['crimson', 'red'],
  ['darkred', 'red'],
  ['orange', 'orange'],
  ['darkorange', 'orange'],
  ['gold', 'yellow'],
  ['yellow', 'yellow'],
  ['green', 'green'],
  ['lime', 'green'],
  ['olivedrab', 'green'],
  ['teal', 'teal'],
  ['turquoise', 'teal'],
  ['blue', 'blue'],
  ['navy', 'blue'],
  ['skyblue', 'blue'],
  ['purple', 'purple'],
  ['rebeccapurple', 'purple'],
  ['violet', 'pink'],
  ['hotpink', 'pink'],
  ['pink', 'pink'],
  ['saddlebrown', 'brown'],
  ['sienna', 'brown'],
  ['black', 'black'],
  ['#151515', 'black'],
  ['gray', 'grey'],
  ['silver', 'grey'],
  ['white', 'white'],
]

test.each(named)('%s is called %s', async (colour, name) => {
  expect(namesIn(await striped([[colour, 100]]))).toEqual([name])
})

test('a picture of one colour has no shape, and one that is clear is white', async () => {
  expect([...(await striped([['#446688', 100]])).shapeHash]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  expect(namesIn(await seeCanvas(createCanvas(40, 40)))).toEqual(['white'])
})
