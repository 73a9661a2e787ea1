import type { Box } from './box.ts'
import { TILE, type TilePlace } from './tiles.ts'

/** One print of a round brush. */
export interface Dab {
  /** Its middle; that of pixel 0,0 is 0.5,0.5. */
  x: number
  y: number
  radius: number
  /** 1 is a hard edge, smooth over a pixel; 0 fades from the middle on. */
  hardness: number
  /** 0–1, reached where the dab is densest. */
  opacity: number
}

/** Where a dab begins to fade and where it ends, in pixels from its middle. */
export interface Fade {
  inner: number
  outer: number
}

export const fadeOf = ({ radius, hardness }: Pick<Dab, 'radius' | 'hardness'>): Fade => ({
  inner: hardness * (radius - 0.5),
  outer: radius + hardness * 0.5,
})

/** The whole pixels that a dab may touch. */
export const boxOfDab = (dab: Dab): Box => {
  const { outer } = fadeOf(dab)
  const [x, y] = [Math.floor(dab.x - outer), Math.floor(dab.y - outer)]
  return { x, y, width: Math.ceil(dab.x + outer) - x, height: Math.ceil(dab.y + outer) - y }
}

/** A tile of a mask and where it lies. */
export interface PlacedTile {
  place: TilePlace
  data: Uint8Array<ArrayBuffer>
}

/** How dense a dab is where it fades: 1 at `share` 0 and 0 at 1, straight when hard and round when soft. */
const fading = (share: number, hardness: number): number => {
  const rest = 1 - share
  return hardness * rest + (1 - hardness) * rest * rest * (3 - 2 * rest)
}

/** A dab that is narrower than a pixel covers only its own area of it. */
const thinness = (radius: number): number => Math.min(1, 4 * radius * radius)

/** A row of a dab; its places are indices of the tile's pixels. */
interface DabRow {
  first: number
  last: number
  middle: number
  /** The square of how far the row is from the middle. */
  down: number
  fade: Fade
  hardness: number
  /** 0–255. */
  density: number
}

type Data = Uint8Array<ArrayBuffer>

/** Pixels beside each other, both included; none when `to` is before `from`. */
interface Span {
  from: number
  to: number
}

const drawFlat = (data: Data, { from, to }: Span, density: number): void => {
  const value = Math.round(density)
  if (value === 255 && to >= from) data.fill(255, from, to + 1)
  else for (let at = from; at <= to; at += 1) if ((data[at] ?? 0) < value) data[at] = value
}

const drawFade = (data: Data, { from, to }: Span, row: DabRow): void => {
  const { middle, down, fade, hardness, density } = row
  const scale = 1 / (fade.outer - fade.inner)
  for (let at = from; at <= to; at += 1) {
    const far = Math.sqrt((at - middle) * (at - middle) + down)
    const share = Math.min(1, Math.max(0, (far - fade.inner) * scale))
    const value = Math.round(density * fading(share, hardness))
    if ((data[at] ?? 0) < value) data[at] = value
  }
}

/** Half the width of a circle where its row is so far from the middle, or less than 0 where it has none. */
const halfWidth = (radius: number, down: number): number =>
  radius > 0 && radius * radius >= down ? Math.sqrt(radius * radius - down) : -1

const spanOf = ({ first, last, middle }: DabRow, half: number): Span => ({
  from: Math.max(first, Math.ceil(middle - half)),
  to: Math.min(last, Math.floor(middle + half)),
})

const drawRow = (data: Data, row: DabRow): void => {
  const { from, to } = spanOf(row, halfWidth(row.fade.outer, row.down))
  const half = halfWidth(row.fade.inner, row.down)
  if (half < 0) return drawFade(data, { from, to }, row)
  const flat = spanOf(row, half)
  drawFade(data, { from, to: Math.min(to, flat.from - 1) }, row)
  drawFlat(data, flat, row.density)
  drawFade(data, { from: Math.max(flat.from, flat.to + 1), to }, row)
}

/** Lets a tile be covered at least as much as a dab covers it. */
export const drawDab = ({ place, data }: PlacedTile, dab: Dab): void => {
  const [middleX, middleY] = [dab.x - place.column * TILE - 0.5, dab.y - place.row * TILE - 0.5]
  const fade = fadeOf(dab)
  const density = 255 * dab.opacity * thinness(dab.radius)
  const top = Math.max(0, Math.ceil(middleY - fade.outer))
  const bottom = Math.min(TILE - 1, Math.floor(middleY + fade.outer))
  for (let y = top; y <= bottom; y += 1) {
    const [first, down] = [y * TILE, (y - middleY) * (y - middleY)]
    drawRow(data, {
      first,
      last: first + TILE - 1,
      middle: first + middleX,
      down,
      fade,
      hardness: dab.hardness,
      density,
    })
  }
}
