type Bytes = Uint8Array<ArrayBuffer>

/** 0–255 × 0–255 ÷ 255, rounded. */
const times = (one: number, other: number): number => {
  const product = one * other + 128
  return (product + (product >> 8)) >> 8
}

/** A mask with more of it covered; what is covered already is never less so. */
export const coverTile = (mask: Bytes, coverage: Bytes): Bytes => {
  const next = new Uint8Array(mask)
  for (let at = 0; at < next.length; at += 1) {
    const come = coverage[at] ?? 0
    if (come === 0) continue
    const there = next[at] ?? 0
    next[at] = there + times(255 - there, come)
  }
  return next
}

/** A mask with less of it covered. */
export const uncoverTile = (mask: Bytes, coverage: Bytes): Bytes => {
  const next = new Uint8Array(mask)
  for (let at = 0; at < next.length; at += 1) {
    const gone = coverage[at] ?? 0
    if (gone > 0) next[at] = times(next[at] ?? 0, 255 - gone)
  }
  return next
}

/** Paint with one colour laid over it, straight alpha. */
export const paintTile = (
  paint: Bytes,
  coverage: Bytes,
  [red, green, blue]: readonly [number, number, number],
): Bytes => {
  const next = new Uint8Array(paint)
  for (let at = 0; at < coverage.length; at += 1) {
    const come = coverage[at] ?? 0
    if (come === 0) continue
    const to = at * 4
    const there = next[to + 3] ?? 0
    const alpha = come + times(there, 255 - come)
    // How much of the outcome the new colour is; what lies under it is the rest.
    const share = come / alpha
    next[to] = Math.round(red * share + (next[to] ?? 0) * (1 - share))
    next[to + 1] = Math.round(green * share + (next[to + 1] ?? 0) * (1 - share))
    next[to + 2] = Math.round(blue * share + (next[to + 2] ?? 0) * (1 - share))
    next[to + 3] = alpha
  }
  return next
}

/** Paint with some of it taken away; where nothing is left, nothing is left of its colour either. */
export const eraseTile = (paint: Bytes, coverage: Bytes): Bytes => {
  const next = new Uint8Array(paint)
  for (let at = 0; at < coverage.length; at += 1) {
    const gone = coverage[at] ?? 0
    if (gone === 0) continue
    const alpha = times(next[at * 4 + 3] ?? 0, 255 - gone)
    next[at * 4 + 3] = alpha
    if (alpha === 0) next.fill(0, at * 4, at * 4 + 3)
  }
  return next
}
