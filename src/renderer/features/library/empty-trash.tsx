import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useEmptyTrash } from '#renderer/bridge/upkeep.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { appWords } from '#renderer/words/surfaces.ts'
import { upkeepWords as words } from '#renderer/words/upkeep.ts'

/** Deletes what lies in the trash, once that was agreed to. */
export const EmptyTrash = ({ count }: { count: number }): ReactNode => {
  const [asking, setAsking] = useState(false)
  const { mutate: empty, isPending } = useEmptyTrash()
  if (count === 0) return null
  return (
    <>
      <Button
        size="small"
        kind="danger"
        disabled={isPending}
        icon={<Icon of={Trash2} size={14} />}
        onClick={() => setAsking(true)}
      >
        {words.emptyTrash}
      </Button>
      <Confirm
        open={asking}
        title={words.emptyAsk(count)}
        text={words.emptyText}
        yes={words.emptyYes}
        no={words.emptyNo}
        closeLabel={appWords.close}
        onAnswer={(agreed) => {
          setAsking(false)
          if (agreed)
            empty({}, { onSuccess: ({ count: gone }) => say({ title: words.emptied(gone) }) })
        }}
      />
    </>
  )
}
