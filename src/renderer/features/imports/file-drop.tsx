import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { say } from '#renderer/ui/toaster.tsx'
import { importWords as words } from '#renderer/words/imports.ts'
import styles from './file-drop.module.css'
import { useBringIn } from './use-bring-in.ts'

const holdsFiles = ({ types }: DataTransfer): boolean => types.includes('Files')

/** A browser that hands over no file tells at least where the picture is. */
const holdsAddress = ({ types }: DataTransfer): boolean =>
  !types.includes('Files') && types.includes('text/uri-list')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/**
 * Files that are dropped or pasted anywhere in the window and that nothing else there wants are brought into the
 * library.
 */
export const FileDrop = (): ReactNode => {
  const [over, setOver] = useState(false)
  const { files: bringIn } = useBringIn()

  const onDragOver = useEffectEvent((event: DragEvent) => {
    const wanted =
      !event.defaultPrevented && event.dataTransfer !== null && holdsFiles(event.dataTransfer)
    setOver(wanted)
    if (!wanted) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  })
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (event.defaultPrevented || event.dataTransfer === null) return
    // A file that is dropped and not taken would be opened in place of the window.
    event.preventDefault()
    const files = [...event.dataTransfer.files]
    if (files.length > 0) bringIn(files)
    else if (holdsAddress(event.dataTransfer))
      say({ title: words.onlyAddress, text: words.onlyAddressText })
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (event.defaultPrevented || isTyping(event.target) || files.length === 0) return
    event.preventDefault()
    bringIn(files)
  })

  useEffect(() => {
    const listeners = {
      dragover: (event: DragEvent) => onDragOver(event),
      dragleave: (event: DragEvent) => onDragLeave(event),
      drop: (event: DragEvent) => onDrop(event),
      paste: (event: ClipboardEvent) => onPaste(event),
    }
    window.addEventListener('dragover', listeners.dragover)
    window.addEventListener('dragleave', listeners.dragleave)
    window.addEventListener('drop', listeners.drop)
    window.addEventListener('paste', listeners.paste)
    return () => {
      window.removeEventListener('dragover', listeners.dragover)
      window.removeEventListener('dragleave', listeners.dragleave)
      window.removeEventListener('drop', listeners.drop)
      window.removeEventListener('paste', listeners.paste)
    }
  }, [])

  if (!over) return null
  return (
    <div className={styles['over']}>
      <p className={styles['invitation']}>{words.dropHere}</p>
    </div>
  )
}
