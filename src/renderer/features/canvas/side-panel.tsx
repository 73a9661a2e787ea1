import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { GeneratePanel } from '#renderer/features/canvas/generate/generate-panel.tsx'
import { History } from '#renderer/features/canvas/history/history.tsx'
import { LayerFields } from '#renderer/features/canvas/layers/layer-fields.tsx'
import { Layers } from '#renderer/features/canvas/layers/layers.tsx'
import { NameField } from '#renderer/features/canvas/layers/name-field.tsx'
import { useFoundMasks } from '#renderer/features/canvas/layers/use-found-masks.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import { openCanvas } from './canvas-store.ts'
import { FileMenu } from './files/file-menu.tsx'
import styles from './side-panel.module.css'

/** What is done with the canvas: generating above, its layers below. */
export const SidePanel = ({ name }: { name: string }): ReactNode => {
  useFoundMasks()
  return (
    <aside className={styles['panel']} aria-label={words.title}>
      <header className={styles['head']}>
        <IconButton label={words.all} onClick={() => openCanvas(null)}>
          <Icon of={ChevronLeft} />
        </IconButton>
        <NameField first={name} />
        <FileMenu />
      </header>
      <GeneratePanel />
      <div className={styles['rest']}>
        <Layers />
        <LayerFields />
        <History />
      </div>
    </aside>
  )
}
