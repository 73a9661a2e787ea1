import type { CommandId } from './command-words.ts'

/** A failure put into words: what happened, what to do next, perhaps a command that does it. */
export interface FailureWords {
  title: string
  next: string
  command?: CommandId
}

export type Detail = Readonly<Record<string, unknown>>

/** A text of the detail, or what to say when there is none. */
export const text = (detail: Detail, key: string, otherwise: string): string => {
  const value = detail[key]
  return typeof value === 'string' && value !== '' ? value : otherwise
}

/** A number of the detail, if there is one. */
export const amount = (detail: Detail, key: string): number | undefined => {
  const value = detail[key]
  return typeof value === 'number' ? value : undefined
}
