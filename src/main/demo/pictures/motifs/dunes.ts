import { glow, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Point, Scene } from '#main/demo/pictures/scene.ts'

interface Dune {
  readonly peak: Point
  /** How far the two slopes reach, and where they end. */
  readonly left: number
  readonly right: number
  readonly foot: number
  readonly lit: Colour
  readonly shade: Colour
}

const body = ({ context, height }: Scene, { peak, left, right, foot, lit }: Dune): void => {
  context.fillStyle = ramp(context, peak, { x: peak.x, y: foot })(tone(lit, 0.16), tone(lit, -0.1))
  context.beginPath()
  context.moveTo(peak.x - left, foot)
  context.bezierCurveTo(peak.x - left * 0.55, foot, peak.x - left * 0.3, peak.y, peak.x, peak.y)
  context.bezierCurveTo(
    peak.x + right * 0.3,
    peak.y + (foot - peak.y) * 0.2,
    peak.x + right * 0.6,
    foot,
    peak.x + right,
    foot,
  )
  context.lineTo(peak.x + right, height + 2)
  context.lineTo(peak.x - left, height + 2)
  context.fill()
}

/** The slope that turns away from the sun, its rim a long S. */
const shaded = ({ context, height }: Scene, { peak, left, right, foot, shade }: Dune): void => {
  const fall = foot - peak.y
  const end = { x: peak.x - left * 0.12, y: Math.min(height + 2, foot + fall * 0.9) }
  context.fillStyle = ramp(context, peak, { x: peak.x, y: end.y })(
    fade(shade, 0.95),
    fade(shade, 0.55),
    fade(shade, 0),
  )
  context.beginPath()
  context.moveTo(peak.x, peak.y)
  context.bezierCurveTo(
    peak.x + right * 0.3,
    peak.y + fall * 0.2,
    peak.x + right * 0.6,
    foot,
    peak.x + right,
    foot,
  )
  context.lineTo(peak.x + right, end.y)
  context.lineTo(end.x, end.y)
  context.bezierCurveTo(
    end.x + left * 0.42,
    foot + fall * 0.35,
    peak.x - left * 0.28,
    peak.y + fall * 0.62,
    peak.x,
    peak.y,
  )
  context.fill()
}

const row = (scene: Scene, { depth, foot }: { depth: number; foot: number }): void => {
  const { width, unit, palette, night } = scene
  const far = night ? mix(palette.mid, palette.deep, 0.45) : mix(palette.mid, palette.pale, 0.45)
  const lit = mix(far, night ? palette.deep : mix(palette.mid, palette.deep, 0.35), depth)
  const shade = mix(palette.deep, palette.ink, night ? 0.75 : 0.15 + depth * 0.3)
  for (let x = scene.between(-0.3, 0.1) * unit; x < width + unit * 0.3;) {
    const reach = unit * (0.24 + depth * 0.42) * scene.between(0.75, 1.35)
    const rise = unit * (0.06 + depth * 0.17) * scene.between(0.6, 1.25)
    const dune = {
      peak: { x, y: foot - rise },
      left: reach * 1.15,
      right: reach * 0.95,
      foot,
      lit,
      shade,
    }
    body(scene, dune)
    shaded(scene, dune)
    x += reach * scene.between(0.95, 1.7)
  }
}

const draw = (scene: Scene): void => {
  const { width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.deep, palette.accent, 0.45))
  else
    wash(
      scene,
      mix(palette.mid, palette.accent, 0.4),
      mix(palette.accent, palette.pale, 0.5),
      palette.pale,
    )
  const horizon = height * scene.between(0.46, 0.58)
  const sun = { x: width * scene.between(0.18, 0.6), y: horizon - unit * scene.between(0.1, 0.3) }
  sunWithRings(scene, sun, unit * scene.between(0.05, 0.12))
  glow(
    scene,
    { x: sun.x, y: horizon },
    { radius: unit * 0.6, colour: palette.accent, strength: 0.3 },
  )
  const layers = 4 + Math.floor(scene.between(0, 2))
  for (let layer = 0; layer < layers; layer += 1) {
    const depth = layer / (layers - 1)
    row(scene, { depth, foot: horizon + unit * 0.03 + (height - horizon) * 0.92 * depth ** 1.2 })
  }
}

/** Desert dunes with one lit and one shaded slope each. */
export const dunes: Motif = {
  name: 'dunes',
  suits: 'sand terracotta sunset tangerine autumn rose'.split(' '),
  words: ['desert', 'dune', 'sahara', 'sand', 'oasis', 'canyon', 'mars', 'camel', 'pyramid'],
  draw,
}
