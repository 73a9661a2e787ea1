import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useEditor, useSession } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveFocus } from '#renderer/ui/move-focus.ts'
import { canvasWords as words, toolGroupWords, toolWords } from '#renderer/words/canvas.ts'
import { keysOf as namesOf } from '#shared/std/typed-object.ts'
import styles from './tool-bar.module.css'
import { toolGroups } from './tool-groups.ts'
import { toolIcons } from './tool-icons.ts'

/** The tools, down the left side of the stage. */
export const ToolBar = (): ReactNode => {
  const { session } = useEditor()
  const current = useSession(({ tool }) => tool)
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label={words.tools}
      aria-orientation="vertical"
      tabIndex={-1}
      onKeyDown={moveFocus}
    >
      {namesOf(toolGroups).map((group) => (
        <fieldset key={group} aria-label={toolGroupWords[group]} className={styles['group']}>
          {toolGroups[group].map((id) => (
            <IconButton
              key={id}
              side="right"
              label={toolWords[id]}
              keys={keysOf(`tool-${id}`)}
              pressed={id === current}
              data-entry
              onClick={() => session.setState({ tool: id })}
            >
              <Icon of={toolIcons[id]} size={18} />
            </IconButton>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
