import { groundShadow, oval, placed } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'
import { drawStage, roundBody } from '#main/demo/pictures/stage.ts'

const steam = (scene: Scene): void => {
  const { context, palette, night } = scene
  context.lineCap = 'round'
  for (const x of [-0.09, 0, 0.09]) {
    const high = scene.between(0.18, 0.28)
    const sway = scene.between(0.03, 0.06) * scene.pick([-1, 1])
    for (const [width, strength] of [
      [0.04, 0.12],
      [0.022, 0.22],
      [0.008, 0.4],
    ] as const) {
      context.strokeStyle = fade(night ? palette.pale : '#ffffff', strength)
      context.lineWidth = width
      context.beginPath()
      context.moveTo(x, -0.36)
      context.bezierCurveTo(
        x + sway,
        -0.36 - high * 0.4,
        x - sway,
        -0.36 - high * 0.6,
        x + sway * 0.4,
        -0.36 - high,
      )
      context.stroke()
    }
  }
}

const saucer = (scene: Scene, colour: string): void => {
  const { context } = scene
  context.fillStyle = tone(colour, -0.3)
  oval(context, { x: 0, y: 0.022 }, { across: 0.36, deep: 0.052 })
  context.fillStyle = roundBody(scene, { left: -0.36, right: 0.36, colour: tone(colour, 0.1) })
  oval(context, { x: 0, y: 0.008 }, { across: 0.36, deep: 0.05 })
  context.fillStyle = fade('#000000', 0.16)
  oval(context, { x: 0.02, y: 0.006 }, { across: 0.2, deep: 0.026 })
}

const mug = (scene: Scene, colour: string): void => {
  const { context, palette } = scene
  const side = scene.pick([-1, 1])
  context.strokeStyle = tone(colour, side === 1 ? -0.28 : 0.05)
  context.lineWidth = 0.042
  context.beginPath()
  context.ellipse(side * 0.235, -0.17, 0.085, 0.09, 0, 0, Math.PI * 2)
  context.stroke()
  context.fillStyle = roundBody(scene, { left: -0.23, right: 0.23, colour })
  context.beginPath()
  context.moveTo(-0.23, -0.31)
  context.bezierCurveTo(-0.23, -0.08, -0.19, 0.012, -0.1, 0.012)
  context.lineTo(0.1, 0.012)
  context.bezierCurveTo(0.19, 0.012, 0.23, -0.08, 0.23, -0.31)
  context.fill()
  context.fillStyle = tone(colour, 0.3)
  oval(context, { x: 0, y: -0.31 }, { across: 0.23, deep: 0.047 })
  context.fillStyle = mix('#3a2016', palette.ink, 0.3)
  oval(context, { x: 0, y: -0.304 }, { across: 0.208, deep: 0.037 })
  context.fillStyle = mix('#b98a5c', palette.accent, 0.3)
  oval(context, { x: -0.02, y: -0.302 }, { across: 0.13, deep: 0.02 })
  if (scene.random() < 0.6) band(scene, scene.pick([palette.accent, palette.pale]))
}

const band = (scene: Scene, colour: string): void => {
  const { context } = scene
  context.save()
  context.beginPath()
  context.moveTo(-0.225, -0.24)
  context.quadraticCurveTo(0, -0.16, 0.225, -0.24)
  context.lineTo(0.212, -0.13)
  context.quadraticCurveTo(0, -0.05, -0.212, -0.13)
  context.closePath()
  context.fillStyle = roundBody(scene, { left: -0.23, right: 0.23, colour })
  context.globalAlpha = 0.9
  context.fill()
  context.restore()
}

const beans = (scene: Scene, at: { x: number; y: number }): void => {
  const { context, unit, palette } = scene
  for (let bean = 0; bean < 9; bean += 1) {
    const spot = {
      x: at.x + unit * scene.between(-0.48, 0.48),
      y: at.y + unit * scene.between(0.07, 0.15),
    }
    placed(context, { ...spot, turned: scene.between(0, 6), scale: unit * 0.019 }, () => {
      context.fillStyle = mix('#4e3226', palette.ink, 0.25)
      oval(context, { x: 0, y: 0 }, { across: 1, deep: 0.66 })
      context.strokeStyle = fade('#000000', 0.5)
      context.lineWidth = 0.16
      context.beginPath()
      context.moveTo(-0.9, 0)
      context.quadraticCurveTo(0, 0.35, 0.9, 0)
      context.stroke()
    })
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const { floor } = drawStage(scene, scene.between(0.6, 0.68))
  const y = Math.max(floor + unit * 0.1, height / 2 + unit * 0.17)
  const x = width / 2 + unit * scene.between(-0.1, 0.1)
  const china = scene.main([
    mix(palette.pale, '#ffffff', 0.5),
    palette.deep,
    palette.mid,
    palette.accent,
  ])
  groundShadow(
    scene,
    { x: x + unit * 0.05, y: y + unit * 0.03 },
    { across: unit * 0.46, deep: unit * 0.05, strength: 0.6 },
  )
  if (scene.random() < 0.7) beans(scene, { x, y })
  scene.subject()
  placed(context, { x, y, scale: unit * scene.between(0.86, 1.05) }, () => {
    saucer(scene, china)
    mug(scene, china)
    steam(scene)
  })
}

/** A steaming cup on a saucer. */
export const cup: Motif = {
  name: 'cup',
  suits: 'coffee sage terracotta mustard peach teal'.split(' '),
  words: [
    'cup',
    'mug',
    'coffee',
    'espresso',
    'cappuccino',
    'latte',
    'cafe',
    'teacup',
    'cocoa',
    'drink',
  ],
  draw,
}
