import type { Coverage } from './coverage.ts'

/** What is done to masks here; each makes a new one of the same size. Radii are in pixels. */
export interface MaskMaths {
  /** Every pixel becomes the most that lies within the radius. */
  grow: (mask: Coverage, radius: number) => Coverage
  /** Every pixel becomes the least that lies within the radius. */
  shrink: (mask: Coverage, radius: number) => Coverage
  /** A Gaussian blur whose deviation is half the radius. */
  feather: (mask: Coverage, radius: number) => Coverage
}
