import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas'
import { fade, mix, type Colour } from './colour.ts'
import type { Point, Scene } from './scene.ts'

/** A vertical run of colours, evenly spaced. */
export const wash = (scene: Scene, ...colours: readonly Colour[]): void => {
  const { context, width, height } = scene
  context.fillStyle = ramp(context, { x: 0, y: 0 }, { x: 0, y: height })(...colours)
  context.fillRect(0, 0, width, height)
}

/** A linear gradient between two places through evenly spaced colours. */
export const ramp =
  (context: SKRSContext2D, from: Point, to: Point) =>
  (...colours: readonly string[]): CanvasGradient => {
    const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y)
    for (const [index, colour] of colours.entries()) {
      gradient.addColorStop(colours.length > 1 ? index / (colours.length - 1) : 0, colour)
    }
    return gradient
  }

/** A disc of light that fades to nothing at its rim. */
export const glow = (
  { context }: Scene,
  { x, y }: Point,
  light: { readonly radius: number; readonly colour: Colour; readonly strength: number },
): void => {
  const gradient = context.createRadialGradient(x, y, 0, x, y, light.radius)
  gradient.addColorStop(0, fade(light.colour, light.strength))
  gradient.addColorStop(0.35, fade(light.colour, light.strength * 0.45))
  gradient.addColorStop(1, fade(light.colour, 0))
  context.fillStyle = gradient
  context.fillRect(x - light.radius, y - light.radius, light.radius * 2, light.radius * 2)
}

/** A filled circle. */
export const disc = (context: SKRSContext2D, { x, y }: Point, radius: number): void => {
  context.beginPath()
  context.arc(x, y, Math.max(radius, 0.01), 0, Math.PI * 2)
  context.fill()
}

/** A sun or moon with rings of haze round it. */
export const sunWithRings = (scene: Scene, at: Point, radius: number): void => {
  const { context, palette } = scene
  const light = mix(palette.pale, palette.accent, scene.night ? 0.1 : 0.35)
  for (let ring = 6; ring >= 1; ring -= 1) {
    context.fillStyle = fade(light, 0.075)
    disc(context, at, radius * (1 + ring * 0.62))
  }
  glow(scene, at, { radius: radius * 4.2, colour: light, strength: 0.35 })
  context.fillStyle = mix(light, '#ffffff', 0.55)
  disc(context, at, radius)
}

/** A soft shadow lying on the ground. */
export const groundShadow = (
  { context, palette }: Scene,
  { x, y }: Point,
  { across, deep, strength = 0.5 }: { across: number; deep: number; strength?: number },
): void => {
  context.save()
  context.translate(x, y)
  context.scale(1, deep / across)
  const gradient = context.createRadialGradient(0, 0, across * 0.1, 0, 0, across)
  gradient.addColorStop(0, fade(palette.ink, strength))
  gradient.addColorStop(0.6, fade(palette.ink, strength * 0.4))
  gradient.addColorStop(1, fade(palette.ink, 0))
  context.fillStyle = gradient
  context.fillRect(-across, -across, across * 2, across * 2)
  context.restore()
}

/** A smooth line through places; the path is left open for stroking or closing. */
export const smooth = (context: SKRSContext2D, points: readonly Point[]): void => {
  const [start, ...rest] = points
  if (!start) return
  context.lineTo(start.x, start.y)
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1]
    if (!next) context.lineTo(point.x, point.y)
    else {
      context.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    }
  }
}

/** Fills everything below a line that goes from the left rim to the right one. */
export const fillBelow = (scene: Scene, line: readonly Point[]): void => {
  const { context, width, height } = scene
  context.beginPath()
  context.moveTo(-2, height + 2)
  smooth(context, line)
  context.lineTo(width + 2, height + 2)
  context.closePath()
  context.fill()
}

/** Fills a polygon. */
export const polygon = (context: SKRSContext2D, points: readonly Point[]): void => {
  context.beginPath()
  for (const { x, y } of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}

/** A filled ellipse, turned by radians. */
export const oval = (
  context: SKRSContext2D,
  { x, y }: Point,
  { across, deep, turned = 0 }: { across: number; deep: number; turned?: number },
): void => {
  context.beginPath()
  context.ellipse(x, y, Math.max(across, 0.01), Math.max(deep, 0.01), turned, 0, Math.PI * 2)
  context.fill()
}

/** Draws with the origin at a place, scaled and turned; restores everything afterwards. */
export const placed = (
  context: SKRSContext2D,
  {
    x,
    y,
    scale = 1,
    turned = 0,
    flip = false,
  }: Point & { scale?: number; turned?: number; flip?: boolean },
  draw: () => void,
): void => {
  context.save()
  context.translate(x, y)
  context.rotate(turned)
  context.scale(flip ? -scale : scale, scale)
  draw()
  context.restore()
}
