import type { ReactNode } from 'react'
import { useChangeSettings, useChooseFolder } from '#renderer/bridge/mutations.ts'
import { useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { useMove } from '#renderer/bridge/upkeep.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { appWords, libraryWords } from '#renderer/words/surfaces.ts'
import { Backups } from './backups.tsx'
import { FilmTools } from './film-tools.tsx'
import { LibraryCheck } from './library-check.tsx'
import styles from './library-section.module.css'
import { MoveLibrary, MoveProgress } from './move-library.tsx'
import { Setting } from './setting.tsx'
import { Sources } from './sources.tsx'

const NextFolder = ({ current }: { current: string }): ReactNode => {
  const next = useSettings().data?.libraryFolder ?? null
  const { mutate: change } = useChangeSettings()
  if (next === null || next === current) return null
  return (
    <Notice kind="info" title={words.folderNext} text={next}>
      <Button size="small" onClick={() => change({ libraryFolder: current })}>
        {appWords.undo}
      </Button>
    </Notice>
  )
}

/** Where the pictures lie. */
export const LibrarySection = (): ReactNode => {
  const status = useStatus().data
  const { mutate: choose, isPending } = useChooseFolder()
  const isMoving = (useMove().data?.move ?? null) !== null
  if (!status) return null
  return (
    <>
      <Setting wide label={words.folder} text={words.folderHelp}>
        <div className={styles['line']}>
          <code className={styles['path']}>{status.libraryFolder}</code>
          <MoveLibrary disabled={!status.libraryWritable} />
          <Button disabled={isPending || isMoving} onClick={() => choose({})}>
            {words.folderChoose}
          </Button>
        </div>
      </Setting>
      <MoveProgress />
      <NextFolder current={status.libraryFolder} />
      <Setting label={libraryWords.all}>
        <span className={styles['figure']}>{grouped(status.assetCount)}</span>
      </Setting>
      <Setting label={words.folderState}>
        <span className={styles['figure']}>
          {status.libraryWritable ? words.writable : words.readOnly}
        </span>
      </Setting>
      <FilmTools path={status.ffmpeg} />
      <LibraryCheck writable={status.libraryWritable} />
      <Sources />
      <Backups writable={status.libraryWritable} />
    </>
  )
}
