import { AudioLines, Blend, Film, type LucideIcon, PenTool, Spline } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#renderer/ui/badge.tsx'
import { kindWords } from '#renderer/words/asset-kinds.ts'
import type { AssetKind } from '#shared/model/asset.ts'

const icons: Record<Exclude<AssetKind, 'image'>, LucideIcon> = {
  mask: Blend,
  map: Spline,
  vector: PenTool,
  video: Film,
  audio: AudioLines,
}

/** A small sign of what an asset is; plain pictures have none. */
export const KindMark = ({ kind }: { kind: AssetKind }): ReactNode => {
  if (kind === 'image') return null
  const Sign = icons[kind]
  return (
    <Badge kind="picture">
      <Sign size={12} strokeWidth={1.75} aria-label={kindWords[kind]} />
    </Badge>
  )
}
