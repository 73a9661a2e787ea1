import {
  disc,
  fillBelow,
  groundShadow,
  placed,
  ramp,
  sunWithRings,
  wash,
} from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const wheel = (scene: Scene, x: number): void => {
  const { context, palette } = scene
  context.fillStyle = tone(palette.ink, -0.4)
  disc(context, { x, y: 0 }, 0.098)
  context.fillStyle = mix(palette.pale, palette.mid, 0.3)
  disc(context, { x, y: 0 }, 0.056)
  context.fillStyle = palette.deep
  disc(context, { x, y: 0 }, 0.044)
  context.strokeStyle = mix(palette.pale, palette.mid, 0.2)
  context.lineWidth = 0.009
  for (let spoke = 0; spoke < 5; spoke += 1) {
    const angle = (spoke / 5) * Math.PI * 2
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x + Math.cos(angle) * 0.05, Math.sin(angle) * 0.05)
    context.stroke()
  }
}

/** A small coupé, one unit long, standing on y = 0.1. */
const coupe = (scene: Scene, paint: Colour): void => {
  const { context, palette } = scene
  context.fillStyle = mix(palette.ink, palette.deep, 0.35)
  context.beginPath()
  context.moveTo(-0.23, -0.15)
  context.bezierCurveTo(-0.14, -0.34, -0.06, -0.345, 0.06, -0.34)
  context.bezierCurveTo(0.16, -0.335, 0.22, -0.24, 0.27, -0.15)
  context.fill()
  context.fillStyle = fade('#ffffff', 0.2)
  context.beginPath()
  context.moveTo(-0.1, -0.16)
  context.lineTo(-0.03, -0.325)
  context.lineTo(0.02, -0.325)
  context.lineTo(-0.05, -0.16)
  context.fill()
  context.strokeStyle = paint
  context.lineWidth = 0.022
  context.beginPath()
  context.moveTo(-0.25, -0.14)
  context.bezierCurveTo(-0.14, -0.355, -0.06, -0.35, 0.06, -0.345)
  context.bezierCurveTo(0.17, -0.34, 0.23, -0.25, 0.285, -0.14)
  context.moveTo(0.045, -0.34)
  context.lineTo(0.06, -0.14)
  context.stroke()
  context.fillStyle = ramp(context, { x: 0, y: -0.2 }, { x: 0, y: 0.05 })(
    tone(paint, 0.28),
    paint,
    tone(paint, -0.34),
  )
  context.beginPath()
  context.moveTo(-0.5, 0)
  context.bezierCurveTo(-0.53, -0.1, -0.47, -0.135, -0.25, -0.16)
  context.bezierCurveTo(-0.1, -0.18, 0.2, -0.18, 0.3, -0.165)
  context.bezierCurveTo(0.46, -0.15, 0.5, -0.12, 0.5, -0.03)
  context.bezierCurveTo(0.5, 0.03, 0.48, 0.05, 0.44, 0.05)
  context.lineTo(-0.46, 0.05)
  context.bezierCurveTo(-0.49, 0.04, -0.5, 0.03, -0.5, 0)
  context.fill()
  context.fillStyle = fade('#ffffff', 0.35)
  context.fillRect(-0.42, -0.088, 0.86, 0.008)
  context.fillStyle = mix(palette.pale, '#fff3c4', 0.6)
  disc(context, { x: -0.458, y: -0.065 }, 0.028)
  context.fillStyle = palette.accent
  context.fillRect(0.475, -0.09, 0.024, 0.045)
  context.fillStyle = tone(paint, -0.5)
  context.fillRect(0.02, -0.05, 0.055, 0.011)
  for (const x of [-0.29, 0.3]) {
    context.fillStyle = mix(palette.ink, paint, 0.15)
    disc(context, { x, y: 0.02 }, 0.116)
  }
  context.save()
  context.translate(0, 0.02)
  for (const x of [-0.29, 0.3]) wheel(scene, x)
  context.restore()
}

const rim = (scene: Scene, x: number): void => {
  const { context, palette } = scene
  context.strokeStyle = palette.ink
  context.lineWidth = 0.017
  context.beginPath()
  context.arc(x, 0, 0.2, 0, Math.PI * 2)
  context.stroke()
  context.lineWidth = 0.0028
  context.strokeStyle = fade(palette.ink, 0.55)
  for (let spoke = 0; spoke < 22; spoke += 1) {
    const angle = (spoke / 22) * Math.PI * 2
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x + Math.cos(angle) * 0.2, Math.sin(angle) * 0.2)
    context.stroke()
  }
  context.fillStyle = palette.ink
  disc(context, { x, y: 0 }, 0.02)
}

