import type { ReactNode } from 'react'
import { useStatus } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { filmToolsWords as words } from '#renderer/words/film-tools.ts'

/** What to install where films and sounds cannot be looked into; nothing where they can. */
export const FilmToolsNotice = ({ className }: { className?: string | undefined }): ReactNode => {
  const status = useStatus().data
  if (!status || status.ffmpeg !== null) return null
  return (
    <Notice
      kind="info"
      title={words.missing}
      text={words.without(status.platform)}
      className={className}
    />
  )
}
