import type { ReactNode } from 'react'
import { type Ratio, ratioValue } from '#shared/catalogue/solve-size.ts'

const BOX = 18
const AREA = 150

/** A ratio drawn as a small rectangle; all have about the same area. */
export const RatioIcon = ({ ratio }: { ratio: Ratio }): ReactNode => {
  const value = ratioValue(ratio)
  const width = Math.min(BOX, Math.round(Math.sqrt(AREA * value)))
  const height = Math.min(BOX, Math.round(Math.sqrt(AREA / value)))
  return (
    <svg width={BOX + 2} height={BOX} viewBox={`0 0 ${BOX + 2} ${BOX}`} fill="none" aria-hidden>
      <rect
        x={(BOX + 2 - width) / 2}
        y={(BOX - height) / 2 + 0.75}
        width={width}
        height={Math.max(4, height - 1.5)}
        rx={1.5}
        stroke="currentColor"
        strokeWidth={1.4}
      />
    </svg>
  )
}
