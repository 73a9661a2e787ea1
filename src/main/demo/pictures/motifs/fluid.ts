import { wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createNoise } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

/** One fold of liquid: a closed wavy sheet with a lit edge and a soft shadow. */
const fold = (
  scene: Scene,
  { level, colour, lean }: { level: number; colour: Colour; lean: number },
): void => {
  const { context, width, height, unit, palette } = scene
  const sway = createNoise(scene.random)
  const reach = Math.hypot(width, height)
  const stretch = unit * scene.between(0.3, 0.55)
  const rise = unit * scene.between(0.08, 0.2)
  context.save()
  context.translate(width / 2, height / 2)
  context.rotate(lean)
  const y = (x: number): number =>
    level + (sway(x / stretch + 40) + 0.4 * sway(x / (stretch * 0.5) + 90)) * rise
  const outline = (): void => {
    context.beginPath()
    for (let x = -reach * 0.62; x <= reach * 0.62; x += unit / 70) context.lineTo(x, y(x))
  }
  outline()
  context.lineTo(reach, reach)
  context.lineTo(-reach, reach)
  context.closePath()
  const gradient = context.createLinearGradient(0, level - rise, unit * 0.1, level + unit * 0.42)
  gradient.addColorStop(0, tone(colour, 0.38))
  gradient.addColorStop(0.2, colour)
  gradient.addColorStop(1, mix(colour, palette.ink, 0.55))
  context.shadowColor = fade(palette.ink, 0.6)
  context.shadowBlur = Math.min(unit * 0.06, 48)
  context.shadowOffsetY = -unit * 0.012
  context.fillStyle = gradient
  context.fill()
  context.shadowColor = 'transparent'
  outline()
  context.strokeStyle = fade(tone(colour, 0.75), 0.55)
  context.lineWidth = unit * 0.003
  context.stroke()
  context.restore()
}

const draw = (scene: Scene): void => {
  const { width, height, unit, palette } = scene
  wash(scene, mix(palette.pale, palette.mid, 0.15), mix(palette.mid, palette.pale, 0.35))
  const colours = [
    mix(palette.accent, palette.pale, 0.35),
    palette.accent,
    palette.mid,
    mix(palette.mid, palette.deep, 0.5),
    palette.deep,
    mix(palette.mid, palette.pale, 0.5),
  ] as const
  const lean = scene.between(-1.1, 1.1)
  const reach = Math.abs(Math.sin(lean)) * width + Math.cos(lean) * height
  const count = 9 + Math.floor(scene.between(0, 5))
  const shift = Math.floor(scene.between(0, colours.length))
  for (let index = 0; index < count; index += 1) {
    const level = (index / (count - 1) - 0.52) * reach * 1.05 + unit * scene.between(-0.03, 0.03)
    fold(scene, {
      level,
      lean: lean + scene.between(-0.12, 0.12),
      colour: colours[(index + shift) % colours.length] ?? palette.mid,
    })
  }
}

/** Folds of coloured liquid. */
export const fluid: Motif = {
  name: 'fluid',
  suits: 'sunset teal violet coral ocean peach'.split(' '),
  words: [
    'fluid',
    'liquid',
    'gradient',
    'paint',
    'swirl',
    'background',
    'smoke',
    'lava',
    'organic',
    'curve',
    'render',
    'glass',
  ],
  draw,
}
