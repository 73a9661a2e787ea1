import { groundShadow, oval, placed, ramp } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'
import { drawStage, roundBody } from '#main/demo/pictures/stage.ts'

const ball = ({ context, palette }: Scene, radius: number, colour: Colour): void => {
  const gradient = context.createRadialGradient(
    -radius * 0.35,
    -radius * 0.4,
    radius * 0.08,
    0,
    0,
    radius * 1.08,
  )
  gradient.addColorStop(0, tone(colour, 0.5))
  gradient.addColorStop(0.35, tone(colour, 0.08))
  gradient.addColorStop(0.8, mix(colour, palette.deep, 0.5))
  gradient.addColorStop(1, mix(colour, palette.ink, 0.65))
  context.fillStyle = gradient
}

const stalk = ({ context, palette }: Scene, y: number, radius: number): void => {
  context.strokeStyle = mix(palette.ink, '#4e3226', 0.5)
  context.lineWidth = radius * 0.09
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(0, y)
  context.quadraticCurveTo(radius * 0.06, y - radius * 0.25, radius * 0.2, y - radius * 0.36)
  context.stroke()
  context.fillStyle = ramp(
    context,
    { x: 0, y },
    { x: radius * 0.6, y },
  )(mix(palette.deep, '#2f5d43', 0.5), mix(palette.mid, '#6fa05c', 0.6))
  context.beginPath()
  context.moveTo(radius * 0.08, y - radius * 0.2)
  context.quadraticCurveTo(radius * 0.3, y - radius * 0.6, radius * 0.7, y - radius * 0.42)
  context.quadraticCurveTo(radius * 0.45, y - radius * 0.1, radius * 0.08, y - radius * 0.2)
  context.fill()
}

const apple = (scene: Scene, radius: number, colour: Colour): void => {
  const { context } = scene
  ball(scene, radius, colour)
  context.beginPath()
  context.moveTo(0, -radius * 0.78)
  context.bezierCurveTo(
    radius * 0.5,
    -radius * 1.12,
    radius * 1.15,
    -radius * 0.6,
    radius,
    radius * 0.1,
  )
  context.bezierCurveTo(radius * 0.85, radius * 0.95, radius * 0.35, radius * 1.06, 0, radius * 0.9)
  context.bezierCurveTo(
    -radius * 0.35,
    radius * 1.06,
    -radius * 0.85,
    radius * 0.95,
    -radius,
    radius * 0.1,
  )
  context.bezierCurveTo(
    -radius * 1.15,
    -radius * 0.6,
    -radius * 0.5,
    -radius * 1.12,
    0,
    -radius * 0.78,
  )
  context.fill()
  stalk(scene, -radius * 0.74, radius)
}

const pear = (scene: Scene, radius: number, colour: Colour): void => {
  const { context } = scene
  ball(scene, radius * 1.2, colour)
  context.beginPath()
  context.moveTo(0, -radius * 1.5)
  context.bezierCurveTo(
    radius * 0.6,
    -radius * 1.5,
    radius * 0.4,
    -radius * 0.6,
    radius * 0.82,
    -radius * 0.05,
  )
  context.bezierCurveTo(radius * 1.2, radius * 0.6, radius * 0.6, radius, 0, radius * 0.97)
  context.bezierCurveTo(
    -radius * 0.6,
    radius,
    -radius * 1.2,
    radius * 0.6,
    -radius * 0.82,
    -radius * 0.05,
  )
  context.bezierCurveTo(
    -radius * 0.4,
    -radius * 0.6,
    -radius * 0.6,
    -radius * 1.5,
    0,
    -radius * 1.5,
  )
  context.fill()
  stalk(scene, -radius * 1.46, radius)
}

const orange = (scene: Scene, radius: number, colour: Colour): void => {
  const { context } = scene
  ball(scene, radius, colour)
  oval(context, { x: 0, y: 0 }, { across: radius, deep: radius * 0.97 })
  context.fillStyle = fade(tone(colour, -0.4), 0.35)
  for (let pore = 0; pore < 40; pore += 1) {
    const angle = scene.between(0, 6.3)
    const reach = radius * Math.sqrt(scene.random()) * 0.9
    oval(
      context,
      { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach },
      { across: radius * 0.012, deep: radius * 0.01 },
    )
  }
  stalk(scene, -radius * 0.88, radius * 0.7)
}