/** A bicycle of about the same length, its hubs on y = 0. */
const bicycle = (scene: Scene, paint: Colour): void => {
  const { context, palette } = scene
  for (const x of [-0.32, 0.32]) rim(scene, x)
  context.strokeStyle = paint
  context.lineWidth = 0.026
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.moveTo(0.32, 0)
  context.lineTo(0.02, 0.02)
  context.lineTo(0.12, -0.27)
  context.lineTo(0.32, 0)
  context.moveTo(0.02, 0.02)
  context.lineTo(-0.215, -0.25)
  context.lineTo(0.12, -0.25)
  context.moveTo(-0.32, 0)
  context.lineTo(-0.2, -0.34)
  context.stroke()
  context.strokeStyle = palette.ink
  context.lineWidth = 0.02
  context.beginPath()
  context.moveTo(-0.2, -0.34)
  context.quadraticCurveTo(-0.29, -0.4, -0.27, -0.31)
  context.moveTo(-0.05, 0.08)
  context.lineTo(0.09, -0.04)
  context.stroke()
  context.fillStyle = mix(palette.ink, palette.deep, 0.3)
  context.beginPath()
  context.ellipse(0.13, -0.3, 0.085, 0.024, -0.08, 0, Math.PI * 2)
  context.fill()
  context.fillStyle = palette.ink
  disc(context, { x: 0.02, y: 0.02 }, 0.042)
  context.fillStyle = mix(palette.accent, palette.deep, 0.25)
  context.fillRect(-0.45, -0.3, 0.15, 0.11)
}

const cycles = ['bicycle', 'bike', 'cycling', 'cyclist', 'motorbike']

const scenery = (scene: Scene, road: number): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.mid, palette.accent, 0.3))
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.45),
      palette.pale,
      mix(palette.accent, palette.pale, 0.45),
    )
  sunWithRings(
    scene,
    { x: width / 2 + unit * scene.between(-0.35, 0.35), y: road - unit * scene.between(0.3, 0.5) },
    unit * scene.between(0.1, 0.18),
  )
  for (const depth of [0, 0.5, 1]) {
    const ridge = createRidge(scene.random, 0.3 + depth * 0.1, 4)
    const far = night ? mix(palette.mid, palette.deep, 0.5) : mix(palette.mid, palette.pale, 0.4)
    context.fillStyle = mix(far, palette.deep, depth * 0.75)
    const line = Array.from({ length: 120 }, (_, index) => {
      const x = (index / 118) * width
      return {
        x,
        y:
          road -
          unit * (0.2 - depth * 0.16) -
          ridge(x / (unit * 0.45)) * unit * (0.12 - depth * 0.07),
      }
    })
    fillBelow(scene, line)
  }
  context.fillStyle = ramp(
    context,
    { x: 0, y: road },
    { x: 0, y: height },
  )(mix(palette.deep, palette.ink, 0.35), palette.ink)
  context.fillRect(0, road, width, height)
  context.fillStyle = fade(palette.pale, 0.75)
  const start = scene.between(-0.2, 0)
  for (let x = start * unit; x < width; x += unit * 0.2)
    context.fillRect(x, road + unit * 0.2, unit * 0.11, unit * 0.011)
  context.fillStyle = fade(palette.accent, 0.65)
  context.fillRect(0, road + unit * 0.01, width, unit * 0.006)
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, words } = scene
  const road = height / 2 + unit * scene.between(0.16, 0.22)
  scenery(scene, road)
  const paint = scene.main([
    palette.mid,
    palette.mid,
    mix(palette.mid, palette.accent, 0.35),
    palette.accent,
  ])
  const pedal = cycles.some((word) => words.has(word))
  const scale = unit * scene.between(0.7, 0.82)
  const x = width / 2 + unit * scene.between(-0.06, 0.06)
  const lift = pedal ? 0.2 : 0.11
  groundShadow(
    scene,
    { x, y: road + unit * 0.09 },
    { across: scale * 0.6, deep: unit * 0.03, strength: 0.75 },
  )
  scene.subject()
  placed(
    context,
    { x, y: road + unit * 0.085 - scale * lift, scale, flip: scene.random() < 0.5 },
    () => (pedal ? bicycle(scene, paint) : coupe(scene, paint)),
  )
}

/** A coupé or a bicycle on the road. */
export const car: Motif = {
  name: 'car',
  suits: 'coral teal sunset azure ember mustard'.split(' '),
  words: [
    'car',
    'coupe',
    'automobile',
    'vehicle',
    'truck',
    'van',
    'road',
    'drive',
    'racing',
    'taxi',
    ...cycles,
  ],
  draw,
}
