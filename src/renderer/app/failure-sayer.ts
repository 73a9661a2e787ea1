import { say } from '#renderer/ui/toaster.tsx'
import { type CommandId, commandWords } from '#renderer/words/command-words.ts'
import { failureWords } from '#renderer/words/failures.ts'
import type { Failure } from '#shared/contract/failures.ts'

/** Puts failures into words in the corner; `run` is filled in once commands are there. */
export const failureSayer = {
  run: (_id: CommandId): void => undefined,
  say: (failure: Failure): void => {
    const { title, next, command } = failureWords(failure)
    say({
      title,
      text: next,
      kind: 'danger',
      ...(command === undefined
        ? {}
        : { action: { label: commandWords[command], run: () => failureSayer.run(command) } }),
    })
  },
}
