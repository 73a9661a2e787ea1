import { disc, groundShadow, placed, polygon, ramp } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'
import { drawStage } from '#main/demo/pictures/stage.ts'

const legs = ({ context, palette }: Scene, colour: Colour): void => {
  context.strokeStyle = mix(colour, palette.ink, 0.1)
  context.lineCap = 'round'
  context.lineWidth = 0.03
  for (const [top, foot] of [
    [-0.22, -0.29],
    [0.22, 0.3],
    [-0.16, -0.17],
    [0.17, 0.17],
  ] as const) {
    context.beginPath()
    context.moveTo(top, -0.2)
    context.lineTo(foot, Math.abs(foot) > 0.2 ? 0 : -0.03)
    context.stroke()
  }
}

/** A soft lounge chair seen from the front, one unit wide, its feet on y = 0. */
const lounge = (scene: Scene, cloth: Colour, wood: Colour): void => {
  const { context } = scene
  legs(scene, wood)
  context.fillStyle = ramp(
    context,
    { x: -0.3, y: -0.8 },
    { x: 0.3, y: -0.2 },
  )(tone(cloth, 0.14), tone(cloth, -0.2))
  context.beginPath()
  context.moveTo(-0.3, -0.28)
  context.bezierCurveTo(-0.38, -0.62, -0.33, -0.82, -0.18, -0.85)
  context.quadraticCurveTo(0, -0.89, 0.18, -0.85)
  context.bezierCurveTo(0.33, -0.82, 0.38, -0.62, 0.3, -0.28)
  context.closePath()
  context.fill()
  context.strokeStyle = fade(tone(cloth, -0.5), 0.35)
  context.lineWidth = 0.007
  for (const x of [-0.14, 0, 0.14]) {
    context.beginPath()
    context.moveTo(x * 1.1, -0.83)
    context.quadraticCurveTo(x * 1.3, -0.6, x, -0.36)
    context.stroke()
  }
  context.fillStyle = ramp(
    context,
    { x: 0, y: -0.4 },
    { x: 0, y: -0.18 },
  )(tone(cloth, 0.24), tone(cloth, -0.14))
  context.beginPath()
  context.roundRect(-0.3, -0.38, 0.6, 0.17, 0.07)
  context.fill()
  for (const side of [-1, 1]) {
    context.fillStyle = ramp(
      context,
      { x: side * 0.27, y: 0 },
      { x: side * 0.42, y: 0 },
    )(tone(cloth, 0.1), tone(cloth, -0.28))
    context.beginPath()
    context.roundRect(side === 1 ? 0.265 : -0.385, -0.5, 0.12, 0.34, 0.06)
    context.fill()
  }
}

/** A wooden side chair in profile. */
const side = (scene: Scene, cloth: Colour, wood: Colour): void => {
  const { context } = scene
  context.strokeStyle = wood
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = 0.038
  context.beginPath()
  context.moveTo(-0.25, 0)
  context.lineTo(-0.2, -0.42)
  context.bezierCurveTo(-0.2, -0.6, -0.24, -0.75, -0.3, -0.9)
  context.moveTo(0.25, 0)
  context.lineTo(0.2, -0.42)
  context.stroke()
  context.lineWidth = 0.02
  context.beginPath()
  context.moveTo(-0.225, -0.16)
  context.lineTo(0.225, -0.16)
  context.stroke()
  context.fillStyle = ramp(
    context,
    { x: 0, y: -0.5 },
    { x: 0, y: -0.4 },
  )(tone(cloth, 0.2), tone(cloth, -0.2))
  context.beginPath()
  context.roundRect(-0.25, -0.49, 0.53, 0.085, 0.04)
  context.fill()
  context.save()
  context.translate(-0.27, -0.8)
  context.rotate(-0.3)
  context.beginPath()
  context.roundRect(-0.03, -0.14, 0.075, 0.28, 0.035)
  context.fill()
  context.restore()
}

