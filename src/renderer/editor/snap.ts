import type { Box } from '#shared/pixels/box.ts'
import type { Point } from '#shared/pixels/point.ts'

/** A line across the document that something keeps to. */
export interface Guide {
  axis: 'x' | 'y'
  at: number
}

const linesOf = (box: Box, axis: Guide['axis']): number[] => {
  const [from, length] = axis === 'x' ? [box.x, box.width] : [box.y, box.height]
  return [from, from + length / 2, from + length]
}

/** The smallest step that brings one of the lines onto one of the others; null: none is near enough. */
const nearest = (
  lines: readonly number[],
  others: readonly number[],
  within: number,
): number | null => {
  let best: number | null = null
  for (const line of lines)
    for (const other of others) {
      const step = other - line
      if (Math.abs(step) <= within && (best === null || Math.abs(step) < Math.abs(best)))
        best = step
    }
  return best
}

const CLOSE = 1e-6

const snapAxis = (
  frame: Box,
  targets: readonly Box[],
  { axis, within }: { axis: Guide['axis']; within: number },
): { step: number; guides: Guide[] } => {
  const lines = linesOf(frame, axis)
  const others = targets.flatMap((target) => linesOf(target, axis))
  const step = nearest(lines, others, within)
  if (step === null) return { step: 0, guides: [] }
  const met = lines.filter((line) => others.some((other) => Math.abs(line + step - other) < CLOSE))
  return { step, guides: met.map((line) => ({ axis, at: line + step })) }
}

/** Moves a frame onto edges and middles of others that are near, and tells the lines it keeps to. */
export const snapFrame = (
  frame: Box,
  targets: readonly Box[],
  within: number,
): { by: Point; guides: Guide[] } => {
  const across = snapAxis(frame, targets, { axis: 'x', within })
  const down = snapAxis(frame, targets, { axis: 'y', within })
  return {
    by: { x: across.step, y: down.step },
    guides: [...across.guides, ...down.guides],
  }
}
