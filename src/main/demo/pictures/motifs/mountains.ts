import { fillBelow, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { mix } from '#main/demo/pictures/colour.ts'
import { createCrests } from '#main/demo/pictures/noise.ts'
import type { Motif, Point, Scene } from '#main/demo/pictures/scene.ts'

const ridgeLine = (
  { width, unit, random }: Scene,
  { base, rise, stretch }: { base: number; rise: number; stretch: number },
): readonly Point[] => {
  const ridge = createCrests(random)
  const step = unit / 160
  return Array.from({ length: Math.ceil(width / step) + 3 }, (_, index) => {
    const x = (index - 1) * step
    return { x, y: base - ridge(x / (unit * stretch)) * rise }
  })
}

const skies = (scene: Scene): void => {
  const { palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.deep, palette.mid, 0.8))
  else
    wash(
      scene,
      mix(palette.deep, palette.mid, 0.6),
      palette.mid,
      mix(palette.mid, palette.pale, 0.75),
    )
}

const draw = (scene: Scene): void => {
  const { context, height, width, unit, palette, night } = scene
  skies(scene)
  const sun = { x: width * scene.between(0.2, 0.8), y: height * scene.between(0.16, 0.3) }
  sunWithRings(scene, sun, unit * scene.between(0.05, 0.1))
  const layers = 5 + Math.floor(scene.between(0, 3))
  const start = scene.between(0.42, 0.54)
  const far = night ? mix(palette.mid, palette.deep, 0.35) : mix(palette.mid, palette.pale, 0.55)
  for (let layer = 0; layer < layers; layer += 1) {
    const depth = layer / (layers - 1)
    const base = height * (start + depth * (1.02 - start))
    const colour =
      depth < 0.5
        ? mix(far, palette.deep, depth * 1.5)
        : mix(palette.deep, palette.ink, (depth - 0.3) * 1.3)
    const rise = unit * (0.25 - depth * 0.06) * scene.between(0.7, 1.15)
    const mist = mix(colour, night ? palette.deep : palette.pale, 0.36 * (1 - depth))
    context.fillStyle = ramp(
      context,
      { x: 0, y: base - rise },
      { x: 0, y: base + unit * 0.16 },
    )(colour, mist)
    fillBelow(scene, ridgeLine(scene, { base, rise, stretch: 0.34 - depth * 0.12 }))
  }
}

/** Mountain ridges in mist under a sun with rings. */
export const mountains: Motif = {
  name: 'mountains',
  suits: 'indigo ember teal lavender fog sunset navy winter'.split(' '),
  words: [
    'mountain',
    'ridge',
    'alp',
    'peak',
    'summit',
    'landscape',
    'valley',
    'himalaya',
    'cliff',
    'volcano',
    'nature',
  ],
  draw,
}
