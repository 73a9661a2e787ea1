import { type ReactNode, type RefObject, useState } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { kindIcons } from '#renderer/features/canvas/layers/layer-icons.ts'
import { draggedAssets, holdsAssets } from '#renderer/parts/dragged-asset.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  canvasFileWords as words,
  type PictureUse,
  pictureUseWords,
} from '#renderer/words/canvas-files.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { bringOnto } from './add-pictures.ts'
import styles from './drop-zones.module.css'
import { kindOfUse } from './picture-layer.ts'
import { useDrop } from './use-drop.ts'

const uses = keysOf(pictureUseWords)

const holdsPictures = (transfer: DataTransfer): boolean =>
  holdsAssets(transfer) || transfer.types.includes('Files')

/** The zone under the pointer; beside all of them a picture becomes a layer. */
const zoneAt = (target: Node): PictureUse => {
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

  useDrop({
    wants: (transfer, target) =>
      workshop !== null && holdsPictures(transfer) && within.current?.contains(target) === true,
    onOver: (target) => setOver(target && zoneAt(target)),
    onDrop: (transfer, target) => {
      const brought = { ids: draggedAssets(transfer), files: [...transfer.files] }
      if (workshop) void bringOnto(workshop, brought, zoneAt(target))
    },
  })

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
          <Icon of={kindIcons[kindOfUse[use]]} size={18} />
          <strong className={styles['label']}>{pictureUseWords[use].label}</strong>
          <span className={styles['text']}>{pictureUseWords[use].text}</span>
        </div>
      ))}
    </section>
  )
}
