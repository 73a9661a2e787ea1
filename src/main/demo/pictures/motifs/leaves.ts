import { placed, ramp, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const leafPath = (scene: Scene, lean: number): void => {
  const { context } = scene
  context.beginPath()
  context.moveTo(0, 0)
  context.bezierCurveTo(0.36 + lean, -0.2, 0.3 + lean, -0.72, lean, -1)
  context.bezierCurveTo(-0.34 + lean, -0.68, -0.36, -0.22, 0, 0)
}

const veins = (scene: Scene, lean: number, colour: Colour): void => {
  const { context } = scene
  context.strokeStyle = fade(colour, 0.5)
  context.lineWidth = 0.012
  context.beginPath()
  context.moveTo(0, 0)
  context.quadraticCurveTo(lean * 0.3, -0.5, lean, -0.98)
  for (let at = 0.16; at < 0.86; at += 0.12) {
    const reach = 0.24 * Math.sin(at * Math.PI)
    for (const side of [-1, 1]) {
      context.moveTo(lean * at * at, -at)
      context.quadraticCurveTo(
        lean * at + side * reach * 0.5,
        -at - 0.05,
        lean * at + side * reach,
        -at - 0.13,
      )
    }
  }
  context.stroke()
}

const leaf = (scene: Scene, at: { x: number; y: number; scale: number }, colour: Colour): void => {
  const { context, palette } = scene
  const lean = scene.between(-0.18, 0.18)
  placed(context, { ...at, turned: scene.between(0, Math.PI * 2) }, () => {
    context.save()
    context.shadowColor = fade(palette.ink, 0.4)
    context.shadowBlur = at.scale * 0.09
    context.shadowOffsetX = at.scale * 0.03
    context.shadowOffsetY = at.scale * 0.05
    context.fillStyle = ramp(context, { x: -0.3, y: 0 }, { x: 0.35, y: -1 })(
      tone(colour, -0.3),
      colour,
      tone(colour, 0.2),
    )
    leafPath(scene, lean)
    context.fill()
    context.restore()
    context.save()
    leafPath(scene, lean)
    context.clip()
    context.fillStyle = fade(palette.ink, 0.1)
    context.fillRect(lean / 2, -1.1, 1, 1.2)
    context.restore()
    veins(scene, lean, tone(colour, 0.45))
  })
}

const draw = (scene: Scene): void => {
  const { width, height, unit, palette, night } = scene
  const ground = night
    ? mix(palette.ink, palette.deep, 0.35)
    : mix(palette.pale, scene.pick([palette.accent, palette.mid]), scene.between(0, 0.35))
  wash(scene, tone(ground, 0.05), tone(ground, -0.05))
  const colours = [
    palette.deep,
    palette.mid,
    mix(palette.deep, palette.mid, 0.5),
    mix(palette.ink, palette.deep, 0.6),
  ] as const
  const room = scene.pick(['left', 'right', 'middle', 'none'] as const)
  const centre = { left: 0.24, right: 0.76, middle: 0.5, none: -5 }[room]
  const count = Math.min(90, Math.round((46 * width * height) / (unit * unit)))
  const big = scene.between(0.75, 1.25)
  for (let index = 0; index < count; index += 1) {
    const at = { x: scene.between(-0.05, 1.05) * width, y: scene.between(-0.05, 1.1) * height }
    const away = Math.hypot((at.x - centre * width) / width, (at.y - height * 0.5) / height)
    if (away < 0.27) continue
    const scale = unit * scene.between(0.13, 0.15 + (0.2 * index) / count) * big
    const colour = scene.random() < 0.1 ? palette.accent : scene.pick(colours)
    leaf(scene, { ...at, scale }, colour)
  }
}

/** Scattered leaves with veins and soft shadows. */
export const leaves: Motif = {
  name: 'leaves',
  suits: 'forest sage teal olive mint autumn'.split(' '),
  words: [
    'leaf',
    'foliage',
    'plant',
    'botanical',
    'fern',
    'jungle',
    'eucalyptus',
    'ivy',
    'monstera',
    'pattern',
    'tea',
  ],
  draw,
}
