import { AudioLines, Blend, Film, ImageOff, type LucideIcon, PenTool, Spline } from 'lucide-react'
import type { AssetKind } from '#shared/model/asset.ts'

/** The sign of every kind of asset but plain pictures, which are their own. */
export const kindIcons: Record<Exclude<AssetKind, 'image'>, LucideIcon> = {
  mask: Blend,
  map: Spline,
  vector: PenTool,
  video: Film,
  audio: AudioLines,
}

/** What stands where a thumbnail cannot be shown: films and sounds have none without ffmpeg. */
export const missingIcon = (kind: AssetKind | null | undefined): LucideIcon =>
  kind === 'video' || kind === 'audio' ? kindIcons[kind] : ImageOff
