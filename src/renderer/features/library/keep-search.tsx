import { FolderHeart } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useKeepSearch } from '#renderer/bridge/order.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { orderWords as words } from '#renderer/words/order.ts'
import { useLibraryStore } from './library-store.ts'
import { NameQuestion } from './name-question.tsx'

/** Keeps what is looked for as a smart folder. */
export const KeepSearch = (): ReactNode => {
  const query = useLibraryStore((state) => state.query).trim()
  const trashed = useLibraryStore((state) => state.trashed)
  const [asking, setAsking] = useState(false)
  const { mutate: keep } = useKeepSearch()
  if (query === '' || trashed) return null
  return (
    <>
      <IconButton label={words.keepSearch} onClick={() => setAsking(true)}>
        <Icon of={FolderHeart} size={16} />
      </IconButton>
      {asking && (
        <NameQuestion
          title={words.nameSearch}
          name={query}
          onClose={() => setAsking(false)}
          onName={(name) => keep({ name, query })}
        />
      )}
    </>
  )
}
