import { type SKRSContext2D, createCanvas } from '@napi-rs/canvas'
import { createRandom } from '#shared/std/random.ts'
import { decodeId, encodeId } from '#tests/support/fake-id.ts'

const palettes = [
  ['#fff4e0', '#f0b36f', '#e07f52', '#a8493f', '#4f2130'],
  ['#ecf5ea', '#b7dcb7', '#6fae84', '#2f7355', '#123d31'],
  ['#f1e8fb', '#c7a4ef', '#8a5bd6', '#4f2a97', '#1d0d4a'],
  ['#eef3f6', '#b9c7d4', '#7d8fa5', '#46566f', '#1a2338'],
  ['#fde8de', '#f7b9a1', '#e5766c', '#8c2f4f', '#33122f'],
  ['#f6f0d8', '#e6d07c', '#4f8d83', '#1f5061', '#10222f'],
] as const

interface Brush {
  context: SKRSContext2D
  width: number
  height: number
  random: () => number
  palette: readonly string[]
}

const sky = ({ context, width, height, palette }: Brush): void => {
  const gradient = context.createLinearGradient(0, 0, 0, height)
  gradient.addColorStop(0, palette[3] ?? '')
  gradient.addColorStop(0.7, palette[1] ?? '')
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
}

const disc = (brush: Brush, radius: number): void => {
  const { context, width, height, random, palette } = brush
  context.fillStyle = palette[0] ?? ''
  context.beginPath()
  context.arc(width * (0.3 + random() * 0.4), height * 0.32, radius * Math.min(width, height), 0, 7)
  context.fill()
}

const ridges = (brush: Brush): void => {
  const { context, width, height, random, palette } = brush
  sky(brush)
  disc(brush, 0.1)
  for (let layer = 0; layer < 5; layer += 1) {
    const [a, b, c] = [random() * 9, random() * 9, random() * 9]
    context.globalAlpha = 0.5 + layer * 0.12
    context.fillStyle = palette[Math.min(4, 1 + layer)] ?? ''
    context.beginPath()
    context.moveTo(0, height)
    for (let x = 0; x <= 60; x += 1) {
      const t = x / 60
      const wave = Math.sin(t * 7 + a) + Math.sin(t * 17 + b) * 0.5 + Math.sin(t * 41 + c) * 0.2
      context.lineTo(t * width, height * (0.42 + layer * 0.12) - wave * height * 0.06)
    }
    context.lineTo(width, height)
    context.fill()
  }
}

const plinth = ({ context, width, height, palette }: Brush): void => {
  context.fillStyle = palette[0] ?? ''
  context.fillRect(0, 0, width, height)
  const unit = Math.min(width, height)
  const [x, y] = [width / 2, height * 0.46]
  context.fillStyle = palette[1] ?? ''
  context.beginPath()
  context.arc(x, y, unit * 0.34, 0, 7)
  context.fill()
  context.fillStyle = palette[2] ?? ''
  context.fillRect(x - unit * 0.3, height * 0.76, unit * 0.6, height)
  context.fillStyle = palette[4] ?? ''
  context.fillRect(x - unit * 0.11, height * 0.76 - unit * 0.44, unit * 0.22, unit * 0.46)
  context.fillRect(x - unit * 0.045, height * 0.76 - unit * 0.54, unit * 0.09, unit * 0.12)
  context.fillStyle = palette[0] ?? ''
  context.fillRect(x - unit * 0.075, height * 0.76 - unit * 0.26, unit * 0.15, unit * 0.14)
}

const grid = ({ context, width, height, random, palette }: Brush): void => {
  const cell = Math.min(width, height) / 4
  for (let y = 0; y < height; y += cell) {
    for (let x = 0; x < width; x += cell) {
      const pick = (): string => palette[Math.floor(random() * 5)] ?? ''
      context.fillStyle = pick()
      context.fillRect(x, y, cell + 1, cell + 1)
      context.fillStyle = pick()
      context.beginPath()
      if (random() < 0.5) context.arc(x + cell / 2, y + cell / 2, cell * 0.36, 0, 7)
      else context.arc(x, y, cell, 0, Math.PI / 2)
      context.lineTo(x, y)
      context.fill()
    }
  }
}

const leaves = ({ context, width, height, random, palette }: Brush): void => {
  context.fillStyle = palette[0] ?? ''
  context.fillRect(0, 0, width, height)
  for (let index = 0; index < 38; index += 1) {
    const length = Math.min(width, height) * (0.12 + random() * 0.16)
    context.save()
    context.translate(random() * width, random() * height)
    context.rotate(random() * 7)
    context.fillStyle = palette[1 + Math.floor(random() * 4)] ?? ''
    context.beginPath()
    context.moveTo(-length, 0)
    context.quadraticCurveTo(0, -length * 0.6, length, 0)
    context.quadraticCurveTo(0, length * 0.6, -length, 0)
    context.fill()
    context.restore()
  }
}

const motifs = [ridges, plinth, grid, leaves, ridges, plinth] as const

/** A painted picture for a fake asset id, its longer side at most `longest` pixels. */
const paint = (id: string, longest: number): Buffer => {
  const { width, height, seed } = decodeId(id)
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const random = createRandom(seed)
  const palette = palettes[Math.floor(random() * palettes.length)] ?? palettes[0]
  const motif = motifs[Math.floor(random() * motifs.length)] ?? ridges
  motif({
    context: canvas.getContext('2d'),
    width: canvas.width,
    height: canvas.height,
    random,
    palette,
  })
  return canvas.toBuffer('image/webp', 85)
}

const painted = new Map<string, Buffer>()
const VARIETY = 60

/** The painted picture of an asset; pictures repeat after a while, so that thousands are quick. */
export const paintCached = (id: string, longest: number): Buffer => {
  const { width, height, seed } = decodeId(id)
  const key = `${width}x${height} ${seed % VARIETY} ${longest}`
  const known = painted.get(key)
  if (known) return known
  const fresh = paint(encodeId({ width, height, seed: seed % VARIETY }), longest)
  painted.set(key, fresh)
  return fresh
}
