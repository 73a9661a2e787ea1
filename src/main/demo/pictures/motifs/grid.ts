import { mix, type Colour } from '#main/demo/pictures/colour.ts'
import type { Motif, Scene } from '#main/demo/pictures/scene.ts'

interface Cell {
  readonly x: number
  readonly y: number
  readonly edge: number
  readonly front: Colour
}

type Tile = (scene: Scene, cell: Cell) => void

const quarter: Tile = (scene, { x, y, edge }) => {
  const corner = Math.floor(scene.between(0, 4))
  const { context } = scene
  const cx = x + (corner % 2) * edge
  const cy = y + (corner > 1 ? edge : 0)
  context.beginPath()
  context.moveTo(cx, cy)
  const start = [0, Math.PI / 2, -Math.PI / 2, Math.PI][corner] ?? 0
  context.arc(cx, cy, edge, start, start + Math.PI / 2)
  context.fill()
}

const half: Tile = (scene, { x, y, edge }) => {
  const { context } = scene
  const start = Math.floor(scene.between(0, 4)) * (Math.PI / 2)
  context.beginPath()
  context.arc(x + edge / 2, y + edge / 2, edge / 2, start, start + Math.PI)
  context.fill()
}

const full: Tile = ({ context }, { x, y, edge }) => {
  context.beginPath()
  context.arc(x + edge / 2, y + edge / 2, edge * 0.38, 0, Math.PI * 2)
  context.fill()
}

const ring: Tile = ({ context }, { x, y, edge, front }) => {
  context.strokeStyle = front
  context.lineWidth = edge * 0.15
  for (const share of [0.4, 0.16]) {
    context.beginPath()
    context.arc(x + edge / 2, y + edge / 2, edge * share, 0, Math.PI * 2)
    context.stroke()
  }
}

const triangle: Tile = (scene, { x, y, edge }) => {
  const { context } = scene
  const corners = [
    [x, y],
    [x + edge, y],
    [x + edge, y + edge],
    [x, y + edge],
  ] as const
  const left = Math.floor(scene.between(0, 4))
  context.beginPath()
  for (const [index, [cx, cy]] of corners.entries()) if (index !== left) context.lineTo(cx, cy)
  context.fill()
}

const stripes: Tile = (scene, { x, y, edge }) => {
  const upright = scene.random() < 0.5
  for (let bar = 0; bar < 4; bar += 1) {
    const at = (bar * edge) / 4
    if (upright) scene.context.fillRect(x + at, y, edge / 8, edge)
    else scene.context.fillRect(x, y + at, edge, edge / 8)
  }
}

const blank: Tile = () => undefined

const dots: Tile = ({ context }, { x, y, edge }) => {
  for (let index = 0; index < 9; index += 1) {
    context.beginPath()
    const cx = x + ((index % 3) + 0.5) * (edge / 3)
    context.arc(cx, y + (Math.floor(index / 3) + 0.5) * (edge / 3), edge * 0.07, 0, Math.PI * 2)
    context.fill()
  }
}

const tiles = [
  quarter,
  quarter,
  quarter,
  half,
  half,
  full,
  ring,
  triangle,
  stripes,
  blank,
  dots,
] as const

const draw = (scene: Scene): void => {
  const { context, width, height, unit, palette } = scene
  const across = 4 + Math.floor(scene.between(0, 3))
  const edge = unit / across
  const columns = Math.ceil(width / edge - 0.01)
  const rows = Math.ceil(height / edge - 0.01)
  const left = (width - columns * edge) / 2
  const top = (height - rows * edge) / 2
  const colours = [
    palette.ink,
    palette.deep,
    palette.mid,
    palette.accent,
    palette.pale,
    mix(palette.accent, palette.pale, 0.5),
  ] as const
  const fill = (x: number, y: number, size: number): void => {
    const back = scene.pick(colours)
    const others = colours.filter((colour) => colour !== back)
    const front = others[Math.floor(scene.random() * others.length)] ?? palette.ink
    context.fillStyle = back
    context.fillRect(x - 0.5, y - 0.5, size + 1, size + 1)
    context.save()
    context.beginPath()
    context.rect(x, y, size, size)
    context.clip()
    context.fillStyle = front
    scene.pick(tiles)(scene, { x, y, edge: size, front })
    context.restore()
  }
  for (let cell = 0; cell < columns * rows; cell += 1) {
    fill(left + (cell % columns) * edge, top + Math.floor(cell / columns) * edge, edge)
  }
  for (let large = 0; large < 2; large += 1) {
    const column = Math.floor(scene.between(0, Math.max(1, columns - 1)))
    const row = Math.floor(scene.between(0, Math.max(1, rows - 1)))
    fill(left + column * edge, top + row * edge, edge * 2)
  }
}

/** A grid of quarter circles, stripes and discs. */
export const grid: Motif = {
  name: 'grid',
  suits: 'terracotta mustard teal coral navy ember'.split(' '),
  words: [
    'bauhaus',
    'geometric',
    'geometry',
    'grid',
    'shape',
    'mosaic',
    'tile',
    'poster',
    'graphic',
    'logo',
    'icon',
    'minimal',
    'design',
  ],
  draw,
}
