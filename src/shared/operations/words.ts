import { z } from 'zod'
import type { Words } from '#shared/model/words.ts'

/** Asked of a captioning model where the user has no question of their own. */
export const STRUCTURED_QUESTION =
  'Describe this picture for a library. Reply with JSON only: {"title": at most eight words, "altText": one sentence for a person who cannot see it, "description": two sentences, "tags": eight to fifteen single words}'

const reply = z.looseObject({
  title: z.string().trim().max(300).catch(''),
  altText: z.string().trim().max(2000).catch(''),
  description: z.string().trim().max(10_000).catch(''),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(60)).max(60).catch([]),
})

/** Models like to wrap what they were asked for in prose or a fence. */
const jsonIn = (text: string): unknown => {
  const [found] = /\{[\s\S]*\}/u.exec(text) ?? []
  if (found === undefined) return null
  try {
    return JSON.parse(found)
  } catch {
    return null
  }
}

/** What a model wrote, sorted; where it kept to no form, all of it is the description. */
export const readWords = (text: string): Words => {
  const read = reply.safeParse(jsonIn(text))
  if (!read.success) return { title: '', altText: '', description: text.trim(), tags: [] }
  const { title, altText, description, tags } = read.data
  return { title, altText, description, tags: [...new Set(tags)] }
}
