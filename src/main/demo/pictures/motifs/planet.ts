import { disc, glow, placed, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import { createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const stars = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const count = Math.min(900, Math.round((420 * width * height) / (unit * unit)))
  for (let index = 0; index < count; index += 1) {
    context.fillStyle = fade(scene.random() < 0.2 ? palette.accent : '#ffffff', scene.random() ** 2)
    disc(
      context,
      { x: scene.between(0, width), y: scene.between(0, height) },
      unit * scene.between(0.0006, 0.0024),
    )
  }
}

const bands = (scene: Scene, radius: number): void => {
  const { context, palette } = scene
  const ridge = createRidge(scene.random, 0.6)
  const colours = [
    palette.deep,
    palette.mid,
    palette.accent,
    mix(palette.mid, palette.pale, 0.5),
    palette.mid,
  ] as const
  context.fillStyle = palette.mid
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  for (let y = -radius; y < radius;) {
    const tall = radius * scene.between(0.035, 0.2)
    context.fillStyle = fade(scene.pick(colours), scene.between(0.45, 0.95))
    context.beginPath()
    for (let x = -radius; x <= radius; x += radius / 24) {
      context.lineTo(x, y + ridge((x + y * 3) / radius) * radius * 0.03)
    }
    for (let x = radius; x >= -radius; x -= radius / 24) {
      context.lineTo(x, y + tall + ridge((x - y * 2) / radius + 9) * radius * 0.04)
    }
    context.fill()
    y += tall * 0.8
  }
}

const globe = (scene: Scene, radius: number, lit: number): void => {
  const { context, palette } = scene
  context.save()
  context.beginPath()
  context.arc(0, 0, radius, 0, Math.PI * 2)
  context.clip()
  bands(scene, radius)
  const shade = context.createRadialGradient(
    lit * radius * 0.45,
    -radius * 0.4,
    radius * 0.1,
    0,
    0,
    radius * 1.12,
  )
  shade.addColorStop(0, fade('#ffffff', 0.28))
  shade.addColorStop(0.38, fade(palette.ink, 0))
  shade.addColorStop(0.78, fade(tone(palette.ink, -0.5), 0.7))
  shade.addColorStop(1, fade(tone(palette.ink, -0.7), 0.96))
  context.fillStyle = shade
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  context.restore()
}

const rings = (scene: Scene, radius: number, back: boolean): void => {
  const { context, palette } = scene
  const [from, to] = back ? [Math.PI, Math.PI * 2] : [0, Math.PI]
  for (let ring = 0; ring < 34; ring += 1) {
    const reach = radius * (1.32 + ring * 0.024)
    const gap = ring === 19 || ring === 20
    const strength = gap ? 0.06 : 0.25 + 0.5 * Math.abs(Math.sin(ring * 1.7))
    context.strokeStyle = fade(
      mix(palette.accent, palette.pale, (ring % 5) / 5),
      strength * (back ? 0.6 : 1),
    )
    context.lineWidth = radius * 0.021
    context.beginPath()
    context.ellipse(0, 0, reach, reach * 0.24, 0, from, to)
    context.stroke()
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const dark = tone(palette.ink, -0.45)
  wash(scene, dark, mix(dark, palette.deep, 0.35), dark)
  for (let cloud = 0; cloud < 3; cloud += 1) {
    glow(
      scene,
      { x: scene.between(0, width), y: scene.between(0, height) },
      {
        radius: unit * scene.between(0.4, 0.8),
        colour: scene.pick([palette.deep, palette.mid, palette.accent]),
        strength: 0.22,
      },
    )
  }
  stars(scene)
  const radius = unit * scene.between(0.2, 0.31)
  const at = {
    x: width / 2 + unit * scene.between(-0.14, 0.14),
    y: height / 2 + unit * scene.between(-0.1, 0.1),
  }
  const lit = scene.pick([-1, 1])
  const ringed = !scene.words.has('moon') && scene.random() < 0.85
  glow(scene, at, { radius: radius * 1.7, colour: palette.mid, strength: 0.3 })
  scene.subject()
  placed(context, { ...at, turned: scene.between(-0.5, 0.5) }, () => {
    if (ringed) rings(scene, radius, true)
    globe(scene, radius, lit)
    if (ringed) rings(scene, radius, false)
  })
  const moon = {
    x: at.x - lit * unit * scene.between(0.33, 0.42),
    y: at.y - unit * scene.between(0.2, 0.34),
  }
  placed(context, moon, () => globe(scene, unit * scene.between(0.025, 0.05), lit))
}

/** A banded planet, mostly with rings, among stars. */
export const planet: Motif = {
  name: 'planet',
  suits: 'violet tangerine teal indigo rose gold'.split(' '),
  words: [
    'planet',
    'saturn',
    'jupiter',
    'space',
    'cosmos',
    'galaxy',
    'universe',
    'astronaut',
    'star',
    'moon',
    'alien',
    'rocket',
    'sci',
  ],
  draw,
}
