import { Magnet } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { alignmentIcons } from '#renderer/commands/layer-commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { alignments } from '#shared/model/alignment.ts'
import styles from './options-bar.module.css'

/** Aligning what is selected, and whether a drag keeps to what is near. */
export const SelectFields = (): ReactNode => {
  const { session } = useEditor()
  const { run } = useCommands()
  const none = useSession(({ selected }) => selected.length === 0)
  const snap = useSession((state) => state.snap)
  return (
    <>
      <div className={styles['switches']}>
        {alignments.map((to) => (
          <IconButton
            key={to}
            label={words.align[to]}
            disabled={none}
            onClick={() => run(`align-${to}`)}
          >
            <Icon of={alignmentIcons[to]} />
          </IconButton>
        ))}
      </div>
      <div className={styles['switches']}>
        <IconButton
          label={words.snap}
          keys={keysOf('toggle-snap')}
          pressed={snap}
          onClick={() => session.setState({ snap: !snap })}
        >
          <Icon of={Magnet} />
        </IconButton>
      </div>
    </>
  )
}
