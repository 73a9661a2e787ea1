import {
  disc,
  fillBelow,
  oval,
  placed,
  ramp,
  sunWithRings,
  wash,
} from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createNoise } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const envelope = (scene: Scene, half: number): void => {
  const { context } = scene
  context.beginPath()
  context.moveTo(-0.12 * half, 1.12)
  context.bezierCurveTo(-0.35 * half, 0.82, -1 * half, 0.5, -1 * half, 0)
  context.bezierCurveTo(-1 * half, -1.32, 1 * half, -1.32, 1 * half, 0)
  context.bezierCurveTo(1 * half, 0.5, 0.35 * half, 0.82, 0.12 * half, 1.12)
  context.closePath()
}

const balloonAt = (
  scene: Scene,
  at: { x: number; y: number; scale: number },
  colours: readonly Colour[],
): void => {
  const { context, palette } = scene
  placed(context, { ...at, turned: scene.between(-0.06, 0.06) }, () => {
    context.strokeStyle = fade(palette.ink, 0.7)
    context.lineWidth = 0.014
    for (const x of [-0.11, -0.04, 0.04, 0.11]) {
      context.beginPath()
      context.moveTo(x, 1.1)
      context.lineTo(x * 1.05, 1.36)
      context.stroke()
    }
    context.fillStyle = roundBasket(scene)
    context.beginPath()
    context.roundRect(-0.14, 1.34, 0.28, 0.2, 0.04)
    context.fill()
    for (const [index, half] of [1, 0.78, 0.5, 0.18].entries()) {
      context.fillStyle = colours[index % colours.length] ?? palette.accent
      envelope(scene, half)
      context.fill()
    }
    context.save()
    envelope(scene, 1)
    context.clip()
    context.fillStyle = ramp(context, { x: -1, y: 0 }, { x: 1, y: 0.1 })(
      fade('#ffffff', 0.24),
      fade('#ffffff', 0.06),
      fade(palette.ink, 0.05),
      fade(palette.ink, 0.42),
    )
    context.fillRect(-1.1, -1.2, 2.2, 2.5)
    context.restore()
  })
}

const roundBasket = ({ context, palette }: Scene) =>
  ramp(
    context,
    { x: -0.14, y: 0 },
    { x: 0.14, y: 0 },
  )(mix(palette.deep, palette.accent, 0.35), palette.ink)

const cloud = (scene: Scene, at: { x: number; y: number; scale: number }): void => {
  const { context, palette } = scene
  placed(context, at, () => {
    context.fillStyle = ramp(
      context,
      { x: 0, y: -0.4 },
      { x: 0, y: 0.3 },
    )(fade(palette.pale, 0.9), fade(palette.pale, 0.12))
    context.beginPath()
    for (let puff = 0; puff < 6; puff += 1) {
      const radius = 0.16 + 0.16 * Math.sin(((puff + 0.6) / 6.2) * Math.PI)
      context.moveTo(-0.75 + puff * 0.3, 0)
      context.arc(-0.75 + puff * 0.3, 0, radius, Math.PI, 0)
    }
    context.roundRect(-0.95, -0.02, 1.9, 0.12, 0.06)
    context.fill()
  })
}

const hills = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  for (let layer = 0; layer < 4; layer += 1) {
    const roll = createNoise(scene.random)
    const depth = layer / 3
    const base = height - unit * (0.26 - depth * 0.22)
    const far = night ? mix(palette.mid, palette.deep, 0.5) : mix(palette.mid, palette.pale, 0.3)
    const colour = mix(far, night ? palette.ink : palette.deep, depth)
    const line = Array.from({ length: 50 }, (_, index) => {
      const x = (index / 48) * width
      return { x, y: base - roll(x / (unit * 0.5) + layer * 7) * unit * 0.07 }
    })
    context.fillStyle = ramp(
      context,
      { x: 0, y: base - unit * 0.08 },
      { x: 0, y: base + unit * 0.2 },
    )(tone(colour, 0.12), tone(colour, -0.12))
    fillBelow(scene, line)
    for (const [index, { x, y }] of line.entries()) {
      if (layer < 2 || scene.random() > 0.2 || index % 2 === 0) continue
      context.fillStyle = tone(colour, -0.28)
      oval(context, { x, y: y - unit * 0.012 }, { across: unit * 0.01, deep: unit * 0.024 })
    }
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.mid, palette.accent, 0.3))
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.2),
      mix(palette.mid, palette.pale, 0.65),
      mix(palette.pale, palette.accent, 0.3),
    )
  sunWithRings(
    scene,
    { x: width * scene.between(0.15, 0.85), y: height - unit * scene.between(0.3, 0.5) },
    unit * 0.07,
  )
  for (let count = 0; count < 5; count += 1) {
    cloud(scene, {
      x: scene.between(0, width),
      y: scene.between(0.08, 0.6) * height,
      scale: unit * scene.between(0.08, 0.18),
    })
  }
  hills(scene)
  context.fillStyle = palette.ink
  disc(context, { x: -unit, y: -unit }, 1)
  const colours = [
    [palette.accent, palette.pale, palette.deep, palette.pale],
    [palette.deep, palette.accent, palette.pale, palette.accent],
    [palette.pale, palette.accent, palette.mid, palette.deep],
  ] as const
  const spots = [
    { x: scene.between(-0.36, -0.26), y: -0.24, scale: 0.055 },
    { x: scene.between(0.27, 0.38), y: scene.between(-0.3, -0.1), scale: 0.08 },
    {
      x: scene.between(-0.12, 0.12),
      y: scene.between(-0.14, -0.02),
      scale: scene.between(0.17, 0.22),
    },
  ]
  scene.subject()
  for (const [index, { x, y, scale }] of spots.entries()) {
    const at = { x: width / 2 + unit * x, y: height / 2 + unit * y, scale: unit * scale }
    balloonAt(scene, at, colours[(index + Math.floor(scene.between(0, 3))) % 3] ?? colours[0])
  }
}

/** Hot-air balloons over soft hills. */
export const balloon: Motif = {
  name: 'balloon',
  suits: 'azure peach sunset coral lavender teal'.split(' '),
  words: [
    'balloon',
    'hill',
    'cappadocia',
    'flight',
    'kite',
    'airship',
    'meadow',
    'field',
    'countryside',
    'travel',
    'cloud',
  ],
  draw,
}
