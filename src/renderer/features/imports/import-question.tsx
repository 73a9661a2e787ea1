import { type ReactNode, useState } from 'react'
import { useStartImport } from '#renderer/bridge/imports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { OptionCards } from '#renderer/ui/option-cards.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { importWords as words } from '#renderer/words/imports.ts'
import type { HandedIn } from '#shared/contract/import-routes.ts'
import type { ImportMode } from '#shared/model/source.ts'
import styles from './import-question.module.css'
import { askAboutImport, useImportsStore } from './imports-store.ts'

const modes = [
  { value: 'copy', label: words.copy, text: words.copyText },
  { value: 'in-place', label: words.inPlace, text: words.inPlaceText },
] as const

/** What is handed in, as the dialog is called: the folder itself where it is one alone. */
const titleOf = ({ folders, files }: HandedIn): string => {
  const [only, ...others] = folders
  return only !== undefined && others.length === 0 && files === 0
    ? only
    : words.handed({ folders: folders.length, files })
}

const Question = ({ handed }: { handed: HandedIn }): ReactNode => {
  const [mode, setMode] = useState<ImportMode>('copy')
  const [watch, setWatch] = useState(false)
  const { mutate: start } = useStartImport()
  return (
    <div className={styles['question']}>
      <OptionCards label={words.where} value={mode} options={modes} onChange={setMode} />
      <div className={styles['watch']}>
        <div>
          <p className={styles['label']}>{words.watch}</p>
          <p className={styles['text']}>{words.watchText}</p>
        </div>
        <Switch label={words.watch} checked={watch} onChange={setWatch} />
      </div>
      <div className={styles['answers']}>
        <Button onClick={() => askAboutImport(null)}>{words.cancelQuestion}</Button>
        <Button
          kind="primary"
          onClick={() => {
            start({ token: handed.token, mode, watch })
            askAboutImport(null)
          }}
        >
          {words.begin}
        </Button>
      </div>
    </div>
  )
}

/** Asks what is to become of folders that were handed in. */
export const ImportQuestion = (): ReactNode => {
  const asking = useImportsStore((state) => state.asking)
  return (
    <Dialog
      open={asking !== null}
      look="ask"
      title={asking === null ? '' : words.question(titleOf(asking))}
      closeLabel={words.close}
      onClose={() => askAboutImport(null)}
    >
      {asking !== null && <Question key={asking.token} handed={asking} />}
    </Dialog>
  )
}
