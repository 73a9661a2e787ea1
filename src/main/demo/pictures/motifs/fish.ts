import { disc, oval, placed, ramp, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Swimmer {
  readonly bend: number
  readonly skin: Colour
  readonly spot: Colour
}

/** Where the fish's spine lies at a share from nose (0) to tail (1), in body lengths. */
const spine = (share: number, bend: number): { x: number; y: number } => ({
  x: Math.sin(share * 3.1) * bend * share,
  y: share - 0.5,
})

const outline = (scene: Scene, bend: number): void => {
  const { context } = scene
  const half = (share: number): number =>
    0.135 * Math.sin(Math.min(1, share * 1.06 + 0.07) * Math.PI) ** 0.75 * (1 - share * 0.35)
  context.beginPath()
  for (let at = 0; at <= 1.001; at += 0.04) {
    const { x, y } = spine(at, bend)
    context.lineTo(x - half(at), y)
  }
  for (let at = 1; at >= -0.001; at -= 0.04) {
    const { x, y } = spine(at, bend)
    context.lineTo(x + half(at), y)
  }
  context.closePath()
}

const fins = (scene: Scene, { bend, skin }: Swimmer): void => {
  const { context } = scene
  context.fillStyle = fade(mix(skin, '#ffffff', 0.3), 0.7)
  for (const side of [-1, 1]) {
    const { x, y } = spine(0.3, bend)
    placed(context, { x: x + side * 0.1, y, turned: side * 0.75 }, () => {
      context.beginPath()
      context.moveTo(0, -0.03)
      context.quadraticCurveTo(side * 0.19, 0.02, side * 0.13, 0.19)
      context.quadraticCurveTo(side * 0.02, 0.14, 0, 0.05)
      context.fill()
    })
  }
  const end = spine(0.96, bend)
  placed(context, { ...end, turned: -bend * 2 }, () => {
    for (const side of [-1, 1]) {
      context.beginPath()
      context.moveTo(0, -0.04)
      context.bezierCurveTo(side * 0.07, 0.08, side * 0.2, 0.16, side * 0.13, 0.34)
      context.bezierCurveTo(side * 0.06, 0.22, 0, 0.16, 0, 0.06)
      context.fill()
    }
  })
}

const koi = (scene: Scene, swimmer: Swimmer): void => {
  const { context, palette } = scene
  const { bend, skin, spot } = swimmer
  fins(scene, swimmer)
  context.fillStyle = ramp(context, { x: -0.14, y: 0 }, { x: 0.14, y: 0 })(
    tone(skin, -0.12),
    tone(skin, 0.12),
    tone(skin, -0.2),
  )
  outline(scene, bend)
  context.fill()
  context.save()
  outline(scene, bend)
  context.clip()
  context.fillStyle = spot
  for (let patch = 0; patch < 6; patch += 1) {
    const { x, y } = spine(0.04 + patch * 0.17 + scene.between(-0.03, 0.03), bend)
    oval(
      context,
      { x: x + scene.between(-0.08, 0.08), y },
      {
        across: scene.between(0.05, 0.12),
        deep: scene.between(0.05, 0.1),
        turned: scene.between(-1, 1),
      },
    )
  }
  context.strokeStyle = fade(palette.ink, 0.18)
  context.lineWidth = 0.012
  context.beginPath()
  for (let at = 0.16; at < 0.95; at += 0.05) {
    const { x, y } = spine(at, bend)
    context.lineTo(x, y)
  }
  context.stroke()
  context.restore()
  context.fillStyle = palette.ink
  for (const side of [-1, 1]) disc(context, { x: side * 0.062, y: -0.43 }, 0.015)
}

const lily = (scene: Scene, at: { x: number; y: number; scale: number }): void => {
  const { context, palette } = scene
  const green = mix(palette.deep, '#3f7a58', 0.55)
  const turned = scene.between(0, 6)
  const pad = (colour: string): void => {
    context.fillStyle = colour
    context.beginPath()
    context.moveTo(0, 0)
    context.arc(0, 0, 1, 0.22, Math.PI * 2 - 0.12)
    context.fill()
  }
  placed(context, { ...at, x: at.x + at.scale * 0.12, y: at.y + at.scale * 0.18, turned }, () =>
    pad(fade(palette.ink, 0.3)),
  )
  placed(context, { ...at, turned }, () => {
    pad(tone(green, scene.between(-0.1, 0.2)))
    context.strokeStyle = fade(tone(green, 0.5), 0.5)
    context.lineWidth = 0.02
    for (let rib = 0.5; rib < 6; rib += 0.55) {
      context.beginPath()
      context.moveTo(0, 0)
      context.lineTo(Math.cos(rib) * 0.86, Math.sin(rib) * 0.86)
      context.stroke()
    }
    if (scene.random() > 0.4) return
    for (let petal = 0; petal < 16; petal += 1) {
      placed(context, { x: 0.1, y: -0.1, turned: petal * 2.4, scale: 0.62 - petal * 0.024 }, () => {
        context.fillStyle = mix(palette.pale, palette.accent, 0.55 - petal * 0.03)
        context.beginPath()
        context.moveTo(0, 0)
        context.quadraticCurveTo(0.3, -0.5, 0, -1)
        context.quadraticCurveTo(-0.3, -0.5, 0, 0)
        context.fill()
      })
    }
  })
}

const water = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, palette.deep)
  else
    wash(
      scene,
      mix(palette.deep, palette.mid, 0.75),
      palette.deep,
      mix(palette.deep, palette.ink, 0.45),
    )
  for (let ring = 0; ring < 9; ring += 1) {
    const at = { x: scene.between(0, width), y: scene.between(0, height) }
    const far = unit * scene.between(0.08, 0.3)
    for (let circle = 1; circle <= 3; circle += 1) {
      context.strokeStyle = fade(palette.pale, 0.16 / circle)
      context.lineWidth = unit * 0.003
      context.beginPath()
      context.arc(at.x, at.y, (far * circle) / 3, 0, Math.PI * 2)
      context.stroke()
    }
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  water(scene)
  const pearl = mix(palette.pale, '#ffffff', 0.5)
  const count = 3 + Math.floor(scene.between(0, 3))
  const start = scene.between(0, 6.3)
  scene.subject()
  for (let index = 0; index < count; index += 1) {
    const angle = start + (index / count) * Math.PI * 2
    const far = unit * scene.between(0.2, 0.3)
    const at = {
      x: width / 2 + Math.cos(angle) * far * (width / unit) ** 0.7,
      y: height / 2 + Math.sin(angle) * far * (height / unit) ** 0.7,
    }
    const scale = unit * scene.between(0.34, 0.48)
    const turned = angle + Math.PI * scene.pick([0.92, 1.05])
    const swimmer: Swimmer = {
      bend: scene.between(0.1, 0.2) * scene.pick([-1, 1]),
      ...scene.pick([
        { skin: pearl, spot: palette.accent },
        { skin: pearl, spot: mix(palette.accent, '#e0482e', 0.6) },
        { skin: palette.accent, spot: palette.ink },
        { skin: pearl, spot: palette.ink },
      ]),
    }
    placed(context, { x: at.x + unit * 0.025, y: at.y + unit * 0.04, turned, scale }, () => {
      context.fillStyle = fade(palette.ink, 0.28)
      outline(scene, swimmer.bend)
      context.fill()
    })
    placed(context, { ...at, turned, scale }, () => koi(scene, swimmer))
  }
  const pads = Math.round(5 + ((width * height) / (unit * unit)) * 2)
  for (let pad = 0; pad < pads; pad += 1) {
    const edge = scene.pick(['x', 'y'] as const)
    const rim = scene.pick([scene.between(-0.03, 0.12), scene.between(0.88, 1.03)])
    const at =
      edge === 'x'
        ? { x: rim * width, y: scene.between(0, height) }
        : { x: scene.between(0, width), y: rim * height }
    lily(scene, { ...at, scale: unit * scene.between(0.045, 0.11) })
  }
}

/** Koi seen from above among water lilies. */
export const fish: Motif = {
  name: 'fish',
  suits: 'ocean teal navy forest aurora indigo'.split(' '),
  words: [
    'fish',
    'koi',
    'goldfish',
    'pond',
    'whale',
    'shark',
    'dolphin',
    'underwater',
    'aquarium',
    'turtle',
    'jellyfish',
    'lily',
  ],
  draw,
}
