import { type DragEvent, type ReactNode, useState } from 'react'
import { takeText, type TextKind } from '#renderer/forms/text-file.tsx'
import { createWords as words } from '#renderer/words/create.ts'
import styles from './text-drop.module.css'
import { listFiles, usePresetFiles } from './text-files.ts'
import { type Draft, WildcardEditor } from './wildcard-editor.tsx'

/** Types of files that are surely something else; a text file has one of many, or none. */
const foreign = /^(?:image|video|audio)\//u

const mayBeText = ({ items }: DataTransfer): boolean =>
  [...items].some(({ kind, type }) => kind === 'file' && !foreign.test(type))

/** Takes what is dropped and nobody inside has taken, as far as it is of one of these kinds. */
const take = (event: DragEvent, kinds: readonly TextKind[]): void => {
  if (event.defaultPrevented) return
  const taken = [...event.dataTransfer.files].filter((file) => takeText(file, kinds))
  if (taken.length > 0) event.preventDefault()
}

/** Lets lists and presets be dropped anywhere on what it holds. */
export const TextDrop = ({ children }: { children: ReactNode }): ReactNode => {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [over, setOver] = useState(false)
  const [draft] = drafts
  const kinds = [listFiles((next) => setDrafts((all) => [...all, next])), usePresetFiles()]
  return (
    <div
      className={styles['ground']}
      role="presentation"
      onDragOver={(event) => {
        const wanted = !event.defaultPrevented && mayBeText(event.dataTransfer)
        if (wanted) event.preventDefault()
        setOver(wanted)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        take(event, kinds)
      }}
    >
      {children}
      {over && (
        <div className={styles['over']}>
          <p className={styles['invitation']}>{words.dropText}</p>
        </div>
      )}
      {draft && (
        <WildcardEditor
          key={draft.name}
          draft={draft}
          onClose={() => setDrafts((all) => all.slice(1))}
        />
      )}
    </div>
  )
}
