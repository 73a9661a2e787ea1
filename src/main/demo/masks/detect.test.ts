import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import type { Pixels } from '#main/demo/pixels/pixels.ts'
import { detect } from './detect.ts'

/** A face whose forehead comes to a point under a parting, on a neck, from 60 to 190 of 256. */
const pointedHead = (): Pixels => {
  const canvas = createCanvas(256, 256)
  const context = canvas.getContext('2d')
  context.fillStyle = '#aebfbd'
  context.fillRect(0, 0, 256, 256)
  context.fillStyle = '#e0a983'
  context.beginPath()
  context.moveTo(150, 60)
  context.lineTo(178, 100)
  context.bezierCurveTo(178, 160, 150, 180, 128, 180)
  context.bezierCurveTo(106, 180, 78, 160, 78, 100)
  context.closePath()
  context.fill()
  context.fillRect(110, 150, 36, 80)
  return fromCanvas(canvas)
}

test('a face under a parting is seen whole, from the point of its forehead to the chin', () => {
  const [face] = detect({ pixels: pointedHead() }, 'face')
  expect(face?.confidence).toBeGreaterThan(0.8)
  expect((face?.top ?? 0) * 256).toBeLessThan(75)
  expect((face?.bottom ?? 0) * 256).toBeGreaterThan(174)
  expect((face?.bottom ?? 0) * 256).toBeLessThan(192)
})
