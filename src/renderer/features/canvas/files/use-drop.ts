import { useEffect, useEffectEvent } from 'react'

interface Drop {
  /** Whether what is dragged there is taken. */
  wants: (transfer: DataTransfer, target: Node) => boolean
  /** Over which of what is wanted the pointer is; null: over nothing, or it was let go. */
  onOver: (target: Node | null) => void
  onDrop: (transfer: DataTransfer, target: Node) => void
}

/** Takes what is dragged over the window before anything else there does. */
export const useDrop = ({ wants, onOver, onDrop }: Drop): void => {
  const wantedOf = ({ dataTransfer, target }: DragEvent) =>
    dataTransfer && target instanceof Node && wants(dataTransfer, target)
      ? { dataTransfer, target }
      : null
  const over = useEffectEvent((event: DragEvent) => {
    const wanted = wantedOf(event)
    onOver(wanted?.target ?? null)
    if (!wanted) return
    event.preventDefault()
    wanted.dataTransfer.dropEffect = 'copy'
  })
  const drop = useEffectEvent((event: DragEvent) => {
    onOver(null)
    const wanted = wantedOf(event)
    if (!wanted) return
    event.preventDefault()
    onDrop(wanted.dataTransfer, wanted.target)
  })
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) onOver(null)
  })
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    window.addEventListener('dragenter', (event) => over(event), options)
    window.addEventListener('dragover', (event) => over(event), options)
    window.addEventListener('drop', (event) => drop(event), options)
    window.addEventListener('dragleave', (event) => leave(event), options)
    return () => listening.abort()
  }, [])
}
