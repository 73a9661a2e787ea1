import { fillBelow, oval, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import { createNoise } from '#main/demo/pictures/noise.ts'
import type { Motif, Point, Scene } from '#main/demo/pictures/scene.ts'

interface Swell {
  readonly base: number
  readonly depth: number
  readonly rough: number
}

const waveLine = (scene: Scene, { base, depth, rough }: Swell): readonly Point[] => {
  const { width, unit } = scene
  const swell = createNoise(scene.random)
  const long = unit * (0.07 + depth * 0.15)
  const high = unit * (0.01 + depth * 0.075) * rough
  const phase = scene.between(0, 10)
  const step = unit / 130
  return Array.from({ length: Math.ceil(width / step) + 3 }, (_, index) => {
    const x = (index - 1) * step
    const crest = 1 - Math.abs(Math.sin(x / long / 2 + phase + swell(x / (long * 3)) * 1.1))
    const size = 0.65 + 0.35 * swell(x / (long * 4) + 70)
    return { x, y: base - high * crest ** 1.5 * size - high * 0.25 * swell(x / (long * 6) + 30) }
  })
}

/** White water along the crests, thicker where the wave is high. */
const foam = (scene: Scene, line: readonly Point[], { base, depth, rough }: Swell): void => {
  const { context, unit, palette } = scene
  const high = unit * (0.01 + depth * 0.075) * rough
  context.fillStyle = fade(mix(palette.pale, '#ffffff', 0.4), 0.35 + depth * 0.5)
  context.beginPath()
  for (const { x, y } of line) context.lineTo(x, y)
  for (const { x, y } of line.toReversed()) {
    const share = Math.max(0, (base - y) / high - 0.35)
    context.lineTo(x, y + unit * (0.0012 + 0.022 * depth * share))
  }
  context.fill()
}

const glitter = (scene: Scene, x: number, horizon: number): void => {
  const { context, height, unit, palette } = scene
  for (let count = 0; count < 130; count += 1) {
    const near = scene.random()
    const across = unit * (0.01 + near * 0.06) * scene.between(0.4, 1.4)
    const off = (scene.random() + scene.random() - 1) * unit * (0.05 + near * 0.2)
    context.fillStyle = fade(mix(palette.accent, palette.pale, 0.4), 0.6 * (1 - near))
    const y = horizon + (height - horizon) * near * 0.6
    oval(context, { x: x + off, y }, { across, deep: unit * 0.0022 })
  }
}

const streaks = (scene: Scene, horizon: number): void => {
  const { context, width, unit, palette, night } = scene
  for (let cloud = 0; cloud < 9; cloud += 1) {
    context.fillStyle = fade(night ? palette.mid : palette.pale, scene.between(0.12, 0.4))
    const at = { x: scene.between(0, width), y: horizon * scene.between(0.1, 0.92) }
    oval(context, at, {
      across: unit * scene.between(0.14, 0.5),
      deep: unit * scene.between(0.004, 0.018),
    })
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, palette.mid)
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.15),
      mix(palette.accent, palette.pale, 0.45),
      mix(palette.accent, palette.pale, 0.25),
    )
  const horizon = height * scene.between(0.34, 0.56)
  const sun = { x: width * scene.between(0.2, 0.8), y: horizon - unit * scene.between(0.0, 0.2) }
  sunWithRings(scene, sun, unit * scene.between(0.07, 0.14))
  streaks(scene, horizon)
  const layers = 6 + Math.floor(scene.between(0, 4))
  const rough = scene.between(0.6, 1.7)
  for (let layer = 0; layer < layers; layer += 1) {
    const depth = layer / (layers - 1)
    const base = horizon + (height * 1.04 - horizon) * depth ** 1.3
    const far = night ? mix(palette.mid, palette.deep, 0.4) : mix(palette.mid, palette.pale, 0.3)
    const colour =
      depth < 0.5
        ? mix(far, palette.deep, depth * 1.6)
        : mix(palette.deep, palette.ink, depth - 0.35)
    const swell = { base, depth, rough }
    const line = waveLine(scene, swell)
    context.fillStyle = ramp(
      context,
      { x: 0, y: base - unit * 0.07 * depth },
      { x: 0, y: base + unit * (0.05 + depth * 0.12) },
    )(mix(tone(colour, 0.22), palette.accent, 0.12), colour, tone(colour, -0.2))
    fillBelow(scene, line)
    if (layer === 0) glitter(scene, sun.x, horizon)
    foam(scene, line, swell)
  }
}

/** Waves rolling towards the eye. */
export const sea: Motif = {
  name: 'sea',
  suits: 'ocean teal sunset azure indigo coral'.split(' '),
  words: [
    'sea',
    'ocean',
    'surf',
    'beach',
    'tide',
    'coast',
    'water',
    'lake',
    'river',
    'island',
    'storm',
  ],
  draw,
}