const slice = (scene: Scene, radius: number, colour: Colour): void => {
  const { context, palette } = scene
  context.fillStyle = colour
  oval(context, { x: 0, y: 0 }, { across: radius, deep: radius })
  context.fillStyle = mix(palette.pale, '#ffffff', 0.4)
  oval(context, { x: 0, y: 0 }, { across: radius * 0.9, deep: radius * 0.9 })
  for (let wedge = 0; wedge < 9; wedge += 1) {
    const angle = (wedge / 9) * Math.PI * 2
    context.fillStyle = mix(colour, palette.pale, 0.25)
    context.beginPath()
    context.moveTo(Math.cos(angle) * radius * 0.1, Math.sin(angle) * radius * 0.1)
    context.arc(0, 0, radius * 0.82, angle - 0.29, angle + 0.29)
    context.fill()
  }
}

const grapes = (scene: Scene, radius: number, colour: Colour): void => {
  const { context } = scene
  for (let line = 0; line < 5; line += 1) {
    for (let berry = 0; berry <= 4 - line; berry += 1) {
      const x = (berry - (4 - line) / 2) * radius * 0.46
      placed(
        context,
        { x: x + scene.between(-0.04, 0.04) * radius, y: -radius * 0.5 + line * radius * 0.36 },
        () => {
          ball(scene, radius * 0.29, colour)
          oval(context, { x: 0, y: 0 }, { across: radius * 0.28, deep: radius * 0.28 })
        },
      )
    }
  }
  stalk(scene, -radius * 0.6, radius)
}

const kinds = [apple, pear, orange, apple, slice, grapes] as const

const bowl = (scene: Scene, { x, y, half }: { x: number; y: number; half: number }): void => {
  const { context, palette, night } = scene
  const colour = night
    ? palette.deep
    : scene.pick([palette.deep, mix(palette.pale, palette.mid, 0.3), palette.mid])
  context.fillStyle = roundBody(scene, { left: x - half, right: x + half, colour })
  context.beginPath()
  context.moveTo(x - half, y - half * 0.55)
  context.bezierCurveTo(x - half * 0.9, y + half * 0.1, x - half * 0.45, y, x - half * 0.3, y)
  context.lineTo(x + half * 0.3, y)
  context.bezierCurveTo(
    x + half * 0.45,
    y,
    x + half * 0.9,
    y + half * 0.1,
    x + half,
    y - half * 0.55,
  )
  context.closePath()
  context.fill()
  context.fillStyle = fade('#ffffff', 0.25)
  context.fillRect(x - half, y - half * 0.57, half * 2, half * 0.045)
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, words } = scene
  const { floor } = drawStage(scene, scene.between(0.62, 0.68))
  const y = Math.max(floor + unit * 0.12, height / 2 + unit * 0.22)
  const x = width / 2 + unit * scene.between(-0.08, 0.08)
  const half = unit * scene.between(0.26, 0.3)
  const colours = [
    palette.accent,
    palette.mid,
    mix(palette.accent, palette.mid, 0.5),
    mix(palette.accent, palette.pale, 0.3),
  ] as const
  const wanted = { apple, pear, orange, lemon: orange, grape: grapes }
  const asked = Object.entries(wanted).find(([word]) => words.has(word))?.[1]
  const one = (at: { x: number; y: number }, radius: number): void => {
    const kind = asked ?? scene.pick(kinds)
    placed(context, { ...at, turned: scene.between(-0.3, 0.3) }, () =>
      kind(scene, radius, scene.pick(colours)),
    )
  }
  groundShadow(
    scene,
    { x: x + unit * 0.05, y: y + unit * 0.005 },
    { across: half * 1.15, deep: unit * 0.035, strength: 0.6 },
  )
  scene.subject()
  for (const [dx, dy] of [
    [-0.48, -0.98],
    [0.42, -1],
    [0, -1.25],
    [-0.72, -0.66],
    [0.7, -0.68],
    [-0.1, -0.8],
  ] as const) {
    one({ x: x + dx * half, y: y + dy * half }, half * scene.between(0.36, 0.44))
  }
  bowl(scene, { x, y, half })
  for (const side of scene.pick([[-1], [1], [-1, 1]])) {
    const radius = unit * scene.between(0.075, 0.1)
    const at = { x: x + side * half * scene.between(1.15, 1.4), y: y + unit * 0.05 - radius * 0.8 }
    groundShadow(
      scene,
      { x: at.x + radius * 0.3, y: at.y + radius * 0.92 },
      { across: radius * 1.3, deep: radius * 0.22, strength: 0.55 },
    )
    one(at, radius)
  }
}

/** A bowl of fruit. */
export const fruit: Motif = {
  name: 'fruit',
  suits: 'autumn coral sage tangerine olive rose'.split(' '),
  words: [
    'fruit',
    'apple',
    'pear',
    'orange',
    'lemon',
    'grape',
    'still',
    'bowl',
    'food',
    'kitchen',
    'peach',
    'vegetable',
    'citrus',
    'berry',
    'breakfast',
  ],
  draw,
}
