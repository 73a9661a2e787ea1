import { disc, fillBelow, polygon, ramp, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createNoise, createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const curtain = (
  scene: Scene,
  { base, colour, high }: { base: number; colour: Colour; high: number },
): void => {
  const { context, width, unit, palette } = scene
  const sway = createRidge(scene.random, 0.5, 3)
  const shimmer = createNoise(scene.random)
  const step = Math.max(1.5, unit / 340)
  context.globalCompositeOperation = 'lighter'
  for (let x = -step; x < width + step; x += step) {
    const foot = base + sway(x / (unit * 0.55)) * unit * 0.1
    const strength = 0.3 + 0.34 * shimmer(x / (unit * 0.03)) + 0.2 * shimmer(x / (unit * 0.2) + 50)
    if (strength <= 0.02) continue
    const top = foot - high * (0.75 + 0.4 * shimmer(x / (unit * 0.11) + 20))
    context.fillStyle = ramp(context, { x, y: foot + unit * 0.02 }, { x, y: top })(
      fade(colour, 0),
      fade(mix(colour, '#ffffff', 0.25), strength),
      fade(colour, strength * 0.55),
      fade(palette.accent, strength * 0.22),
      fade(palette.accent, 0),
    )
    context.fillRect(x, top, step + 0.6, foot - top + unit * 0.02)
  }
  context.globalCompositeOperation = 'source-over'
}

const hills = (scene: Scene, shore: number): void => {
  const { context, width, unit, palette } = scene
  for (const depth of [0, 1]) {
    const ridge = createRidge(scene.random, 0.46)
    context.fillStyle =
      depth === 0 ? mix(tone(palette.ink, -0.3), palette.deep, 0.45) : tone(palette.ink, -0.5)
    const line = Array.from({ length: 200 }, (_, index) => {
      const x = (index / 198) * width
      return { x, y: shore - Math.abs(ridge(x / (unit * 0.32))) * unit * (0.22 - depth * 0.12) }
    })
    fillBelow(scene, line)
  }
  for (let x = 0; x < width; x += unit * scene.between(0.012, 0.06)) {
    const tall = unit * scene.between(0.03, 0.1)
    polygon(context, [
      { x: x - tall * 0.2, y: shore },
      { x, y: shore - tall },
      { x: x + tall * 0.2, y: shore },
    ])
  }
}

const mirror = (scene: Scene, shore: number): void => {
  const { context, width, height, palette, unit } = scene
  const dark = tone(palette.ink, -0.4)
  context.fillStyle = ramp(context, { x: 0, y: shore }, { x: 0, y: height })(
    mix(dark, palette.mid, 0.55),
    mix(dark, palette.deep, 0.4),
    dark,
  )
  context.fillRect(0, shore, width, height - shore)
  for (let line = 0; line < 90; line += 1) {
    const y = shore + (height - shore) * scene.random() ** 1.4
    context.fillStyle = fade(
      scene.pick([palette.mid, palette.accent, palette.pale]),
      scene.between(0.04, 0.2),
    )
    context.fillRect(
      scene.between(-0.2, 1) * width,
      y,
      unit * scene.between(0.05, 0.45),
      unit * 0.003,
    )
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const dark = tone(palette.ink, -0.45)
  wash(scene, dark, mix(dark, palette.deep, 0.5), mix(palette.deep, palette.mid, 0.25))
  for (let count = 0; count < 220; count += 1) {
    context.fillStyle = fade('#ffffff', scene.random() ** 2)
    disc(
      context,
      { x: scene.between(0, width), y: scene.between(0, height * 0.7) },
      unit * scene.between(0.0007, 0.002),
    )
  }
  const shore = height * scene.between(0.74, 0.84)
  const curtains = 2 + Math.floor(scene.between(0, 2.5))
  for (let index = 0; index < curtains; index += 1) {
    const base = shore - unit * (0.12 + scene.between(0, 0.3))
    curtain(scene, {
      base,
      high: unit * scene.between(0.3, 0.55),
      colour: scene.pick([palette.mid, palette.mid, mix(palette.mid, palette.accent, 0.5)]),
    })
  }
  hills(scene, shore)
  mirror(scene, shore)
}

/** Northern lights over hills and a lake. */
export const aurora: Motif = {
  name: 'aurora',
  suits: 'aurora teal violet neon navy forest'.split(' '),
  words: ['aurora', 'borealis', 'northern', 'arctic', 'iceland', 'norway', 'polar', 'sky'],
  draw,
}
