import { disc, placed, ramp, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const petal = (
  scene: Scene,
  { long, wide, colour }: { long: number; wide: number; colour: Colour },
): void => {
  const { context } = scene
  context.fillStyle = ramp(context, { x: 0, y: 0 }, { x: 0, y: -long })(
    tone(colour, -0.32),
    colour,
    tone(colour, 0.3),
  )
  context.beginPath()
  context.moveTo(0, 0)
  context.bezierCurveTo(wide * 1.1, -long * 0.35, wide * 0.95, -long * 0.95, 0, -long)
  context.bezierCurveTo(-wide * 0.95, -long * 0.95, -wide * 1.1, -long * 0.35, 0, 0)
  context.fill()
  context.strokeStyle = fade(tone(colour, -0.45), 0.16)
  context.lineWidth = long * 0.012
  for (const lean of [-0.45, 0, 0.45]) {
    context.beginPath()
    context.moveTo(0, -long * 0.08)
    context.quadraticCurveTo(wide * lean * 0.9, -long * 0.45, wide * lean * 0.7, -long * 0.8)
    context.stroke()
  }
}

const bloom = (scene: Scene, radius: number, colours: readonly [Colour, Colour]): void => {
  const { context, palette } = scene
  const layers = 3
  const petals = 7 + Math.floor(scene.between(0, 6))
  for (let layer = 0; layer < layers; layer += 1) {
    const long = radius * (1 - layer * 0.24)
    const colour = mix(colours[0], colours[1], layer / (layers - 1))
    for (let index = 0; index < petals; index += 1) {
      const turned = ((index + layer * 0.5) / petals) * Math.PI * 2 + scene.between(-0.05, 0.05)
      placed(context, { x: 0, y: 0, turned }, () => {
        context.shadowColor = fade(palette.ink, 0.3)
        context.shadowBlur = radius * 0.09
        petal(scene, { long, wide: (long * 2.6) / petals, colour })
      })
    }
  }
  context.fillStyle = mix(palette.ink, palette.deep, 0.5)
  disc(context, { x: 0, y: 0 }, radius * 0.19)
  for (let seed = 0; seed < 90; seed += 1) {
    const angle = seed * 2.39996
    const reach = radius * 0.19 * Math.sqrt(seed / 90)
    context.fillStyle = mix(palette.accent, palette.pale, seed / 180)
    disc(context, { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach }, radius * 0.011)
  }
}

const stem = (scene: Scene, from: { x: number; y: number }, lean: number): void => {
  const { context, height, unit, palette } = scene
  const colour = mix(palette.deep, '#2f5d43', 0.45)
  const foot = { x: from.x + lean, y: height + unit * 0.05 }
  context.strokeStyle = colour
  context.lineWidth = unit * 0.016
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.quadraticCurveTo(from.x + lean * 0.1, (from.y + foot.y) / 2, foot.x, foot.y)
  context.stroke()
  for (const [index, side] of [1, -1, 1].entries()) {
    const share = 0.42 + index * 0.2
    const x = from.x + lean * share * share
    placed(
      context,
      { x, y: from.y + (foot.y - from.y) * share, turned: side * 0.9, scale: unit * 0.24 },
      () => {
        context.fillStyle = ramp(
          context,
          { x: 0, y: 0 },
          { x: 0, y: -1 },
        )(tone(colour, -0.25), tone(colour, 0.18))
        context.beginPath()
        context.moveTo(0, 0)
        context.quadraticCurveTo(0.34, -0.5, 0, -1)
        context.quadraticCurveTo(-0.2, -0.5, 0, 0)
        context.fill()
      },
    )
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  const wall = night
    ? mix(palette.ink, palette.deep, 0.4)
    : mix(palette.pale, palette.mid, scene.between(0.05, 0.3))
  wash(scene, tone(wall, 0.12), wall, tone(wall, -0.1))
  context.fillStyle = fade(night ? palette.deep : mix(palette.accent, palette.pale, 0.35), 0.7)
  disc(
    context,
    { x: width / 2 + unit * scene.between(-0.15, 0.15), y: height * 0.42 },
    unit * scene.between(0.3, 0.4),
  )
  const first = scene.main([palette.mid, palette.mid, palette.accent])
  const second = scene.pick([tone(first, 0.3), palette.accent, palette.deep])
  const colours = [first, second] as const
  const count = 1 + Math.floor(scene.between(0, 3.4))
  scene.subject()
  for (let index = 0; index < count; index += 1) {
    const main = index === count - 1
    const radius = unit * (main ? scene.between(0.22, 0.28) : scene.between(0.1, 0.15))
    const side = index % 2 === 0 ? 1 : -1
    const off = main ? scene.between(-0.06, 0.06) : side * scene.between(0.24, 0.34)
    const at = {
      x: width / 2 + unit * off,
      y: height / 2 - unit * (main ? scene.between(0, 0.1) : scene.between(-0.18, 0.26)),
    }
    stem(scene, at, -unit * off * 0.7)
    placed(context, { ...at, turned: scene.between(-0.3, 0.3) }, () =>
      bloom(scene, radius, colours),
    )
  }
}

/** One to four open blossoms on stems. */
export const flower: Motif = {
  name: 'flower',
  suits: 'rose coral mustard lavender peach berry'.split(' '),
  words: [
    'flower',
    'blossom',
    'bloom',
    'rose',
    'tulip',
    'daisy',
    'sunflower',
    'bouquet',
    'dahlia',
    'poppy',
    'garden',
    'orchid',
    'petal',
    'lotus',
    'peony',
    'bee',
    'butterfly',
  ],
  draw,
}
