import { z } from 'zod'

const text = z.string().catch('')

/** One entry of `errors`, as leniently as it comes. */
const errorItem = z.looseObject({
  code: text,
  message: text,
  taskUUID: z.string().optional().catch(undefined),
  parameter: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
})
export type ErrorItem = z.infer<typeof errorItem>

/** One entry of `data`: what every task has in common; unknown fields pass. */
const dataItem = z.looseObject({
  taskUUID: z.string().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  progress: z.number().optional().catch(undefined),
})
export type DataItem = z.infer<typeof dataItem>

const asArray = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

const envelope = z.looseObject({})

export interface Reply {
  data: DataItem[]
  errors: ErrorItem[]
}

/** How an item says that it is none: errors in general, and the stage an upload ends at that went wrong. */
const wrong: ReadonlySet<string | undefined> = new Set(['error', 'failed'])

const ownError = (item: DataItem): ErrorItem | null => {
  if (!wrong.has(item.status)) return null
  const { message, parameter, taskUUID } = item
  return errorItem.parse({ message, parameter, ...asRecord(item['error']), taskUUID })
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/**
 * Reads a reply in every shape the service is known to use: `data` as array or object, `errors` or `error`, one or
 * many, and error items hidden in `data`. Null when it is no reply at all.
 */
export const readReply = (body: string): Reply | null => {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return null
  }
  const whole = envelope.safeParse(parsed)
  if (!whole.success) return null
  const items = asArray(whole.data['data']).flatMap((item) => {
    const read = dataItem.safeParse(item)
    return read.success ? [read.data] : []
  })
  const topUuid = whole.data['taskUUID']
  const errors = [...asArray(whole.data['errors']), ...asArray(whole.data['error'])].map((item) =>
    errorItem.parse({
      ...(typeof topUuid === 'string' ? { taskUUID: topUuid } : {}),
      ...asRecord(item),
    }),
  )
  return {
    data: items.filter((item) => !wrong.has(item.status)),
    errors: [...errors, ...items.flatMap((item) => ownError(item) ?? [])],
  }
}
