import { disc, polygon, ramp, wash } from '#main/demo/pictures/brush.ts'
import { mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Block {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly colour: Colour
}

const wall = ({ context, night, palette }: Scene, { x, y, w, h, colour }: Block): void => {
  context.fillStyle = ramp(
    context,
    { x, y },
    { x: x + w, y: y + h },
  )(tone(colour, 0.1), tone(colour, -0.06))
  context.fillRect(x, y, w, h)
  context.fillStyle = mix(tone(colour, -0.42), palette.deep, night ? 0.5 : 0.3)
  const side = w * 0.2
  polygon(context, [
    { x: x + w, y },
    { x: x + w + side, y: y + side * 0.5 },
    { x: x + w + side, y: y + h },
    { x: x + w, y: y + h },
  ])
}

const arch = (scene: Scene, { x, y, w, h, colour }: Block): void => {
  const { context, palette, night } = scene
  const path = (shift: number): void => {
    context.beginPath()
    context.moveTo(x + shift, y + h)
    context.lineTo(x + shift, y + w / 2)
    context.arc(x + w / 2 + shift, y + w / 2, w / 2, Math.PI, 0)
    context.lineTo(x + w + shift, y + h)
    context.closePath()
  }
  context.save()
  path(0)
  context.clip()
  context.fillStyle = night
    ? mix(palette.accent, palette.pale, 0.3)
    : mix(palette.ink, palette.deep, 0.35)
  context.fillRect(x, y, w, h)
  context.fillStyle = tone(colour, -0.25)
  path(-w * 0.8)
  context.fill()
  context.restore()
}

const stairs = (scene: Scene, { x, y, w, h, colour }: Block): void => {
  const { context } = scene
  const steps = 9
  const up = scene.random() < 0.5
  for (let step = 0; step < steps; step += 1) {
    const left = x + (w / steps) * step
    const share = up ? (step + 1) / steps : (steps - step) / steps
    context.fillStyle = tone(colour, -0.08)
    context.fillRect(left, y + h * (1 - share), w / steps + 1, h * share)
    context.fillStyle = tone(colour, 0.3)
    context.fillRect(left, y + h * (1 - share), w / steps + 1, h * 0.014)
    context.fillStyle = tone(colour, -0.34)
    if (up) context.fillRect(left, y + h * (1 - share), w * 0.008, h / steps)
    else context.fillRect(left + (w / steps) * 0.94, y + h * (1 - share), w * 0.008, h / steps)
  }
}

const cypress = (scene: Scene, at: { x: number; y: number; tall: number }): void => {
  const { context, palette } = scene
  const { x, y, tall } = at
  context.fillStyle = ramp(
    context,
    { x: x - tall * 0.1, y },
    { x: x + tall * 0.12, y },
  )(mix(palette.deep, '#2f5d43', 0.3), palette.ink)
  context.beginPath()
  context.moveTo(x, y - tall)
  context.bezierCurveTo(x + tall * 0.17, y - tall * 0.4, x + tall * 0.12, y, x, y)
  context.bezierCurveTo(x - tall * 0.12, y, x - tall * 0.17, y - tall * 0.4, x, y - tall)
  context.fill()
}

const openings = (scene: Scene, block: Block): void => {
  const { x, y, w, h } = block
  const { context, palette, night, unit } = scene
  if (scene.random() < 0.6)
    arch(scene, {
      ...block,
      x: x + w * 0.32,
      y: y + h - Math.min(h * 0.62, w * 0.8),
      w: w * 0.34,
      h: Math.min(h * 0.62, w * 0.8),
    })
  else {
    for (const share of [0.2, 0.58]) {
      context.fillStyle = night
        ? mix(palette.accent, palette.pale, 0.2)
        : mix(palette.ink, palette.deep, 0.4)
      context.fillRect(
        x + w * share,
        y + Math.min(h * 0.3, unit * 0.12),
        w * 0.18,
        Math.min(h * 0.3, w * 0.3),
      )
      context.fillStyle = tone(block.colour, 0.35)
      context.fillRect(
        x + w * (share - 0.02),
        y + Math.min(h * 0.3, unit * 0.12) + Math.min(h * 0.3, w * 0.3),
        w * 0.22,
        unit * 0.01,
      )
    }
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep)
  else wash(scene, mix(palette.mid, palette.pale, 0.25), mix(palette.pale, palette.mid, 0.2))
  context.fillStyle = night ? palette.pale : mix(palette.accent, palette.pale, 0.4)
  disc(
    context,
    {
      x: width / 2 + unit * scene.between(-0.35, 0.35),
      y: height / 2 - unit * scene.between(0.22, 0.36),
    },
    unit * scene.between(0.06, 0.13),
  )
  const ground = height / 2 + unit * scene.between(0.3, 0.36)
  const colours = [
    palette.mid,
    palette.accent,
    mix(palette.pale, palette.accent, 0.3),
    mix(palette.mid, palette.pale, 0.55),
    mix(palette.deep, palette.mid, 0.6),
  ] as const
  const count = Math.max(4, Math.round((width / unit) * 4.4))
  scene.subject()
  for (let index = 0; index < count; index += 1) {
    const centre = 1 - Math.abs(index / (count - 1) - 0.5)
    const w = unit * scene.between(0.19, 0.32)
    const h = unit * scene.between(0.22, 0.5) * (0.6 + centre * 0.7)
    const x = ((index + 0.5) / count) * width - w / 2 + unit * scene.between(-0.05, 0.05)
    const block = {
      x,
      y: ground - h,
      w,
      h: h + 2,
      colour: night ? mix(scene.pick(colours), palette.deep, 0.5) : scene.pick(colours),
    }
    wall(scene, block)
    openings(scene, block)
    if (scene.random() < 0.3) {
      context.fillStyle = tone(block.colour, 0.2)
      context.beginPath()
      context.arc(x + w / 2, block.y + 1, w * 0.36, Math.PI, 0)
      context.fill()
    }
  }
  context.fillStyle = ramp(
    context,
    { x: 0, y: ground },
    { x: 0, y: height },
  )(mix(palette.pale, palette.accent, night ? 0.7 : 0.35), mix(palette.mid, palette.deep, 0.4))
  context.fillRect(0, ground, width, height - ground)
  const flight = unit * scene.between(0.34, 0.48)
  const left = width / 2 + unit * scene.between(-0.46, 0.02)
  stairs(scene, {
    x: left,
    y: ground - flight * 0.6,
    w: flight,
    h: flight * 0.6 + unit * 0.02,
    colour: mix(palette.pale, palette.accent, 0.22),
  })
  for (let tree = 0; tree < 2 + width / unit; tree += 1) {
    cypress(scene, {
      x: scene.between(0.03, 0.97) * width,
      y: ground + unit * scene.between(0, 0.06),
      tall: unit * scene.between(0.16, 0.34),
    })
  }
}

/** Walls, arches and stairs in the sun. */
export const house: Motif = {
  name: 'house',
  suits: 'terracotta azure coral sand teal peach'.split(' '),
  words: [
    'house',
    'architecture',
    'building',
    'stair',
    'villa',
    'home',
    'village',
    'greece',
    'arch',
    'castle',
    'temple',
    'church',
    'door',
    'museum',
    'interior',
  ],
  draw,
}
