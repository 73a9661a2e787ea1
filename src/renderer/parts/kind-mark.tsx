import type { ReactNode } from 'react'
import { Badge } from '#renderer/ui/badge.tsx'
import { kindWords } from '#renderer/words/asset-kinds.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import { kindIcons } from './kind-icons.ts'

/** A small sign of what an asset is; plain pictures have none. */
export const KindMark = ({ kind }: { kind: AssetKind }): ReactNode => {
  if (kind === 'image') return null
  const Sign = kindIcons[kind]
  return (
    <Badge kind="picture">
      <Sign size={12} strokeWidth={1.75} aria-label={kindWords[kind]} />
    </Badge>
  )
}
