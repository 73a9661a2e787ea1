import { useCallback, useMemo, useRef } from 'react'
import { useDecideDuplicates } from '#renderer/bridge/duplicates.ts'
import { useChangeAssets, useUndoChange } from '#renderer/bridge/order.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { duplicateWords } from '#renderer/words/duplicates.ts'
import { orderWords as words } from '#renderer/words/order.ts'
import { appWords } from '#renderer/words/surfaces.ts'
import { usedBy } from './used-by.ts'
import { leaveGroup, viewerPort } from './view-ports.ts'

/** Judges, tags and files assets, and decides on near duplicates; says so, with a way back. */
export const useOrderPort = (): CommandContext['order'] => {
  const { mutate: change } = useChangeAssets()
  const { mutate: decide } = useDecideDuplicates()
  const { mutate: undo } = useUndoChange()
  const last = useRef<string[]>([])
  const takeBack = useCallback(
    (name: string) => {
      last.current = last.current.filter((each) => each !== name)
      undo(
        { undo: name },
        {
          onSuccess: ({ done }) =>
            say({ title: done ? words.undone : words.tooLate, about: 'order' }),
        },
      )
    },
    [undo],
  )
  return useMemo(
    () => ({
      change: (which, wanted, told) =>
        change(
          { which, change: wanted },
          {
            onSuccess: ({ count, undo: name }) => {
              last.current.push(name)
              if (told === undefined) return
              say({
                title: told(count),
                about: 'order',
                action: { label: appWords.undo, run: () => takeBack(name) },
              })
            },
          },
        ),
      decide: (assetIds, decision) =>
        decide(
          { ids: [...assetIds], decision },
          {
            onSuccess: async ({ count, trashed, undo: name }) => {
              last.current.push(name)
              viewerPort.leave(assetIds)
              leaveGroup()
              const text = trashed.length === 0 ? null : await usedBy(trashed)
              const said = decision === 'keep' ? [duplicateWords.merged, text ?? ''] : []
              say({
                title: duplicateWords.decided[decision](count, trashed.length),
                about: 'order',
                action: { label: appWords.undo, run: () => takeBack(name) },
                ...(said.length === 0 ? {} : { text: said.join(' ').trim() }),
              })
            },
          },
        ),
      undo: () => {
        const name = last.current.pop()
        if (name === undefined) say({ title: words.nothingToUndo, about: 'order' })
        else takeBack(name)
      },
    }),
    [change, decide, takeBack],
  )
}
