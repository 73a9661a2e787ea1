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

/** What somebody said of it, word for word; otherwise what is known. */
export const saidBy = (who: string, detail: Detail, otherwise: string): string => {
  const message = text(detail, 'message', '')
  return message === '' ? otherwise : `${who} said: “${message}”`
}

/** The same of the service. */
export const said = (detail: Detail, otherwise: string): string =>
  saidBy('The service', detail, otherwise)
