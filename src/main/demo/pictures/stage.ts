import { disc, polygon, ramp } from './brush.ts'
import { fade, mix, tone, type Colour } from './colour.ts'
import type { Scene } from './scene.ts'

/** A set for one object: where its floor line runs and how light the wall is. */
export interface Stage {
  /** Pixels from the top. */
  readonly floor: number
  readonly wall: Colour
}

const backdrops = ['disc', 'arch', 'panels', 'window'] as const

const drawDisc = (scene: Scene, colour: Colour): void => {
  const { context, width, height, unit } = scene
  context.fillStyle = colour
  const x = width / 2 + unit * scene.between(-0.12, 0.12)
  disc(context, { x, y: height * 0.42 }, unit * scene.between(0.28, 0.36))
}

const drawArch = (scene: Scene, { floor, colour }: { floor: number; colour: Colour }): void => {
  const { context, width, unit } = scene
  const half = unit * scene.between(0.22, 0.3)
  const x = width / 2 + unit * scene.between(-0.08, 0.08)
  const top = Math.max(unit * 0.12 + half, floor - unit * 0.62 + half)
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x - half, floor)
  context.lineTo(x - half, top)
  context.arc(x, top, half, Math.PI, 0)
  context.lineTo(x + half, floor)
  context.fill()
}

const drawPanels = (scene: Scene, { floor, colour }: { floor: number; colour: Colour }): void => {
  const { context, width, unit } = scene
  for (const [index, at] of [-0.34, -0.02, 0.26].entries()) {
    const x = width / 2 + unit * (at + scene.between(-0.03, 0.03))
    const top = floor - unit * (0.75 - index * 0.14)
    context.fillStyle = ramp(
      context,
      { x, y: 0 },
      { x: x + unit * 0.3, y: 0 },
    )(fade(colour, 0.9), fade(tone(colour, -0.12), 0.9))
    context.fillRect(x, top, unit * 0.25, floor - top)
  }
}

/** Window light falling across the wall in slanted bars. */
const drawWindow = (scene: Scene): void => {
  const { context, width, height, unit } = scene
  context.fillStyle = fade(scene.palette.pale, scene.night ? 0.13 : 0.3)
  const left = width / 2 - unit * 0.42
  for (let column = 0; column < 3; column += 1) {
    for (let row = 0; row < 2; row += 1) {
      const x = left + column * unit * 0.25
      const y = height * 0.12 + row * unit * 0.27 - column * unit * 0.05
      polygon(context, [
        { x, y },
        { x: x + unit * 0.22, y: y - unit * 0.045 },
        { x: x + unit * 0.32, y: y + unit * 0.2 },
        { x: x + unit * 0.1, y: y + unit * 0.245 },
      ])
    }
  }
}

/** Draws wall, floor and a backdrop behind an object; `level` is the floor line as a share. */
export const drawStage = (scene: Scene, level: number): Stage => {
  const { context, width, height, palette, night } = scene
  const floor = height * level
  const wall = night
    ? mix(palette.ink, palette.deep, 0.55)
    : mix(palette.pale, scene.pick([palette.mid, palette.accent]), scene.between(0.16, 0.42))
  context.fillStyle = ramp(
    context,
    { x: 0, y: 0 },
    { x: width, y: floor },
  )(tone(wall, 0.14), tone(wall, -0.06))
  context.fillRect(0, 0, width, floor + 1)
  const shape = night
    ? mix(palette.deep, palette.mid, 0.5)
    : scene.pick([palette.mid, palette.accent, palette.deep])
  const colour = mix(shape, wall, 0.2)
  const backdrop = scene.pick(backdrops)
  if (backdrop === 'disc') drawDisc(scene, colour)
  if (backdrop === 'arch') drawArch(scene, { floor, colour })
  if (backdrop === 'panels') drawPanels(scene, { floor, colour })
  if (backdrop === 'window') drawWindow(scene)
  const ground = night ? mix(palette.ink, palette.deep, 0.25) : mix(wall, palette.deep, 0.28)
  context.fillStyle = ramp(
    context,
    { x: 0, y: floor },
    { x: 0, y: height },
  )(tone(ground, 0.1), tone(ground, -0.12))
  context.fillRect(0, floor, width, height - floor)
  return { floor, wall }
}

/** Colours across a round body lit from the left. */
export const roundBody = (
  { context, palette }: Scene,
  { left, right, colour }: { left: number; right: number; colour: Colour },
) =>
  ramp(context, { x: left, y: 0 }, { x: right, y: 0 })(
    mix(colour, palette.deep, 0.25),
    tone(colour, 0.26),
    colour,
    mix(colour, palette.deep, 0.3),
    mix(colour, palette.ink, 0.6),
  )
