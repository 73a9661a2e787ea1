/** A line of a ruler. */
export interface Tick {
  /** In pixels of the ruler. */
  place: number
  /** In pixels of the document. */
  value: number
  /** Has its figure beside it. */
  isMajor: boolean
}

/** Pixels of the ruler that two figures are apart at least. */
const ROOM = 64
/** Between two figures lie so many lines. */
const PARTS = 5

/** The smallest round number of pixels that leaves room for figures. */
const stepFor = (scale: number): number => {
  const least = ROOM / scale
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10
  return Math.max(PARTS, factor * power)
}

/** The lines of a ruler for a view that begins at `offset` and shows a pixel of the document in so many. */
export const rulerTicks = ({
  scale,
  offset,
  length,
}: {
  scale: number
  offset: number
  length: number
}): Tick[] => {
  const step = stepFor(scale) / PARTS
  const first = Math.ceil(-offset / scale / step)
  const last = Math.floor((length - offset) / scale / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const value = Math.round((first + index) * step)
    return { value, place: value * scale + offset, isMajor: (first + index) % PARTS === 0 }
  })
}
