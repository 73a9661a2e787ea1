import { z } from 'zod'
import type { AssetKind } from './asset.ts'
import { failureData } from './job.ts'

/** What of an asset’s story a copy of it carries: all of it, only that and with what it was made, or nothing. */
export const metadataChoice = z.enum(['all', 'provenance', 'none'])
export type MetadataChoice = z.infer<typeof metadataChoice>

export const exportFormat = z.enum(['same', 'png', 'jpg', 'webp'])
export type ExportFormat = z.infer<typeof exportFormat>

/** How copies of assets are made when they leave. */
export const exportOptions = z.object({
  /** Of pictures; everything else stays what it is. */
  format: exportFormat.default('same'),
  /** Of JPEG and WebP, in hundredths. */
  quality: z.int().min(1).max(100).default(90),
  size: z.enum(['same', 'longest', 'percent']).default('same'),
  /** Pixels of the longest side; smaller pictures stay as they are. */
  longest: z.int().min(16).max(16_384).default(2048),
  percent: z.int().min(1).max(100).default(50),
  metadata: metadataChoice.default('all'),
  /** Words in braces stand for what is known of an asset. */
  names: z.string().max(200).default('{name}'),
  /** `beside`: no copies, only what may be told of each, beside its original. */
  into: z.enum(['folder', 'zip', 'beside']).default('folder'),
})
export type ExportOptions = z.infer<typeof exportOptions>

/** What a name can be made of. */
export const nameTokens = [
  'name',
  'prompt',
  'model',
  'seed',
  'date',
  'time',
  'rating',
  'number',
  'width',
  'height',
  'id',
] as const
export type NameToken = (typeof nameTokens)[number]

/** An export, from its start until its message is closed. */
export const exportState = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  into: exportOptions.shape.into,
  /** The folder or the file that was chosen; null where each lies beside its original. */
  place: z.string().nullable(),
  total: z.int(),
  /** Assets that were looked after, those that failed included. */
  done: z.int(),
  /** The file that was written first, for a file manager to show: its name, or its path where no place was chosen. */
  first: z.string().nullable(),
  /** Assets that are there. */
  written: z.int(),
  /** Of these, those that are signed and were left as they are, whatever was asked for. */
  signed: z.int(),
  /** Texts that lie beside files they may not be put into. */
  sidecars: z.int(),
  /** Assets that failed. */
  leftOut: z.int(),
  /** The first of them. */
  failed: z.array(z.object({ name: z.string(), failure: failureData })),
  /** Why nothing could be written at all. */
  failure: failureData.nullable(),
})
export type ExportState = z.infer<typeof exportState>

const pictureKinds: ReadonlySet<AssetKind> = new Set(['image', 'mask', 'map'])

/** Whether format and size can be chosen for it. */
export const isPicture = (kind: AssetKind): boolean => pictureKinds.has(kind)

/** The size that a picture is exported in, in pixels. */
export const exportSize = (
  { width, height }: { width: number; height: number },
  { size, longest, percent }: Pick<ExportOptions, 'size' | 'longest' | 'percent'>,
): { width: number; height: number } => {
  const scales = { same: 1, longest: longest / Math.max(width, height, 1), percent: percent / 100 }
  const scale = Math.min(1, scales[size])
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale))
  return scale === 1 ? { width, height } : { width: scaled(width), height: scaled(height) }
}
