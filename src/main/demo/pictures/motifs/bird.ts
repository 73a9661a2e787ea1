import { disc, placed, polygon, ramp, sunWithRings, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const branch = (scene: Scene, y: number): void => {
  const { context, width, unit, palette } = scene
  context.strokeStyle = mix(palette.ink, palette.deep, 0.25)
  context.lineCap = 'round'
  const sway = scene.between(-0.05, 0.05) * unit
  context.lineWidth = unit * 0.028
  context.beginPath()
  context.moveTo(-unit * 0.05, y + unit * 0.1)
  context.bezierCurveTo(
    width * 0.3,
    y + sway,
    width * 0.6,
    y - sway,
    width + unit * 0.05,
    y - unit * 0.1,
  )
  context.stroke()
  for (let twig = 0; twig < 9; twig += 1) {
    const x = scene.between(0.02, 0.98) * width
    if (Math.abs(x - width / 2) < unit * 0.22) continue
    const foot = { x, y: y + unit * 0.1 - (x / width) * unit * 0.2 }
    const up = scene.pick([-1, 1])
    const tip = {
      x: x + unit * scene.between(0.05, 0.16),
      y: foot.y + up * unit * scene.between(0.06, 0.2),
    }
    context.lineWidth = unit * 0.009
    context.beginPath()
    context.moveTo(foot.x, foot.y)
    context.quadraticCurveTo(foot.x + unit * 0.03, tip.y, tip.x, tip.y)
    context.stroke()
    for (let bud = 0; bud < 5; bud += 1)
      blossom(scene, {
        x: tip.x + scene.between(-0.05, 0.05) * unit,
        y: tip.y + scene.between(-0.05, 0.05) * unit,
      })
  }
}

const blossom = (scene: Scene, at: { x: number; y: number }): void => {
  const { context, unit, palette } = scene
  const radius = unit * scene.between(0.011, 0.021)
  context.fillStyle = fade(
    scene.pick([palette.accent, mix(palette.accent, palette.pale, 0.5), palette.pale]),
    0.95,
  )
  for (let petal = 0; petal < 5; petal += 1) {
    const angle = (petal / 5) * Math.PI * 2
    disc(
      context,
      { x: at.x + Math.cos(angle) * radius * 0.85, y: at.y + Math.sin(angle) * radius * 0.85 },
      radius * 0.7,
    )
  }
  context.fillStyle = palette.deep
  disc(context, at, radius * 0.3)
}

const body = (scene: Scene): void => {
  const { context, palette, night } = scene
  const back = night
    ? palette.deep
    : scene.pick([palette.deep, mix(palette.deep, palette.mid, 0.5)])
  context.fillStyle = tone(back, -0.25)
  polygon(context, [
    { x: 0.2, y: 0.02 },
    { x: 0.62, y: 0.26 },
    { x: 0.56, y: 0.33 },
    { x: 0.12, y: 0.16 },
  ])
  context.fillStyle = ramp(context, { x: 0, y: -0.3 }, { x: 0, y: 0.25 })(tone(back, 0.12), back)
  context.beginPath()
  context.moveTo(-0.36, -0.2)
  context.bezierCurveTo(-0.36, -0.42, -0.08, -0.42, -0.02, -0.24)
  context.bezierCurveTo(0.1, -0.16, 0.28, -0.06, 0.3, 0.1)
  context.bezierCurveTo(0.18, 0.26, -0.16, 0.28, -0.26, 0.08)
  context.bezierCurveTo(-0.34, -0.02, -0.36, -0.1, -0.36, -0.2)
  context.fill()
  context.fillStyle = mix(palette.accent, palette.pale, 0.25)
  context.beginPath()
  context.moveTo(-0.355, -0.17)
  context.bezierCurveTo(-0.24, -0.14, -0.2, 0, -0.02, 0.19)
  context.bezierCurveTo(-0.14, 0.22, -0.24, 0.13, -0.27, 0.06)
  context.bezierCurveTo(-0.33, -0.02, -0.35, -0.08, -0.355, -0.17)
  context.fill()
  for (const [index, shade] of [palette.ink, tone(back, -0.2), palette.mid].entries()) {
    context.fillStyle = mix(shade, back, 0.25)
    context.beginPath()
    context.moveTo(-0.08 + index * 0.03, -0.13 + index * 0.025)
    context.bezierCurveTo(
      0.14,
      -0.13 + index * 0.05,
      0.3,
      0.02,
      0.46 - index * 0.09,
      0.18 - index * 0.02,
    )
    context.bezierCurveTo(0.2, 0.2, 0, 0.14, -0.08 + index * 0.03, -0.13 + index * 0.025)
    context.fill()
  }
}

const face = (scene: Scene): void => {
  const { context, palette } = scene
  context.fillStyle = mix(palette.accent, palette.ink, 0.25)
  polygon(context, [
    { x: -0.35, y: -0.27 },
    { x: -0.48, y: -0.215 },
    { x: -0.35, y: -0.19 },
  ])
  context.fillStyle = palette.pale
  disc(context, { x: -0.235, y: -0.255 }, 0.034)
  context.fillStyle = palette.ink
  disc(context, { x: -0.24, y: -0.255 }, 0.022)
  context.fillStyle = '#ffffff'
  disc(context, { x: -0.247, y: -0.263 }, 0.007)
  context.strokeStyle = palette.ink
  context.lineWidth = 0.014
  for (const x of [-0.06, 0.05]) {
    context.beginPath()
    context.moveTo(x, 0.2)
    context.lineTo(x - 0.01, 0.3)
    context.stroke()
  }
}

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette, night } = scene
  if (night) wash(scene, palette.ink, mix(palette.ink, palette.deep, 0.6), palette.deep)
  else wash(scene, mix(palette.pale, palette.mid, scene.between(0.1, 0.6)), palette.pale)
  const perch = height / 2 + unit * scene.between(0.14, 0.24)
  sunWithRings(
    scene,
    { x: width / 2 + unit * scene.between(-0.2, 0.2), y: perch - unit * 0.24 },
    unit * scene.between(0.17, 0.26),
  )
  branch(scene, perch)
  scene.subject()
  placed(
    context,
    {
      x: width / 2 + unit * scene.between(-0.08, 0.08),
      y: perch - unit * 0.14,
      scale: unit * scene.between(0.5, 0.64),
      turned: scene.between(-0.12, 0.08),
      flip: scene.random() < 0.5,
    },
    () => {
      body(scene)
      face(scene)
    },
  )
}

/** A songbird on a blossoming branch. */
export const bird: Motif = {
  name: 'bird',
  suits: 'rose spring azure mint peach berry'.split(' '),
  words: [
    'bird',
    'sparrow',
    'robin',
    'swallow',
    'owl',
    'parrot',
    'crow',
    'raven',
    'crane',
    'eagle',
    'branch',
    'cherry',
    'hummingbird',
    'feather',
  ],
  draw,
}
