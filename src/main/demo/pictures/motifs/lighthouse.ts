import {
  disc,
  fillBelow,
  glow,
  polygon,
  ramp,
  sunWithRings,
  wash,
} from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import { createNoise, createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Point, Scene } from '#main/demo/pictures/scene.ts'
import { roundBody } from '#main/demo/pictures/stage.ts'

const beam = (scene: Scene, lamp: Point, side: number): void => {
  const { context, width, height, palette, night } = scene
  const reach = width + height
  for (const open of [0.16, 0.09]) {
    context.fillStyle = ramp(context, lamp, { x: lamp.x + side * reach * 0.55, y: lamp.y })(
      fade(palette.pale, night ? 0.42 : 0.3),
      fade(palette.pale, 0),
    )
    polygon(context, [
      lamp,
      { x: lamp.x + side * reach, y: lamp.y - reach * open * 1.2 },
      { x: lamp.x + side * reach, y: lamp.y + reach * open * 0.4 },
    ])
  }
}

const tower = (
  scene: Scene,
  { x, foot, tall }: { x: number; foot: number; tall: number },
): Point => {
  const { context, palette, night } = scene
  const base = tall * 0.14
  const neck = tall * 0.085
  const top = foot - tall
  const body = (): void => {
    context.beginPath()
    context.moveTo(x - base, foot)
    context.quadraticCurveTo(x - neck, foot - tall * 0.45, x - neck, top)
    context.lineTo(x + neck, top)
    context.quadraticCurveTo(x + neck, foot - tall * 0.45, x + base, foot)
    context.closePath()
  }
  context.save()
  body()
  context.clip()
  const white = night ? mix(palette.pale, palette.deep, 0.35) : mix(palette.pale, '#ffffff', 0.5)
  context.fillStyle = white
  context.fillRect(x - base, top, base * 2, tall)
  context.fillStyle = palette.accent
  const stripes = scene.pick([3, 4])
  for (let stripe = 0; stripe < stripes; stripe += 1)
    context.fillRect(
      x - base,
      top + (tall / stripes) * (stripe + 0.5),
      base * 2,
      tall / stripes / 2,
    )
  context.fillStyle = ramp(context, { x: x - base, y: 0 }, { x: x + base, y: 0 })(
    fade('#ffffff', 0.25),
    fade(palette.ink, 0),
    fade(palette.ink, 0.55),
  )
  context.fillRect(x - base, top, base * 2, tall)
  context.restore()
  context.fillStyle = palette.ink
  for (const share of [0.3, 0.55, 0.8])
    context.fillRect(x - tall * 0.012, foot - tall * share, tall * 0.024, tall * 0.05)
  context.fillRect(x - neck * 1.5, top - tall * 0.02, neck * 3, tall * 0.025)
  context.fillStyle = mix(palette.pale, '#fff1b8', 0.6)
  context.fillRect(x - neck * 0.75, top - tall * 0.12, neck * 1.5, tall * 0.1)
  context.fillStyle = roundBody(scene, { left: x - neck, right: x + neck, colour: palette.deep })
  context.beginPath()
  context.arc(x, top - tall * 0.115, neck, Math.PI, 0)
  context.fill()
  context.fillRect(x - tall * 0.006, top - tall * 0.27, tall * 0.012, tall * 0.08)
  return { x, y: top - tall * 0.07 }
}

const rocks = (
  scene: Scene,
  { x, foot, side }: { x: number; foot: number; side: number },
): void => {
  const { context, width, height, unit, palette } = scene
  for (const depth of [0, 1]) {
    const ridge = createRidge(scene.random, 0.5)
    const colour = mix(mix(palette.deep, palette.mid, 0.25), palette.ink, 0.3 + depth * 0.5)
    context.fillStyle = ramp(
      context,
      { x: 0, y: foot },
      { x: 0, y: height },
    )(colour, tone(palette.ink, -0.2))
    const line = Array.from({ length: 160 }, (_, index) => {
      const at = (index / 158) * width
      const off = ((at - x) * side) / unit
      const fall = off < 0.12 ? Math.max(0, -off - 0.14) * 0.22 : (off - 0.12) * 1.3
      return {
        x: at,
        y: foot + (fall + depth * 0.07) * unit + ridge(at / (unit * 0.16)) * unit * 0.022,
      }
    })
    fillBelow(scene, line)
  }
}

