import type { ReactNode } from 'react'
import { useCheckLibrary } from '#renderer/bridge/upkeep.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { upkeepWords as words } from '#renderer/words/upkeep.ts'
import type { LibraryCheck as Found } from '#shared/model/backup.ts'
import styles from './library-check.module.css'
import { Setting } from './setting.tsx'

/** What a check found, a sentence each; that all is well only where it is. */
const sentencesOf = ({ damage, files, found, missing, strays }: Found): string[] => [
  ...(damage.length > 0 ? [words.damaged] : []),
  ...(found > 0 ? [words.found(found)] : []),
  ...(missing > 0 ? [words.missing(missing)] : [words.fine(files)]),
  ...(strays > 0 ? [words.strays(strays)] : []),
]

/** Looks through the library when asked to. */
export const LibraryCheck = ({ writable }: { writable: boolean }): ReactNode => {
  const { mutate: check, isPending, data } = useCheckLibrary()
  const { context } = useCommands()
  return (
    <>
      <Setting label={words.checkTitle} text={words.checkHelp}>
        <Button
          size="small"
          disabled={isPending || !writable}
          icon={isPending ? <Spinner /> : undefined}
          onClick={() => check({})}
        >
          {isPending ? words.checking : words.check}
        </Button>
      </Setting>
      {data && (
        <output className={styles['found']}>
          {sentencesOf(data).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {data.missing > 0 && (
            <Button size="small" onClick={() => context().view.find('is:missing')}>
              {words.showMissing}
            </Button>
          )}
        </output>
      )}
    </>
  )
}
