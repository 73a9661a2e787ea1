import { groundShadow, oval, placed, ramp } from '#main/demo/pictures/brush.ts'
import { fade, lightness, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'
import { drawStage, roundBody } from '#main/demo/pictures/stage.ts'

const plinth = (
  scene: Scene,
  { top, half, colour }: { top: number; half: number; colour: Colour },
): void => {
  const { context, width, height, unit } = scene
  const x = width / 2
  context.fillStyle = roundBody(scene, { left: x - half, right: x + half, colour })
  context.fillRect(x - half, top, half * 2, height - top)
  oval(context, { x, y: height }, { across: half, deep: unit * 0.05 })
  context.fillStyle = ramp(
    context,
    { x: x - half, y: 0 },
    { x: x + half, y: 0 },
  )(tone(colour, 0.32), tone(colour, 0.12))
  oval(context, { x, y: top }, { across: half, deep: half * 0.16 })
}

interface Shape {
  readonly wide: number
  readonly tall: number
  readonly round: number
  readonly neck: number
  readonly cap: number
  readonly glass: boolean
}

const shapes: readonly [Shape, ...Shape[]] = [
  { wide: 0.21, tall: 0.37, round: 0.045, neck: 0.07, cap: 0.09, glass: false },
  { wide: 0.3, tall: 0.26, round: 0.03, neck: 0.06, cap: 0.1, glass: true },
  { wide: 0.17, tall: 0.42, round: 0.08, neck: 0.055, cap: 0.12, glass: false },
  { wide: 0.27, tall: 0.27, round: 0.13, neck: 0.05, cap: 0.07, glass: true },
  { wide: 0.28, tall: 0.2, round: 0.03, neck: 0.25, cap: 0.075, glass: false },
]

const label = (scene: Scene, { wide, tall }: Shape): void => {
  const { context, palette } = scene
  const w = wide * 0.62
  const h = tall * 0.36
  context.fillStyle = mix(palette.pale, '#ffffff', 0.3)
  context.beginPath()
  context.roundRect(-w / 2, -tall * 0.62, w, h, 0.006)
  context.fill()
  context.fillStyle = palette.accent
  const emblem = scene.pick(['disc', 'bars', 'wave'] as const)
  const y = -tall * 0.62 + h / 2
  if (emblem === 'disc') oval(context, { x: 0, y }, { across: h * 0.24, deep: h * 0.24 })
  if (emblem === 'bars') {
    for (const row of [-0.22, 0, 0.22])
      context.fillRect(-w * 0.3, y + row * h, w * (0.6 - Math.abs(row)), h * 0.07)
  }
  if (emblem === 'wave') {
    context.beginPath()
    context.moveTo(-w / 2, y + h * 0.5)
    context.bezierCurveTo(-w * 0.1, y - h * 0.6, w * 0.1, y + h * 0.7, w / 2, y - h * 0.2)
    context.lineTo(w / 2, y + h * 0.5)
    context.fill()
  }
}

const body = (scene: Scene, shape: Shape, colour: Colour): void => {
  const { context, palette } = scene
  const { wide, tall, round, neck, cap, glass } = shape
  context.fillStyle = roundBody(scene, {
    left: -neck / 2,
    right: neck / 2,
    colour: tone(palette.ink, 0.12),
  })
  context.beginPath()
  context.roundRect(-neck / 2, -tall - cap, neck, cap + 0.02, 0.012)
  context.fill()
  context.fillStyle = roundBody(scene, { left: -wide / 2, right: wide / 2, colour })
  context.beginPath()
  context.roundRect(-wide / 2, -tall, wide, tall, [round, round, round * 0.5, round * 0.5])
  context.fill()
  if (glass) {
    context.fillStyle = fade('#ffffff', 0.22)
    context.beginPath()
    context.roundRect(-wide / 2 + 0.018, -tall + 0.018, wide - 0.036, tall * 0.24, round * 0.7)
    context.fill()
  }
  context.fillStyle = fade('#ffffff', 0.34)
  context.beginPath()
  context.roundRect(-wide * 0.4, -tall * 0.9, wide * 0.055, tall * 0.8, wide * 0.03)
  context.fill()
  label(scene, shape)
}

const sprig = (scene: Scene, side: number): void => {
  const { context, palette } = scene
  context.strokeStyle = palette.deep
  context.lineWidth = 0.007
  context.beginPath()
  context.moveTo(0, 0)
  context.quadraticCurveTo(side * 0.07, -0.12, side * 0.2, -0.26)
  context.stroke()
  for (let leaf = 0; leaf < 6; leaf += 1) {
    const turned = side * (-1.25 + leaf * 0.2)
    placed(context, { x: side * leaf * 0.036, y: -0.02 - leaf * 0.042, turned }, () => {
      context.fillStyle = ramp(
        context,
        { x: 0, y: 0 },
        { x: 0, y: -0.16 },
      )(palette.deep, mix(palette.mid, palette.deep, 0.3))
      context.beginPath()
      context.moveTo(0, 0)
      context.quadraticCurveTo(0.05, -0.07, 0, -0.15)
      context.quadraticCurveTo(-0.05, -0.07, 0, 0)
      context.fill()
    })
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const { wall } = drawStage(scene, scene.between(0.78, 0.86))
  const top = height / 2 + unit * scene.between(0.16, 0.24)
  const stand =
    lightness(wall) > 0.55 ? mix(palette.deep, palette.mid, scene.between(0.1, 0.8)) : palette.mid
  plinth(scene, { top, half: unit * scene.between(0.26, 0.34), colour: stand })
  const glassy = scene.words.has('perfume') || scene.words.has('fragrance')
  const shape = scene.pick(glassy ? [shapes[1] ?? shapes[0], shapes[3] ?? shapes[0]] : shapes)
  const side = scene.pick([-1, 1])
  const x = width / 2 - side * unit * scene.between(0, 0.06)
  groundShadow(
    scene,
    { x: x + unit * 0.05, y: top + unit * 0.01 },
    { across: unit * shape.wide * 0.95, deep: unit * 0.03 },
  )
  const colour = scene.main([
    palette.deep,
    palette.mid,
    palette.accent,
    mix(palette.ink, palette.deep, 0.5),
  ])
  placed(context, { x: x + side * unit * shape.wide * 0.42, y: top, scale: unit }, () => {
    if (scene.random() < 0.6) sprig(scene, side)
  })
  scene.subject()
  placed(context, { x, y: top + unit * 0.012, scale: unit * 1.15 }, () =>
    body(scene, shape, colour),
  )
}

/** A cosmetics bottle on a plinth. */
export const bottle: Motif = {
  name: 'bottle',
  suits: 'sage terracotta rose gold mint berry lavender'.split(' '),
  words: [
    'bottle',
    'perfume',
    'cosmetic',
    'skincare',
    'serum',
    'fragrance',
    'product',
    'packaging',
    'shampoo',
    'lotion',
    'jar',
    'cream',
    'wine',
    'whisky',
    'oil',
  ],
  draw,
}
