import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate.ts'
import { kindIcons } from '#renderer/features/canvas/layer-icons.ts'
import { draggedAssets, holdsAssets } from '#renderer/parts/dragged-asset.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  canvasFileWords as words,
  type PictureUse,
  pictureUseWords,
} from '#renderer/words/canvas-files.ts'
import type { LayerKind } from '#shared/model/layer.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { bringOnto } from './add-pictures.ts'
import styles from './drop-zones.module.css'

const uses = keysOf(pictureUseWords)

const icons: Readonly<Record<PictureUse, LayerKind>> = {
  layer: 'image',
  mask: 'mask',
  control: 'control',
  reference: 'reference',
}

const holdsPictures = (transfer: DataTransfer | null): transfer is DataTransfer =>
  transfer !== null && (holdsAssets(transfer) || transfer.types.includes('Files'))

/** The zone under the pointer; beside all of them a picture becomes a layer. */
const zoneAt = (target: EventTarget | null): PictureUse => {
  const zone = target instanceof Element ? target.closest<HTMLElement>('[data-use]') : null
  return uses.find((use) => use === zone?.dataset['use']) ?? 'layer'
}

/** Where what is dragged over the stage can be dropped, and as what. */
export const DropZones = ({
  workshop,
  within,
}: {
  workshop: Workshop | null
  /** Shown while a drag is over this. */
  within: RefObject<HTMLElement | null>
}): ReactNode => {
  const [over, setOver] = useState<PictureUse | null>(null)

  const isWanted = ({ target, dataTransfer }: DragEvent): boolean =>
    workshop !== null &&
    holdsPictures(dataTransfer) &&
    target instanceof Node &&
    within.current?.contains(target) === true

  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!isWanted(event)) {
      setOver(null)
      return
    }
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    setOver(zoneAt(event.target))
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(null)
    if (!isWanted(event) || !workshop || !event.dataTransfer) return
    event.preventDefault()
    const { dataTransfer } = event
    const brought = { ids: draggedAssets(dataTransfer), files: [...dataTransfer.files] }
    void bringOnto(workshop, brought, zoneAt(event.target))
  })
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(null)
  })

  useEffect(() => {
    // Before anything else in the window that takes files.
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    window.addEventListener('dragenter', (event) => onDrag(event), options)
    window.addEventListener('dragover', (event) => onDrag(event), options)
    window.addEventListener('drop', (event) => onDrop(event), options)
    window.addEventListener('dragleave', (event) => onDragLeave(event), options)
    return () => listening.abort()
  }, [])

  if (over === null) return null
  return (
    <section className={styles['zones']} aria-label={words.dropHere}>
      {uses.map((use) => (
        <div
          key={use}
          className={styles['zone']}
          data-use={use}
          data-over={use === over ? '' : undefined}
        >
          <Icon of={kindIcons[icons[use]]} size={18} />
          <strong className={styles['label']}>{pictureUseWords[use].label}</strong>
          <span className={styles['text']}>{pictureUseWords[use].text}</span>
        </div>
      ))}
    </section>
  )
}
