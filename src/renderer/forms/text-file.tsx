import { type DragEvent, type ReactNode, useRef } from 'react'

interface TextFileProps {
  /** As an input of the page takes it: `.txt,text/plain`. */
  accept: string
  onText: (file: { name: string; text: string }) => void
}

/** Larger files are something else. */
const MOST_BYTES = 4 * 1024 * 1024

/** Reads a text file that is opened or dropped; bring the input into the page, and the handlers onto what is dropped on. */
export const useTextFile = ({ accept, onText }: TextFileProps) => {
  const input = useRef<HTMLInputElement>(null)
  const read = async (file: File): Promise<void> => {
    if (file.size <= MOST_BYTES) onText({ name: file.name, text: await file.text() })
  }
  const take = ([file]: Iterable<File>): void => {
    // What cannot be read has gone in the meantime; nothing is there to be taken in.
    if (file) read(file).catch(() => undefined)
  }
  const element: ReactNode = (
    <input
      ref={input}
      type="file"
      hidden
      accept={accept}
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
        take(event.dataTransfer.files)
      },
    },
  }
}
