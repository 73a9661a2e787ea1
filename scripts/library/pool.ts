import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { LibraryLayout } from '#main/library/layout.ts'

/** A file that many assets share. */
export interface Shared {
  hash: string
  /** Relative to the library’s folder. */
  path: string
  bytes: number
  width: number
  height: number
  seconds: number | null
}

/** So many pictures differ. */
const DISTINCT = 40
/** Thumbnails are at most so high. */
const HEIGHT = 352
const shapes = [1, 1.5, 0.75, 1.78, 0.56, 1.25, 2.2, 0.8] as const

const draw = (index: number, [width, height]: readonly [number, number]) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const ground = context.createLinearGradient(0, 0, width, height)
  ground.addColorStop(0, `hsl(${index * 9} 60% 35%)`)
  ground.addColorStop(1, `hsl(${index * 9 + 80} 70% 70%)`)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  for (let ring = 0; ring < 60; ring += 1) {
    context.fillStyle = `hsl(${(index * 31 + ring * 17) % 360} 60% 55% / 0.35)`
    context.beginPath()
    const [x, y] = [(ring * 97 + index * 13) % width, (ring * 61 + index * 29) % height]
    context.arc(x, y, 8 + (ring % 9) * 7, 0, Math.PI * 2)
    context.fill()
  }
  return canvas
}

const write = (path: string, bytes: Buffer): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

const thumbnailOf = ({ thumbnails }: LibraryLayout, hash: string): string =>
  join(thumbnails, hash.slice(0, 2), hash)

const picture = (layout: LibraryLayout, index: number): Shared => {
  const ratio = shapes[index % shapes.length] ?? 1
  const size = [Math.round(HEIGHT * ratio), HEIGHT] as const
  const drawn = draw(index, size)
  const bytes = drawn.toBuffer('image/jpeg', 86)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const path = `2026-11/picture-${index}.jpg`
  write(join(layout.folder, path), bytes)
  write(thumbnailOf(layout, hash), bytes)
  return { hash, path, bytes: bytes.byteLength, width: size[0], height: size[1], seconds: null }
}

const SECONDS = 4

/** A short film, where ffmpeg is there to make one. */
const film = (layout: LibraryLayout): Shared[] => {
  const path = '2026-11/film.webm'
  const file = join(layout.folder, path)
  try {
    const source = `testsrc2=size=320x180:rate=8:duration=${SECONDS}`
    const codec = ['-c:v', 'libvpx', '-b:v', '200k', '-g', '4', '-deadline', 'realtime', '-y', file]
    execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...codec])
  } catch {
    return []
  }
  const bytes = readFileSync(file)
  const hash = createHash('sha256').update(bytes).digest('hex')
  write(thumbnailOf(layout, hash), draw(7, [626, HEIGHT]).toBuffer('image/jpeg', 86))
  return [{ hash, path, bytes: bytes.byteLength, width: 320, height: 180, seconds: SECONDS }]
}

/** Draws the files that the assets share, and their thumbnails. */
export const fillPool = (layout: LibraryLayout): { pictures: Shared[]; films: Shared[] } => ({
  pictures: Array.from({ length: DISTINCT }, (_, index) => picture(layout, index)),
  films: film(layout),
})