const lamp = (scene: Scene, { x, floor }: { x: number; floor: number }): void => {
  const { context, unit, palette, night } = scene
  placed(context, { x, y: floor, scale: unit * 0.82, flip: x > scene.width / 2 }, () => {
    context.strokeStyle = palette.ink
    context.lineWidth = 0.012
    context.beginPath()
    context.moveTo(-0.07, 0.02)
    context.lineTo(0.07, 0.02)
    context.moveTo(0, 0.02)
    context.lineTo(0, -0.62)
    context.bezierCurveTo(0, -0.8, 0.1, -0.82, 0.15, -0.74)
    context.stroke()
    context.fillStyle = ramp(
      context,
      { x: 0.1, y: -0.7 },
      { x: 0.2, y: 0 },
    )(fade(palette.pale, night ? 0.5 : 0.3), fade(palette.pale, 0))
    polygon(context, [
      { x: 0.08, y: -0.68 },
      { x: 0.26, y: -0.68 },
      { x: 0.5, y: -0.02 },
      { x: -0.02, y: -0.02 },
    ])
    context.fillStyle = palette.accent
    context.beginPath()
    context.arc(0.17, -0.67, 0.105, Math.PI, 0)
    context.fill()
  })
}

const plant = (scene: Scene, { x, floor }: { x: number; floor: number }): void => {
  const { context, unit, palette } = scene
  const green = mix(palette.deep, '#2f6b4a', 0.55)
  placed(context, { x, y: floor, scale: unit }, () => {
    for (let leaf = 0; leaf < 11; leaf += 1) {
      placed(
        context,
        { x: 0, y: -0.13, turned: -1.15 + leaf * 0.23, scale: scene.between(0.24, 0.4) },
        () => {
          context.fillStyle = tone(green, scene.between(-0.25, 0.22))
          context.beginPath()
          context.moveTo(0, 0)
          context.bezierCurveTo(0.2, -0.35, 0.12, -0.8, 0, -1)
          context.bezierCurveTo(-0.12, -0.8, -0.2, -0.35, 0, 0)
          context.fill()
        },
      )
    }
    context.fillStyle = ramp(
      context,
      { x: -0.1, y: 0 },
      { x: 0.1, y: 0 },
    )(tone(palette.accent, 0.15), tone(palette.accent, -0.35))
    polygon(context, [
      { x: -0.1, y: -0.17 },
      { x: 0.1, y: -0.17 },
      { x: 0.075, y: 0.02 },
      { x: -0.075, y: 0.02 },
    ])
  })
}

const picture = (scene: Scene, { x, y }: { x: number; y: number }): void => {
  const { context, unit, palette } = scene
  const w = unit * 0.17
  const h = unit * 0.22
  context.fillStyle = palette.ink
  context.fillRect(x - w / 2 - unit * 0.008, y - unit * 0.008, w + unit * 0.016, h + unit * 0.016)
  context.fillStyle = mix(palette.pale, '#ffffff', 0.4)
  context.fillRect(x - w / 2, y, w, h)
  context.fillStyle = palette.accent
  disc(context, { x, y: y + h * 0.42 }, w * 0.26)
  context.fillStyle = palette.deep
  context.fillRect(x - w * 0.34, y + h * 0.56, w * 0.68, h * 0.24)
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const { floor } = drawStage(
    scene,
    Math.min(0.9, 0.5 + (unit / height) * scene.between(0.2, 0.26)),
  )
  const ground = floor + unit * 0.07
  const turn = scene.pick([-1, 1])
  const x = width / 2 - turn * unit * scene.between(0.02, 0.1)
  if (scene.random() < 0.7)
    picture(scene, {
      x: width / 2 + turn * unit * 0.25,
      y: floor - unit * scene.between(0.52, 0.62),
    })
  if (scene.random() < 0.75) lamp(scene, { x: x - turn * unit * 0.36, floor: floor + unit * 0.03 })
  plant(scene, { x: x + turn * unit * scene.between(0.34, 0.42), floor: floor + unit * 0.04 })
  groundShadow(
    scene,
    { x: x + unit * 0.04, y: ground },
    { across: unit * 0.36, deep: unit * 0.035, strength: 0.6 },
  )
  const cloth = scene.main([palette.mid, palette.mid, palette.accent, palette.deep])
  const wood = scene.pick([mix('#8a5a34', palette.deep, 0.25), palette.ink])
  scene.subject()
  placed(context, { x, y: ground, scale: unit * 0.66, flip: scene.random() < 0.5 }, () =>
    scene.pick([lounge, lounge, side])(scene, cloth, wood),
  )
}

/** A chair in a room with a lamp and a plant. */
export const chair: Motif = {
  name: 'chair',
  suits: 'terracotta sage mustard teal rose olive'.split(' '),
  words: [
    'chair',
    'armchair',
    'sofa',
    'furniture',
    'room',
    'lamp',
    'interior',
    'lounge',
    'couch',
    'table',
    'desk',
    'bedroom',
    'stool',
  ],
  draw,
}
