import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { createRandom } from '#shared/std/random.ts'

/** A bottle on a plain ground, as a designer would have it on disk. */
export const bottlePicture = (folder: string, side = 512): string => {
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.scale(side / 512, side / 512)
  context.fillStyle = '#efe9dc'
  context.fillRect(0, 0, 512, 512)
  context.fillStyle = '#2f5d50'
  context.beginPath()
  context.roundRect(196, 180, 120, 260, 28)
  context.fill()
  context.fillRect(232, 90, 48, 110)
  context.fillStyle = '#d8b25c'
  context.fillRect(206, 270, 100, 80)
  const path = join(folder, 'Green bottle.png')
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}

/** A mark of three shapes in two colours. */
export const logoPicture = (folder: string): string => {
  const canvas = createCanvas(400, 400)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 400, 400)
  context.fillStyle = '#141a00'
  context.beginPath()
  context.arc(200, 200, 140, 0, Math.PI * 2)
  context.fill()
  context.fillStyle = '#c8f04b'
  context.fillRect(170, 90, 60, 220)
  context.fillRect(110, 170, 180, 60)
  const path = join(folder, 'logo.png')
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}

/** A picture whose every pixel is another colour: a few megabytes, which no format makes small. */
export const grainyPicture = (folder: string, name: string): string => {
  const canvas = createCanvas(1200, 1200)
  const context = canvas.getContext('2d')
  const image = context.createImageData(1200, 1200)
  const random = createRandom(name.length)
  for (let at = 0; at < image.data.length; at += 1)
    image.data[at] = at % 4 === 3 ? 255 : Math.floor(random() * 256)
  context.putImageData(image, 0, 0)
  const path = join(folder, name)
  writeFileSync(path, canvas.toBuffer('image/png'))
  return path
}
