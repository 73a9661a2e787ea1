/** Pixels inside of an edge and outside of it. */
export interface Edge {
  /** 1 for each pixel inside, 0 for others. */
  isInside: Uint8Array
  width: number
  height: number
}

/** A row of pixels that crosses the edge at a right angle, as far as it crosses no other one. */
export interface EdgeRow {
  /** The outermost pixel inside. */
  first: number
  /** From one pixel to the next one further in. */
  inwards: number
  /** So many pixels from the edge on lie inside, and outside. */
  inside: number
  outside: number
  /** The stretch of the edge that it belongs to, counted from 0. */
  stretch: number
}

/** So much of an edge may lie along one of the picture's own by chance, and tells nothing by itself. */
export const ALONG = 0.2

/** Neighbours look alike: only what lies further apart than this is another case of chance. */
const STRETCH = 32
/** More rows tell nothing new. */
const MOST = 1 << 16

/** Two pixels beside each other, and how many there are from each of them on to the end of the picture. */
interface Pair {
  one: number
  step: number
  before: number
  after: number
}

/** The rows that cross an edge, so many pixels of them on each side. */
export const edgeRows = (edge: Edge, reach: number): EdgeRow[] => {
  const { isInside, width, height } = edge
  const rows: EdgeRow[] = []
  const stretches = new Map<string, number>()

  const stretchOf = (at: number, inwards: number): number => {
    const [x, y] = [at % width, Math.floor(at / width)]
    const key = [Math.floor(x / STRETCH), Math.floor(y / STRETCH), inwards].join(' ')
    const stretch = stretches.get(key) ?? stretches.size
    stretches.set(key, stretch)
    return stretch
  }

  /** So many pixels lie on one side, from one of them on. */
  const runFrom = (at: number, step: number, room: number): number => {
    const most = Math.min(room, reach)
    let run = 1
    while (run < most && isInside[at + run * step] === isInside[at]) run += 1
    return run
  }

  const look = ({ one, step, before, after }: Pair): void => {
    const other = one + step
    if (isInside[one] === isInside[other]) return
    const [back, on] = [runFrom(one, -step, before), runFrom(other, step, after)]
    const [first, inwards] = isInside[one] === 1 ? [one, -step] : [other, step]
    const [inside, outside] = isInside[one] === 1 ? [back, on] : [on, back]
    rows.push({ first, inwards, inside, outside, stretch: stretchOf(first, inwards) })
  }

  for (let y = 0; y < height && rows.length < MOST; y += 1)
    for (let x = 0; x < width; x += 1) {
      const one = y * width + x
      if (x + 1 < width) look({ one, step: 1, before: x + 1, after: width - x - 1 })
      if (y + 1 < height) look({ one, step: width, before: y + 1, after: height - y - 1 })
    }
  return rows
}
