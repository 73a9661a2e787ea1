import { type DragEvent, type ReactNode, useRef } from 'react'
import { say } from '#renderer/ui/toaster.tsx'
import { formWords as words } from '#renderer/words/forms.ts'
import { decodeText } from './decode-text.ts'

export interface TextFile {
  name: string
  text: string
}

/** Text files of one kind, and what is done with one. */
export interface TextKind {
  /** How their names end, in small letters: `.txt`. */
  endings: readonly string[]
  onText: (file: TextFile) => void
}

/** Larger files are something else. */
const MOST_BYTES = 4 * 1024 * 1024

const kindOf = ({ name }: File, kinds: readonly TextKind[]): TextKind | undefined =>
  kinds.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)))

const read = async (file: File, { onText }: TextKind): Promise<void> => {
  const text = file.size > MOST_BYTES ? null : decodeText(new Uint8Array(await file.arrayBuffer()))
  if (text === null) say({ title: words.noText(file.name), kind: 'danger' })
  else onText({ name: file.name, text })
}

/** Takes in a file of one of these kinds; false where it is of none. */
export const takeText = (file: File, kinds: readonly TextKind[]): boolean => {
  const kind = kindOf(file, kinds)
  if (!kind) return false
  read(file, kind).catch(() => say({ title: words.fileGone(file.name), kind: 'danger' }))
  return true
}

/** Reads a text file that is opened or dropped; bring the input into the page, and the handlers onto what is dropped on. */
export const useTextFile = (kind: TextKind) => {
  const input = useRef<HTMLInputElement>(null)
  const take = ([file]: Iterable<File>): void => {
    if (file && !takeText(file, [kind]))
      say({ title: words.notOfKind(file.name, kind.endings), kind: 'danger' })
  }
  const element: ReactNode = (
    <input
      ref={input}
      type="file"
      hidden
      accept={kind.endings.join(',')}
      onChange={(event) => {
        take(event.target.files ?? [])
        event.target.value = ''
      }}
    />
  )
  return {
    element,
    open: (): void => input.current?.click(),
    dropProps: {
      onDragOver: (event: DragEvent): void => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      },
      onDrop: (event: DragEvent): void => {
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer.files)
      },
    },
  }
}