const waves = (scene: Scene, horizon: number): void => {
  const { context, width, height, unit, palette, night } = scene
  for (let layer = 0; layer < 7; layer += 1) {
    const depth = layer / 6
    const roll = createNoise(scene.random)
    const base = horizon + (height - horizon) * depth ** 1.25
    context.fillStyle = mix(
      night ? palette.deep : palette.mid,
      mix(palette.deep, palette.ink, 0.6),
      depth,
    )
    const line = Array.from({ length: 140 }, (_, index) => {
      const x = (index / 138) * width
      return {
        x,
        y: base + roll(x / (unit * (0.05 + depth * 0.1))) * unit * (0.003 + depth * 0.012),
      }
    })
    fillBelow(scene, line)
    context.strokeStyle = fade(palette.pale, 0.22)
    context.lineWidth = unit * 0.0022
    context.beginPath()
    for (const { x, y } of line) context.lineTo(x, y)
    context.stroke()
  }
}

const gulls = (scene: Scene, horizon: number): void => {
  const { context, width, unit, palette } = scene
  context.strokeStyle = fade(palette.ink, 0.75)
  context.lineWidth = unit * 0.004
  for (let gull = 0; gull < 6; gull += 1) {
    const x = scene.between(0.1, 0.9) * width
    const y = scene.between(0.15, 0.8) * horizon
    const span = unit * scene.between(0.014, 0.032)
    context.beginPath()
    context.moveTo(x - span, y - span * 0.3)
    context.quadraticCurveTo(x - span * 0.4, y - span * 0.5, x, y)
    context.quadraticCurveTo(x + span * 0.4, y - span * 0.5, x + span, y - span * 0.3)
    context.stroke()
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep, mix(palette.mid, palette.accent, 0.25))
  else
    wash(
      scene,
      mix(palette.mid, palette.pale, 0.1),
      mix(palette.mid, palette.pale, 0.6),
      mix(palette.accent, palette.pale, 0.35),
    )
  const stars = night ? 110 : 0
  for (let star = 0; star < stars; star += 1) {
    context.fillStyle = fade('#ffffff', scene.random())
    disc(context, { x: scene.between(0, width), y: scene.between(0, height * 0.55) }, unit * 0.0016)
  }
  const side = scene.pick([-1, 1])
  const horizon = height / 2 + unit * scene.between(0.12, 0.2)
  sunWithRings(
    scene,
    {
      x: width / 2 + side * unit * scene.between(0.12, 0.34),
      y: horizon - unit * scene.between(0.04, 0.3),
    },
    unit * scene.between(0.06, 0.11),
  )
  waves(scene, horizon)
  const x = width / 2 - side * unit * scene.between(0.14, 0.26)
  const foot = horizon + unit * scene.between(0, 0.06)
  const tall = unit * scene.between(0.46, 0.56)
  const lamp = { x, y: foot - tall * 1.07 }
  beam(scene, lamp, side)
  scene.subject()
  tower(scene, { x, foot: foot + unit * 0.03, tall: tall + unit * 0.03 })
  glow(scene, lamp, { radius: unit * 0.2, colour: palette.pale, strength: 0.75 })
  rocks(scene, { x, foot, side })
  if (!night) gulls(scene, horizon)
}

/** A lighthouse on rocks above the sea. */
export const lighthouse: Motif = {
  name: 'lighthouse',
  suits: 'sunset ocean navy coral winter teal'.split(' '),
  words: ['lighthouse', 'beacon', 'cape', 'rock', 'seaside', 'gull', 'seagull', 'nautical'],
  draw,
}
