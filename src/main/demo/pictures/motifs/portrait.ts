import { disc, oval, placed, ramp, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Look {
  readonly skin: Colour
  readonly hair: Colour
  readonly cloth: Colour
}

const skins = ['#f2cdb0', '#e0a983', '#c58a62', '#9a6344', '#6d4330'] as const

const hairBack = ({ context }: Scene, cut: string): void => {
  context.beginPath()
  if (cut === 'long') context.roundRect(-0.245, -0.33, 0.49, 0.72, [0.25, 0.25, 0.1, 0.1])
  if (cut === 'bob') context.roundRect(-0.25, -0.33, 0.5, 0.43, [0.25, 0.25, 0.12, 0.12])
  if (cut === 'bun') {
    context.arc(0, -0.38, 0.105, 0, Math.PI * 2)
    context.roundRect(-0.21, -0.31, 0.42, 0.3, 0.2)
  }
  if (cut === 'curls') {
    for (let curl = 0; curl < 13; curl += 1) {
      const angle = Math.PI * (0.86 + (curl / 12) * 1.28)
      context.moveTo(Math.cos(angle) * 0.2, Math.sin(angle) * 0.22 - 0.08)
      context.arc(Math.cos(angle) * 0.2, Math.sin(angle) * 0.22 - 0.08, 0.1, 0, Math.PI * 2)
    }
  }
  if (cut === 'short') context.roundRect(-0.2, -0.31, 0.4, 0.26, [0.2, 0.2, 0.04, 0.04])
  context.fill()
}

const shoulders = (scene: Scene, { skin, cloth }: Look): void => {
  const { context, palette } = scene
  context.fillStyle = ramp(
    context,
    { x: -0.5, y: 0.3 },
    { x: 0.5, y: 0.9 },
  )(tone(cloth, 0.12), tone(cloth, -0.25))
  context.beginPath()
  context.moveTo(-0.6, 1.6)
  context.bezierCurveTo(-0.58, 0.62, -0.5, 0.44, -0.13, 0.36)
  context.lineTo(0.13, 0.36)
  context.bezierCurveTo(0.5, 0.44, 0.58, 0.62, 0.6, 1.6)
  context.fill()
  context.fillStyle = tone(skin, -0.16)
  context.beginPath()
  context.moveTo(-0.085, 0.08)
  context.lineTo(-0.09, 0.34)
  context.quadraticCurveTo(0, 0.46, 0.09, 0.34)
  context.lineTo(0.085, 0.08)
  context.fill()
  context.strokeStyle = mix(cloth, palette.pale, 0.35)
  context.lineWidth = 0.022
  context.beginPath()
  context.moveTo(-0.13, 0.36)
  context.quadraticCurveTo(0, 0.52, 0.13, 0.36)
  context.stroke()
}

/** The half of the face that turns away from the light. */
const shadeFace = ({ context, palette }: Scene): void => {
  context.fillStyle = fade(palette.ink, 0.12)
  context.beginPath()
  context.moveTo(0.02, -0.3)
  context.bezierCurveTo(0.12, -0.31, 0.168, -0.24, 0.172, -0.12)
  context.bezierCurveTo(0.172, 0.1, 0.09, 0.21, 0, 0.21)
  context.bezierCurveTo(0.05, 0.13, 0.02, 0.08, 0.03, 0.05)
  context.bezierCurveTo(0.0, -0.05, 0.05, -0.18, 0.02, -0.3)
  context.fill()
}

const features = (scene: Scene, look: Look): void => {
  const { context, palette } = scene
  for (const side of [-1, 1]) {
    context.fillStyle = fade('#e0685a', 0.3)
    disc(context, { x: side * 0.105, y: 0.045 }, 0.04)
    context.strokeStyle = tone(look.hair, -0.2)
    context.lineWidth = 0.013
    context.lineCap = 'round'
    context.beginPath()
    context.arc(side * 0.08, -0.045, 0.03, Math.PI * 0.12, Math.PI * 0.88)
    context.stroke()
    context.lineWidth = 0.016
    context.beginPath()
    context.moveTo(side * 0.045, -0.088)
    context.quadraticCurveTo(side * 0.085, -0.112, side * 0.12, -0.085)
    context.stroke()
  }
  context.strokeStyle = tone(look.skin, -0.35)
  context.lineWidth = 0.011
  context.beginPath()
  context.moveTo(-0.005, -0.03)
  context.quadraticCurveTo(-0.03, 0.03, -0.002, 0.045)
  context.stroke()
  context.fillStyle = mix(palette.accent, '#b23a48', 0.8)
  context.beginPath()
  context.moveTo(-0.05, 0.1)
  context.quadraticCurveTo(-0.02, 0.085, 0, 0.096)
  context.quadraticCurveTo(0.02, 0.085, 0.05, 0.1)
  context.quadraticCurveTo(0, 0.138, -0.05, 0.1)
  context.fill()
}

const fringe = (scene: Scene, cut: string): void => {
  const { context } = scene
  context.beginPath()
  if (cut === 'curls') {
    for (const [x, y] of [
      [-0.13, -0.2],
      [-0.05, -0.25],
      [0.05, -0.25],
      [0.13, -0.2],
    ] as const) {
      context.moveTo(x, y)
      context.arc(x, y, 0.075, 0, Math.PI * 2)
    }
  } else {
    const part = scene.pick([-0.06, 0.05, 0.09])
    context.moveTo(-0.19, -0.04)
    context.bezierCurveTo(-0.23, -0.44, 0.23, -0.44, 0.19, -0.04)
    context.bezierCurveTo(0.17, -0.16, 0.12, -0.19, part, -0.22)
    context.bezierCurveTo(-0.06, -0.17, -0.16, -0.16, -0.19, -0.04)
  }
  context.fill()
}

const extras = (scene: Scene): void => {
  const { context, palette } = scene
  const extra = scene.pick(['glasses', 'earrings', 'none', 'earrings'] as const)
  context.strokeStyle = palette.ink
  context.lineWidth = 0.011
  if (extra === 'glasses') {
    for (const side of [-1, 1]) {
      context.beginPath()
      context.arc(side * 0.082, -0.035, 0.06, 0, Math.PI * 2)
      context.stroke()
    }
  }
  context.fillStyle = palette.accent
  if (extra === 'earrings')
    for (const side of [-1, 1]) disc(context, { x: side * 0.178, y: 0.085 }, 0.026)
}

export const person = (scene: Scene, look: Look): void => {
  const { context } = scene
  const cut = scene.pick(['long', 'bob', 'bun', 'curls', 'short'])
  context.fillStyle = tone(look.hair, -0.15)
  hairBack(scene, cut)
  shoulders(scene, look)
  context.fillStyle = look.skin
  context.beginPath()
  context.moveTo(-0.172, -0.12)
  context.bezierCurveTo(-0.17, -0.38, 0.17, -0.38, 0.172, -0.12)
  context.bezierCurveTo(0.172, 0.1, 0.09, 0.21, 0, 0.21)
  context.bezierCurveTo(-0.09, 0.21, -0.172, 0.1, -0.172, -0.12)
  context.fill()
  context.save()
  context.clip()
  shadeFace(scene)
  context.restore()
  for (const side of [-1, 1])
    oval(context, { x: side * 0.175, y: -0.01 }, { across: 0.025, deep: 0.045 })
  features(scene, look)
  context.fillStyle = ramp(
    context,
    { x: -0.2, y: -0.3 },
    { x: 0.2, y: 0 },
  )(tone(look.hair, 0.16), look.hair)
  fringe(scene, cut)
  extras(scene)
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  const wall = night
    ? mix(palette.ink, palette.deep, 0.6)
    : mix(palette.mid, palette.pale, scene.between(0.1, 0.75))
  wash(scene, tone(wall, 0.1), wall)
  const at = {
    x: width / 2 + unit * scene.between(-0.08, 0.08),
    y: height / 2 + unit * scene.between(-0.04, 0.04),
  }
  const halo = scene.pick(['disc', 'rings', 'rays'] as const)
  const colour = night
    ? palette.mid
    : scene.pick([palette.accent, palette.deep, mix(palette.pale, palette.accent, 0.5)])
  if (halo === 'disc') {
    context.fillStyle = colour
    disc(context, { x: at.x + unit * scene.between(-0.1, 0.1), y: at.y - unit * 0.1 }, unit * 0.36)
  }
  const rings = halo === 'rings' ? 7 : 0
  for (let ring = rings; ring > 0; ring -= 1) {
    context.fillStyle = ring % 2 === 0 ? mix(wall, colour, 0.35) : mix(wall, colour, 0.7)
    disc(context, { x: at.x, y: at.y - unit * 0.08 }, unit * (0.12 + ring * 0.07))
  }
  const rays = halo === 'rays' ? 18 : 0
  for (let ray = 0; ray < rays; ray += 1) {
    const angle = (ray / 18) * Math.PI * 2
    context.fillStyle = fade(colour, 0.38)
    context.beginPath()
    context.moveTo(at.x, at.y)
    const reach = width + height
    context.lineTo(at.x + Math.cos(angle) * reach, at.y + Math.sin(angle) * reach)
    context.lineTo(at.x + Math.cos(angle + 0.175) * reach, at.y + Math.sin(angle + 0.175) * reach)
    context.fill()
  }
  const hair = scene.pick([
    palette.ink,
    mix(palette.ink, palette.deep, 0.6),
    mix(palette.accent, '#4a2012', 0.65),
    tone(palette.ink, -0.4),
  ])
  const cloth = scene.main([palette.deep, palette.accent, palette.mid])
  scene.subject()
  placed(
    context,
    {
      ...at,
      scale: unit * scene.between(0.92, 1.12),
      flip: scene.random() < 0.5,
      turned: scene.between(-0.05, 0.05),
    },
    () => {
      person(scene, { skin: scene.pick(skins), hair, cloth })
    },
  )
}

/** A person in a flat style. */
export const portrait: Motif = {
  name: 'portrait',
  suits: 'coral teal mustard lavender sage rose peach'.split(' '),
  words: [
    'portrait',
    'woman',
    'man',
    'person',
    'girl',
    'boy',
    'face',
    'people',
    'character',
    'model',
    'lady',
    'child',
    'dancer',
    'hero',
    'warrior',
    'knight',
    'wizard',
    'human',
    'hat',
  ],
  draw,
}
