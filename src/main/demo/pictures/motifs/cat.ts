import {
  disc,
  groundShadow,
  placed,
  polygon,
  sunWithRings,
  wash,
} from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const frame = (scene: Scene, sill: number): void => {
  const { context, width, height, unit, palette, night } = scene
  const wood = night ? mix(palette.ink, palette.deep, 0.3) : mix(palette.pale, palette.deep, 0.16)
  context.fillStyle = wood
  const bar = unit * 0.035
  const half = Math.min(width * 0.5, unit * 0.56)
  for (const x of [-half, 0, half]) context.fillRect(width / 2 + x - bar / 2, 0, bar, sill)
  context.fillRect(0, sill * 0.36, width, bar * 0.8)
  context.fillStyle = tone(wood, 0.1)
  context.fillRect(0, sill, width, unit * 0.03)
  context.fillStyle = tone(wood, -0.2)
  context.fillRect(0, sill + unit * 0.03, width, height)
}

const tail = (scene: Scene): void => {
  const { context } = scene
  context.lineWidth = 0.075
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(0.2, -0.06)
  const curl = scene.pick(['down', 'up', 'round'] as const)
  if (curl === 'down') context.bezierCurveTo(0.46, -0.02, 0.42, 0.24, 0.5, 0.3)
  if (curl === 'up') context.bezierCurveTo(0.52, 0, 0.5, -0.34, 0.4, -0.46)
  if (curl === 'round') context.bezierCurveTo(0.44, 0.02, 0.1, 0.1, -0.16, 0.01)
  context.stroke()
}

const body = (scene: Scene): void => {
  const { context, palette } = scene
  context.beginPath()
  context.moveTo(-0.21, 0)
  context.bezierCurveTo(-0.3, -0.16, -0.2, -0.38, -0.13, -0.56)
  context.quadraticCurveTo(-0.02, -0.66, 0.07, -0.56)
  context.bezierCurveTo(0.16, -0.44, 0.36, -0.26, 0.29, 0)
  context.closePath()
  context.fill()
  context.strokeStyle = fade(palette.pale, 0.2)
  context.lineWidth = 0.009
  context.beginPath()
  context.moveTo(-0.07, -0.02)
  context.quadraticCurveTo(-0.05, -0.2, -0.1, -0.3)
  context.moveTo(0.05, -0.02)
  context.bezierCurveTo(0.03, -0.2, 0.2, -0.28, 0.25, -0.12)
  context.stroke()
}

const head = (scene: Scene): void => {
  const { context } = scene
  context.beginPath()
  context.ellipse(0, 0, 0.185, 0.155, 0, 0, Math.PI * 2)
  context.fill()
  for (const side of [-1, 1]) {
    polygon(context, [
      { x: side * 0.165, y: -0.04 },
      { x: side * 0.155, y: -0.26 },
      { x: side * 0.02, y: -0.13 },
    ])
  }
}

const face = (scene: Scene): void => {
  const { context, palette } = scene
  for (const side of [-1, 1]) {
    context.fillStyle = palette.accent
    context.beginPath()
    context.ellipse(side * 0.075, -0.01, 0.034, 0.028, side * 0.2, 0, Math.PI * 2)
    context.fill()
    context.fillStyle = palette.ink
    context.beginPath()
    context.ellipse(side * 0.075, -0.01, 0.01, 0.026, 0, 0, Math.PI * 2)
    context.fill()
  }
  context.fillStyle = palette.accent
  polygon(context, [
    { x: -0.018, y: 0.048 },
    { x: 0.018, y: 0.048 },
    { x: 0, y: 0.068 },
  ])
  context.strokeStyle = fade(palette.pale, 0.5)
  context.lineWidth = 0.005
  for (const side of [-1, 1]) {
    for (const rise of [-0.03, 0.01, 0.045]) {
      context.beginPath()
      context.moveTo(side * 0.06, 0.06)
      context.lineTo(side * 0.26, 0.05 + rise)
      context.stroke()
    }
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, palette.mid)
  else wash(scene, palette.mid, mix(palette.mid, palette.accent, 0.5), palette.pale)
  const sill = height / 2 + unit * scene.between(0.24, 0.3)
  sunWithRings(
    scene,
    { x: width / 2 + unit * scene.between(-0.3, 0.3), y: sill - unit * scene.between(0.38, 0.6) },
    unit * scene.between(0.1, 0.2),
  )
  const stars = night ? 40 : 0
  for (let count = 0; count < stars; count += 1) {
    context.fillStyle = fade('#ffffff', scene.between(0.2, 0.9))
    disc(context, { x: scene.between(0, width), y: scene.between(0, sill * 0.8) }, unit * 0.0022)
  }
  frame(scene, sill)
  const x = width / 2 + unit * scene.between(-0.16, 0.16)
  const fur = night
    ? tone(palette.ink, -0.35)
    : scene.pick([palette.ink, palette.deep, mix(palette.ink, palette.deep, 0.5)])
  groundShadow(scene, { x, y: sill + unit * 0.015 }, { across: unit * 0.34, deep: unit * 0.03 })
  scene.subject()
  placed(
    context,
    {
      x,
      y: sill + unit * 0.012,
      scale: unit * scene.between(0.6, 0.72),
      flip: scene.random() < 0.5,
    },
    () => {
      context.fillStyle = fur
      context.strokeStyle = fur
      tail(scene)
      body(scene)
      placed(context, { x: -0.03, y: -0.68, turned: scene.between(-0.12, 0.12) }, () => {
        context.fillStyle = fur
        head(scene)
        if (scene.random() < 0.75) face(scene)
      })
    },
  )
}

/** A cat on a window sill. */
export const cat: Motif = {
  name: 'cat',
  suits: 'indigo navy sunset violet teal ember'.split(' '),
  words: ['cat', 'kitten', 'kitty', 'dog', 'puppy', 'pet', 'animal', 'window'],
  draw,
}
