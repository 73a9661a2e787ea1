import type { ReactNode } from 'react'
import { type Ratio, ratioValue } from '#shared/catalogue/solve-size.ts'

const WIDTH = 22
const HEIGHT = 16
const AREA = 156
const STROKE = 1.3

/** A ratio drawn as a small rectangle; all have about the same area. */
export const RatioIcon = ({ ratio }: { ratio: Ratio }): ReactNode => {
  const value = ratioValue(ratio)
  const height = Math.min(HEIGHT - STROKE, Math.sqrt(AREA / value))
  const width = Math.min(WIDTH - STROKE, height * value)
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fill="none" aria-hidden>
      <rect
        x={(WIDTH - width) / 2}
        y={(HEIGHT - width / value) / 2}
        width={width}
        height={width / value}
        rx={1.5}
        stroke="currentColor"
        strokeWidth={STROKE}
      />
    </svg>
  )
}
