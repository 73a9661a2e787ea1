import { oval, placed, wash } from '#main/demo/pictures/brush.ts'
import { fade, mix, tone, type Colour } from '#main/demo/pictures/colour.ts'
import { createRidge } from '#main/demo/pictures/noise.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

const chip = (scene: Scene, radius: number, colour: Colour): void => {
  const { context } = scene
  const corners = 5 + Math.floor(scene.between(0, 4))
  context.fillStyle = colour
  context.beginPath()
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = (corner / corners) * Math.PI * 2 + scene.between(-0.3, 0.3)
    const reach = radius * scene.between(0.55, 1.1)
    context.lineTo(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.8)
  }
  context.closePath()
  context.fill()
}

const scatter = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const colours = [
    palette.deep,
    palette.mid,
    palette.accent,
    palette.ink,
    palette.pale,
    mix(palette.mid, palette.pale, 0.4),
  ] as const
  const taken: { x: number; y: number; radius: number }[] = []
  const grade = scene.between(0.7, 1.9)
  const tries = Math.min(2600, Math.round((1100 * width * height) / (unit * unit)))
  for (let index = 0; index < tries; index += 1) {
    const size = index < tries * 0.1 ? scene.between(0.035, 0.075) : scene.between(0.005, 0.03)
    const spot = {
      x: scene.between(0, width),
      y: scene.between(0, height),
      radius: unit * size * grade,
    }
    const near = taken.some(
      ({ x, y, radius }) => Math.hypot(x - spot.x, y - spot.y) < (radius + spot.radius) * 1.08,
    )
    if (near) continue
    taken.push(spot)
    const colour = scene.pick(colours)
    placed(context, { ...spot, turned: scene.between(0, 6) }, () => {
      chip(scene, spot.radius, colour)
      oval(context, { x: -spot.radius * 0.2, y: -spot.radius * 0.2 }, { across: 0.02, deep: 0.02 })
    })
  }
}

/** One vein across the picture, thin and thick by turns. */
const vein = (scene: Scene, { offset, thick }: { offset: number; thick: number }): void => {
  const { context, width, height, unit } = scene
  const reach = Math.hypot(width, height) * 0.6
  const bend = createRidge(scene.random, 0.42, 5)
  const swell = createRidge(scene.random, 0.5, 2)
  const step = unit / 70
  const at = (x: number): number => offset + bend(x / (unit * 0.3) + 40) * unit * 0.09
  for (let x = -reach; x < reach; x += step) {
    context.lineWidth = Math.max(unit * 0.0008, thick * (0.5 + swell(x / (unit * 0.2) + 40)))
    context.beginPath()
    context.moveTo(x, at(x))
    context.lineTo(x + step * 1.1, at(x + step * 1.1))
    context.stroke()
  }
}

const veins = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  context.lineCap = 'round'
  const reach = Math.hypot(width, height)
  const lean = scene.between(0.4, 1.1) * scene.pick([-1, 1])
  const count = 9 + Math.round((reach / unit) * 5)
  for (let index = 0; index < count; index += 1) {
    const gold = index % 3 === 1
    const tint = mix(palette.deep, palette.mid, scene.random())
    context.strokeStyle = gold ? palette.accent : fade(tint, index % 4 === 0 ? 0.75 : 0.4)
    const offset = ((index + scene.random()) / count - 0.5) * reach
    const turned = lean + scene.between(-0.2, 0.2) + (index % 5 === 0 ? 0.7 : 0)
    placed(context, { x: width / 2, y: height / 2, turned }, () =>
      vein(scene, { offset, thick: unit * scene.between(0.0012, 0.006) }),
    )
  }
}

const clouds = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  for (let cloud = 0; cloud < 26; cloud += 1) {
    const radius = unit * scene.between(0.15, 0.5)
    const x = scene.between(0, width)
    const y = scene.between(0, height)
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
    const colour = scene.pick([palette.mid, palette.deep, '#ffffff'])
    gradient.addColorStop(0, fade(colour, 0.12))
    gradient.addColorStop(1, fade(colour, 0))
    context.fillStyle = gradient
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
}

const draw = (scene: Scene): void => {
  const { palette, words, night } = scene
  const ground = night
    ? mix(palette.ink, palette.deep, 0.4)
    : scene.pick([
        palette.pale,
        palette.deep,
        palette.ink,
        palette.accent,
        mix(palette.pale, palette.accent, 0.25),
        mix(palette.pale, palette.mid, 0.3),
      ])
  wash(scene, tone(ground, 0.04), ground)
  const marble = words.has('marble') || (!words.has('terrazzo') && scene.random() < 0.5)
  if (!marble) return scatter(scene)
  clouds(scene)
  veins(scene)
}

/** Terrazzo chips or veined marble. */
export const terrazzo: Motif = {
  name: 'terrazzo',
  suits: 'mint peach sage coral fog navy'.split(' '),
  words: [
    'terrazzo',
    'marble',
    'stone',
    'texture',
    'granite',
    'floor',
    'material',
    'surface',
    'wallpaper',
    'ceramic',
  ],
  draw,
}
