import { wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createNoise } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const ribbon = (
  scene: Scene,
  { middle, thick, colour }: { middle: number; thick: number; colour: Colour },
): void => {
  const { context, width, height, unit, palette } = scene
  const sway = createNoise(scene.random)
  const swell = createNoise(scene.random)
  const stretch = unit * scene.between(0.35, 0.7)
  const rise = unit * scene.between(0.12, 0.3)
  const steps = Math.ceil(width / (unit / 90))
  const top = Array.from({ length: steps + 2 }, (_, index) => {
    const x = (index / steps) * width
    const half = thick * (0.55 + 0.45 * swell(x / stretch)) * 0.5
    const y = middle + sway(x / stretch) * rise
    return { x, y, half: Math.max(half, unit * 0.004) }
  })
  const gradient = context.createLinearGradient(0, middle - rise, 0, middle + rise)
  gradient.addColorStop(0, fade(tone(colour, 0.3), 0.96))
  gradient.addColorStop(0.5, fade(colour, 0.92))
  gradient.addColorStop(1, fade(tone(colour, -0.35), 0.96))
  context.save()
  context.shadowColor = fade(palette.ink, 0.42)
  context.shadowBlur = Math.min(unit * 0.018, 24)
  context.shadowOffsetY = unit * 0.01
  context.fillStyle = gradient
  context.beginPath()
  for (const { x, y, half } of top) context.lineTo(x, y - half)
  for (const { x, y, half } of top.toReversed()) context.lineTo(x, y + half)
  context.fill()
  context.restore()
  context.strokeStyle = fade(tone(colour, 0.6), 0.35)
  context.lineWidth = unit * 0.0016
  context.beginPath()
  for (const { x, y, half } of top) context.lineTo(x, Math.min(height * 2, y - half))
  context.stroke()
}

const draw = (scene: Scene): void => {
  const { height, unit, palette } = scene
  const dark = scene.night || scene.random() < 0.5
  if (dark) wash(scene, tone(palette.ink, -0.3), palette.ink, mix(palette.ink, palette.deep, 0.5))
  else wash(scene, palette.pale, mix(palette.pale, palette.mid, 0.2))
  const colours = [
    palette.deep,
    palette.mid,
    palette.accent,
    mix(palette.mid, palette.pale, 0.5),
    mix(palette.deep, palette.mid, 0.5),
  ] as const
  const count = 22 + Math.floor(scene.between(0, 14))
  const centre = height * scene.between(0.4, 0.6)
  const spread = unit * scene.between(0.22, 0.42)
  for (let index = 0; index < count; index += 1) {
    const middle = centre + spread * (scene.random() + scene.random() - 1) * 1.3
    ribbon(scene, {
      middle,
      thick: unit * scene.between(0.015, 0.085),
      colour: scene.pick(colours),
    })
  }
}

/** Silky ribbons flowing across the picture. */
export const ribbons: Motif = {
  name: 'ribbons',
  suits: 'violet sunset teal ember neon ocean'.split(' '),
  words: [
    'ribbon',
    'silk',
    'wave',
    'flow',
    'fabric',
    'textile',
    'music',
    'sound',
    'motion',
    'energy',
    'abstract',
  ],
  draw,
}
