import { say } from '#renderer/ui/toaster.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { Failure } from '#shared/contract/failures.ts'

/** Puts a failure into words in the corner; the pixel worker brings its own, and `title` says what came to nothing. */
export const tellFailure = (error: unknown, title: string): void => {
  if (error instanceof Failure) {
    const { title: what, next } = failureWords(error)
    say({ title: what, text: next, kind: 'danger' })
  } else say({ title, text: error instanceof Error ? error.message : '', kind: 'danger' })
}
