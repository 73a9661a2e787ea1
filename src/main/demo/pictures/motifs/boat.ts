import {
  fillBelow,
  groundShadow,
  placed,
  polygon,
  ramp,
  sunWithRings,
  wash,
} from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import { createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

/** A folded paper boat, one unit wide, its water line at y = 0. */
const paperBoat = (scene: Scene): void => {
  const { context, palette } = scene
  const paper = scene.pick([
    mix(palette.pale, '#ffffff', 0.5),
    palette.accent,
    mix(palette.pale, palette.accent, 0.25),
  ])
  context.fillStyle = tone(paper, -0.05)
  polygon(context, [
    { x: 0, y: -0.56 },
    { x: -0.3, y: -0.06 },
    { x: 0.02, y: -0.02 },
  ])
  context.fillStyle = tone(paper, -0.28)
  polygon(context, [
    { x: 0, y: -0.56 },
    { x: 0.3, y: -0.06 },
    { x: 0.02, y: -0.02 },
  ])
  context.fillStyle = ramp(context, { x: -0.5, y: 0 }, { x: 0.1, y: 0.1 })(tone(paper, 0.3), paper)
  polygon(context, [
    { x: -0.52, y: -0.2 },
    { x: 0.02, y: -0.08 },
    { x: 0.06, y: 0.12 },
    { x: -0.3, y: 0.1 },
  ])
  context.fillStyle = ramp(
    context,
    { x: 0, y: 0 },
    { x: 0.5, y: 0 },
  )(tone(paper, -0.2), tone(paper, -0.36))
  polygon(context, [
    { x: 0.52, y: -0.2 },
    { x: 0.02, y: -0.08 },
    { x: 0.06, y: 0.12 },
    { x: 0.32, y: 0.1 },
  ])
}

/** A sailing boat of the same size. */
const sailBoat = (scene: Scene): void => {
  const { context, palette } = scene
  context.fillStyle = ramp(
    context,
    { x: 0, y: -0.1 },
    { x: 0, y: 0.14 },
  )(tone(palette.accent, -0.05), tone(palette.deep, -0.3))
  context.beginPath()
  context.moveTo(-0.42, -0.09)
  context.lineTo(0.46, -0.09)
  context.quadraticCurveTo(0.38, 0.1, 0.24, 0.12)
  context.lineTo(-0.3, 0.12)
  context.quadraticCurveTo(-0.4, 0.06, -0.42, -0.09)
  context.fill()
  context.fillStyle = palette.ink
  context.fillRect(-0.01, -0.92, 0.022, 0.84)
  const sail = mix(palette.pale, '#ffffff', 0.4)
  for (const side of [-1, 1]) {
    context.fillStyle = ramp(
      context,
      { x: 0, y: -0.9 },
      { x: side * 0.4, y: -0.1 },
    )(sail, mix(sail, side === 1 ? palette.mid : palette.accent, 0.45))
    context.beginPath()
    context.moveTo(side * 0.03, -0.9)
    context.quadraticCurveTo(
      side * (side === 1 ? 0.36 : 0.26),
      -0.5,
      side * (side === 1 ? 0.42 : 0.3),
      -0.15,
    )
    context.quadraticCurveTo(side * 0.2, -0.11, side * 0.03, -0.15)
    context.fill()
  }
}

const ripples = (scene: Scene, at: { x: number; y: number }): void => {
  const { context, width, height, unit, palette } = scene
  for (let ring = 1; ring <= 9; ring += 1) {
    context.strokeStyle = fade(palette.pale, 0.5 * (1 - ring / 10))
    context.lineWidth = unit * 0.004 * (1 - ring / 14)
    context.beginPath()
    context.ellipse(
      at.x,
      at.y + unit * 0.02,
      unit * (0.16 + ring * 0.075),
      unit * (0.022 + ring * 0.017),
      0,
      0,
      Math.PI * 2,
    )
    context.stroke()
  }
  for (let line = 0; line < 46; line += 1) {
    const y = at.y + scene.between(-0.12, 0.5) * unit
    const near = (y - at.y) / unit + 0.2
    if (y > height) continue
    context.fillStyle = fade(scene.pick([palette.pale, palette.accent]), 0.16)
    context.fillRect(
      scene.between(-0.1, 1) * width,
      y,
      unit * scene.between(0.05, 0.3) * near * 1.5,
      unit * 0.004,
    )
  }
}

const shore = (scene: Scene, horizon: number): void => {
  const { context, width, unit, palette, night } = scene
  for (const depth of [0, 1]) {
    const ridge = createRidge(scene.random, 0.45, 4)
    context.fillStyle = mix(
      night ? palette.deep : mix(palette.mid, palette.pale, 0.5),
      palette.deep,
      depth * 0.5,
    )
    const line = Array.from({ length: 120 }, (_, index) => {
      const x = (index / 118) * width
      return {
        x,
        y: horizon - Math.abs(ridge(x / (unit * 0.3) + depth * 9)) * unit * (0.13 - depth * 0.06),
      }
    })
    fillBelow(scene, line)
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.mid, palette.accent, 0.4))
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.4),
      palette.pale,
      mix(palette.accent, palette.pale, 0.35),
    )
  const horizon = height * scene.between(0.4, 0.5)
  sunWithRings(
    scene,
    {
      x: width / 2 + unit * scene.between(-0.32, 0.32),
      y: horizon - unit * scene.between(0.06, 0.2),
    },
    unit * scene.between(0.06, 0.12),
  )
  shore(scene, horizon)
  const water = night ? palette.deep : mix(palette.mid, palette.deep, 0.25)
  context.fillStyle = ramp(context, { x: 0, y: horizon }, { x: 0, y: height })(
    mix(water, palette.accent, 0.3),
    water,
    mix(palette.deep, palette.ink, 0.6),
  )
  context.fillRect(0, horizon, width, height - horizon)
  const at = {
    x: width / 2 + unit * scene.between(-0.1, 0.1),
    y: height / 2 + unit * scene.between(0.16, 0.24),
  }
  const scale = unit * scene.between(0.42, 0.56)
  const flip = scene.random() < 0.5
  const folded = scene.words.has('paper') || scene.words.has('origami')
  ripples(scene, at)
  groundShadow(
    scene,
    { x: at.x, y: at.y + scale * 0.13 },
    { across: scale * 0.62, deep: scale * 0.1, strength: 0.6 },
  )
  const hull =
    folded || (scene.random() < 0.5 && !scene.words.has('sail') && !scene.words.has('sailboat'))
      ? paperBoat
      : sailBoat
  scene.subject()
  placed(context, { ...at, scale, flip, turned: scene.between(-0.05, 0.05) }, () => hull(scene))
}

/** A paper boat or a sailing boat on still water. */
export const boat: Motif = {
  name: 'boat',
  suits: 'teal ocean sunset coral indigo lavender'.split(' '),
  words: [
    'boat',
    'ship',
    'sailboat',
    'sail',
    'yacht',
    'origami',
    'puddle',
    'harbour',
    'harbor',
    'voyage',
    'paper',
    'canoe',
  ],
  draw,
}
