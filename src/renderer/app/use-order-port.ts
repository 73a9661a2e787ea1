import { useMemo } from 'react'
import { useChangeAssets, useUndoChange } from '#renderer/bridge/order.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { orderWords as words } from '#renderer/words/order.ts'
import { appWords } from '#renderer/words/surfaces.ts'

/** Judges, tags and files assets; says so, with a way back. */
export const useOrderPort = (): CommandContext['order'] => {
  const { mutate: change } = useChangeAssets()
  const { mutate: undo } = useUndoChange()
  return useMemo(
    () => ({
      change: (which, wanted, told) =>
        change(
          { which, change: wanted },
          {
            onSuccess: ({ count, undo: name }) => {
              if (told === undefined) return
              say({
                title: told(count),
                action: {
                  label: appWords.undo,
                  run: () =>
                    undo(
                      { undo: name },
                      { onSuccess: ({ done }) => !done && say({ title: words.tooLate }) },
                    ),
                },
              })
            },
          },
        ),
    }),
    [change, undo],
  )
}
