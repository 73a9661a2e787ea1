import { fillBelow, glow, polygon, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, type Colour } from '#main/demo/pictures/colour.ts'
import { createNoise } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Tree {
  readonly x: number
  readonly foot: number
  readonly tall: number
}

const fir = (scene: Scene, { x, foot, tall }: Tree): void => {
  const { context } = scene
  context.fillRect(x - tall * 0.014, foot - tall * 0.12, tall * 0.028, tall * 0.14)
  const tiers = 9
  const lean = scene.between(-0.02, 0.02) * tall
  context.beginPath()
  context.moveTo(x + lean, foot - tall)
  for (const side of [1, -1]) {
    for (let step = 0; step < tiers; step += 1) {
      const tier = side === 1 ? step : tiers - 1 - step
      const y = foot - tall + tall * 0.92 * ((tier + 1) / tiers)
      const reach = tall * 0.19 * ((tier + 1) / tiers) ** 0.85 * scene.between(0.82, 1.12)
      const inner = { x: x + side * reach * 0.5, y: y - tall * 0.025 }
      if (side === 1) {
        context.lineTo(x + reach, y)
        context.lineTo(inner.x, inner.y)
      } else {
        context.lineTo(inner.x, inner.y)
        context.lineTo(x - reach, y)
      }
    }
  }
  context.closePath()
  context.fill()
}

const row = (
  scene: Scene,
  { depth, colour, ground }: { depth: number; colour: Colour; ground: number },
): void => {
  const { context, width, unit, palette, night } = scene
  const roll = createNoise(scene.random)
  const floor = (x: number): number => ground + roll(x / (unit * 0.4)) * unit * 0.035
  const haze = mix(colour, night ? palette.deep : palette.pale, 0.45 * (1 - depth))
  context.fillStyle = ramp(
    context,
    { x: 0, y: ground - unit * 0.4 },
    { x: 0, y: ground + unit * 0.04 },
  )(colour, haze)
  for (
    let x = -unit * 0.1;
    x < width + unit * 0.1;
    x += unit * scene.between(0.035, 0.1) * (0.55 + depth * 0.9)
  ) {
    const tall = unit * scene.between(0.16, 0.3) * (0.75 + depth * 0.85)
    fir(scene, { x, foot: floor(x) + unit * 0.015, tall })
  }
  context.fillStyle = haze
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: (index / 58) * width,
    y: floor((index / 58) * width),
  }))
  fillBelow(scene, points)
}

const beams = (scene: Scene, at: { x: number; y: number }): void => {
  const { context, unit, height, palette } = scene
  for (let beam = 0; beam < 9; beam += 1) {
    const angle = Math.PI / 2 + scene.between(-1.1, 1.1)
    const open = scene.between(0.03, 0.11)
    const long = height + unit
    context.fillStyle = ramp(context, at, { x: at.x, y: at.y + height * 0.8 })(
      fade(palette.pale, 0.13),
      fade(palette.pale, 0),
    )
    polygon(context, [
      at,
      { x: at.x + Math.cos(angle - open) * long, y: at.y + Math.sin(angle - open) * long },
      { x: at.x + Math.cos(angle + open) * long, y: at.y + Math.sin(angle + open) * long },
    ])
  }
}

const draw = (scene: Scene): void => {
  const { width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.deep, palette.mid, 0.6))
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.35),
      palette.pale,
      mix(palette.pale, palette.accent, 0.25),
    )
  const sun = { x: width * scene.between(0.25, 0.75), y: height * scene.between(0.16, 0.32) }
  sunWithRings(scene, sun, unit * scene.between(0.05, 0.085))
  const layers = 5
  const start = scene.between(0.5, 0.62)
  for (let layer = 0; layer < layers; layer += 1) {
    const depth = layer / (layers - 1)
    const far = night ? mix(palette.mid, palette.deep, 0.4) : mix(palette.mid, palette.pale, 0.45)
    const colour =
      depth < 0.5
        ? mix(far, palette.deep, depth * 1.7)
        : mix(palette.deep, palette.ink, depth - 0.25)
    row(scene, { depth, colour, ground: height * (start + (1.04 - start) * depth) })
    if (layer === 2) beams(scene, sun)
  }
  glow(scene, sun, { radius: unit * 0.7, colour: palette.accent, strength: 0.18 })
}

/** Firs in rows, with light falling through. */
export const forest: Motif = {
  name: 'forest',
  suits: 'forest teal fog autumn sage indigo'.split(' '),
  words: [
    'forest',
    'wood',
    'tree',
    'pine',
    'fir',
    'woodland',
    'hike',
    'cabin',
    'deer',
    'fox',
    'bear',
    'wolf',
  ],
  draw,
}
