import { z } from 'zod'

/** Longest name of a tag, in characters. */
const LONGEST = 60

/** A tag’s name as it is kept: without space around it or doubled within, and without commas, which part tags in a list. */
export const tagName = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s,]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(LONGEST))

/** The names in a list, each once; what cannot be one is left out. */
export const tagNames = (texts: readonly string[]): string[] => [
  ...new Map(
    texts.flatMap((text) => {
      const name = tagName.safeParse(text.slice(0, LONGEST))
      return name.success ? [[name.data.toLowerCase(), name.data] as const] : []
    }),
  ).values(),
]

export const tag = z.object({
  id: z.int(),
  name: z.string(),
  /** How many assets have it, those in the trash left out. */
  assets: z.int(),
})
export type Tag = z.infer<typeof tag>
