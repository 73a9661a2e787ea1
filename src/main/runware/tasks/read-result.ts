import { z } from 'zod'
import type { TaskResult } from '#shared/model/engine.ts'
import { microsFromDollars } from '#shared/model/money.ts'
import type { DataItem } from '#main/runware/reply.ts'

/** What each kind of task calls its file’s id and address. What went in is told too, and is none of these. */
const files = [
  ['imageUUID', 'imageURL'],
  ['maskImageUUID', 'maskImageURL'],
  ['guideImageUUID', 'guideImageURL'],
  ['videoUUID', 'videoURL'],
  ['audioUUID', 'audioURL'],
  ['mediaUUID', 'mediaURL'],
] as const

const facts = z.looseObject({
  text: z.string().optional().catch(undefined),
  structuredData: z.record(z.string(), z.unknown()).optional().catch(undefined),
  detections: z.array(z.record(z.string(), z.number())).optional().catch(undefined),
  seed: z.number().nullable().catch(null),
  cost: z.number().nullable().catch(null),
  NSFWContent: z.boolean().catch(false),
})

const fileOf = (item: DataItem): { id: string; url: string } | null => {
  for (const [idName, urlName] of files) {
    const [id, url] = [item[idName], item[urlName]]
    if (typeof id === 'string' && typeof url === 'string') return { id, url }
  }
  return null
}

const textOf = ({ text, structuredData }: z.output<typeof facts>): string | null =>
  text ?? (structuredData === undefined ? null : JSON.stringify(structuredData))

/** Texts have no id of their own. */
const textResult = ({ taskUUID }: DataItem, text: string): { id: string; url: null } => ({
  id: `${taskUUID ?? ''}:${text}`,
  url: null,
})

/** What a finished `data` item holds, whatever the task; null when it holds no result. */
export const readResult = (item: DataItem): TaskResult | null => {
  const read = facts.parse(item)
  const file = fileOf(item)
  const text = file === null ? textOf(read) : null
  const found = file ?? (text === null ? null : textResult(item, text))
  if (found === null) return null
  return {
    ...found,
    text,
    seed: read.seed,
    flagged: read.NSFWContent,
    costMicros: read.cost === null ? null : microsFromDollars(read.cost),
    ...(read.detections === undefined ? {} : { data: { detections: read.detections } }),
  }
}
