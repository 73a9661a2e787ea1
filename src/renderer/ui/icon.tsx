import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** An icon in the window's one stroke. */
export const Icon = ({ of: Shape, size = 16 }: { of: LucideIcon; size?: number }): ReactNode => (
  <Shape size={size} strokeWidth={1.75} aria-hidden />
)
