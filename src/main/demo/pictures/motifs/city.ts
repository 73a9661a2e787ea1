import { glow, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Tower {
  readonly x: number
  readonly top: number
  readonly across: number
}

const towers = (
  scene: Scene,
  { base, depth }: { base: number; depth: number },
): readonly Tower[] => {
  const { width, unit } = scene
  const found: Tower[] = []
  for (let x = -unit * 0.05; x < width;) {
    const across = unit * scene.between(0.055, 0.12) * (0.8 + depth * 0.5)
    const tall = scene.random() < 0.18 ? 1.5 : 1
    found.push({
      x,
      across,
      top: base - unit * scene.between(0.16, 0.38) * tall * (1.15 - depth * 0.35),
    })
    x += across + (scene.random() < 0.3 ? unit * 0.012 : 0)
  }
  return found
}

const roof = (scene: Scene, { x, top, across }: Tower): void => {
  const { context, unit } = scene
  const kind = scene.random()
  if (kind < 0.2) context.fillRect(x + across * 0.47, top - unit * 0.07, across * 0.06, unit * 0.08)
  else if (kind < 0.42)
    context.fillRect(x + across * 0.2, top - unit * 0.02, across * 0.6, unit * 0.025)
  else if (kind < 0.55) {
    context.beginPath()
    context.moveTo(x, top)
    context.lineTo(x + across / 2, top - across * 0.5)
    context.lineTo(x + across, top)
    context.fill()
  }
}

const windows = (scene: Scene, tower: Tower, base: number): void => {
  const { context, unit, palette, night } = scene
  const pane = unit * 0.0085
  const columns = Math.max(2, Math.floor((tower.across - pane * 2) / (pane * 2.1)))
  const gap = (tower.across - columns * pane) / (columns + 1)
  const lit = scene.between(0.18, 0.6)
  for (let y = tower.top + pane * 2.4; y < base; y += pane * 2.7) {
    for (let column = 0; column < columns; column += 1) {
      if (scene.random() > lit) continue
      const warm = scene.random() < 0.8 ? palette.accent : palette.pale
      context.fillStyle = fade(warm, (night ? 0.95 : 0.55) * scene.between(0.45, 1))
      context.fillRect(tower.x + gap + column * (pane + gap), y, pane, pane * 1.45)
    }
  }
}

const skyline = (scene: Scene, { base, depth }: { base: number; depth: number }): void => {
  const { context, unit, palette, night } = scene
  const near = night ? palette.ink : mix(palette.ink, palette.deep, 0.35)
  const far = night ? mix(palette.deep, palette.mid, 0.4) : mix(palette.mid, palette.pale, 0.3)
  const colour = mix(far, near, depth)
  for (const tower of towers(scene, { base, depth })) {
    context.fillStyle = ramp(
      context,
      { x: 0, y: tower.top },
      { x: 0, y: base + unit * 0.1 },
    )(colour, mix(colour, mix(palette.mid, palette.accent, 0.35), 0.4 * (1 - depth)))
    context.fillRect(tower.x, tower.top, tower.across + 1, base - tower.top + unit)
    roof(scene, tower)
    if (depth > 0.3) windows(scene, tower, base + unit * 0.3)
  }
}

const stars = (scene: Scene): void => {
  const { context, width, height, unit } = scene
  for (let count = 0; count < 130; count += 1) {
    context.fillStyle = fade('#ffffff', scene.between(0.1, 0.7))
    const size = unit * scene.between(0.0008, 0.0026)
    context.fillRect(scene.between(0, width), scene.between(0, height * 0.6), size, size)
  }
}

const street = (scene: Scene, shore: number): void => {
  const { context, width, height, unit, palette } = scene
  context.fillStyle = ramp(
    context,
    { x: 0, y: shore },
    { x: 0, y: height },
  )(mix(palette.deep, palette.mid, 0.25), palette.ink)
  context.fillRect(0, shore, width, height - shore)
  for (let count = 0; count < 260; count += 1) {
    const y = shore + (height - shore) * scene.random() ** 1.6
    const near = (y - shore) / Math.max(1, height - shore)
    context.fillStyle = fade(
      scene.pick([palette.accent, palette.accent, palette.pale, palette.mid]),
      scene.between(0.08, 0.5),
    )
    const across = unit * scene.between(0.008, 0.03) * (1 + near * 3)
    context.fillRect(scene.between(-across, width), y, across, unit * (0.0015 + near * 0.0035))
  }
}

const draw = (scene: Scene): void => {
  const { width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.mid, palette.accent, 0.35))
  else wash(scene, palette.mid, mix(palette.mid, palette.accent, 0.6), palette.pale)
  if (night) stars(scene)
  const river = scene.random() < 0.6
  const base = height * (river ? scene.between(0.66, 0.76) : 0.98)
  const moon = {
    x: width * scene.between(0.2, 0.8),
    y: Math.max(unit * 0.14, base - unit * scene.between(0.5, 0.68)),
  }
  sunWithRings(scene, moon, unit * scene.between(0.05, 0.11))
  for (const depth of [0, 0.5, 1]) skyline(scene, { base: base + (depth - 1) * unit * 0.05, depth })
  if (river) street(scene, base)
  glow(
    scene,
    { x: width / 2, y: base },
    { radius: unit * 0.7, colour: palette.accent, strength: 0.16 },
  )
}

/** A skyline with lit windows, now and then over a river. */
export const city: Motif = {
  name: 'city',
  suits: 'indigo violet navy sunset neon teal'.split(' '),
  words: [
    'city',
    'skyline',
    'skyscraper',
    'town',
    'urban',
    'street',
    'downtown',
    'tower',
    'tokyo',
    'metropolis',
    'cyberpunk',
  ],
  draw,
}
