import type { ReactNode } from 'react'
import { useChooseFfmpeg } from '#renderer/bridge/mutations.ts'
import { FilmToolsNotice } from '#renderer/parts/film-tools-notice.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { filmToolsWords as words } from '#renderer/words/film-tools.ts'
import styles from './library-section.module.css'
import { Setting } from './setting.tsx'

/** Where ffmpeg is, and choosing another. */
export const FilmTools = ({ path }: { path: string | null }): ReactNode => {
  const { mutate: choose, isPending } = useChooseFfmpeg()
  return (
    <>
      <Setting wide label={words.title} text={words.help}>
        <div className={styles['line']}>
          <code className={styles['path']}>{path ?? words.none}</code>
          <Button disabled={isPending} onClick={() => choose({})}>
            {words.choose}
          </Button>
        </div>
      </Setting>
      <FilmToolsNotice />
    </>
  )
}
