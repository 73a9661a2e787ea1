import type { ReactNode } from 'react'
import { isEnabled } from '#renderer/commands/command.ts'
import { commands, findCommand } from '#renderer/commands/commands.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { CommandList, type ListGroup } from '#renderer/ui/command-list.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  type CommandGroup,
  commandGroups,
  commandWords,
  paletteWords as words,
} from '#renderer/words/command-words.ts'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { assetActionWords } from '#renderer/words/asset-actions.ts'
import { operationsOn } from '#shared/operations/on-asset.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { changeApp, useAppStore } from './app-store.ts'

/** Marks entries of the palette that are operations. */
const OPERATION = 'operation '

const order: readonly CommandGroup[] = keysOf(commandGroups)

/** All commands by group; those that can run now come first in theirs. */
const groupsFor = (context: CommandContext): ListGroup[] =>
  order.map((group) => ({
    value: commandGroups[group],
    items: commands
      .filter((command) => command.group === group && command.id !== 'open-palette')
      .map((command) => ({
        id: command.id,
        label: commandWords[command.id],
        icon: <Icon of={command.icon} />,
        keys: command.keys,
        disabled: !isEnabled(command, context),
      }))
      .toSorted((one, other) => Number(one.disabled) - Number(other.disabled)),
  }))

/** What can be made of the selected assets, by name. */
const operationGroup = ({ selected, selectedKind, trashed }: CommandContext): ListGroup[] => {
  if (selected.length === 0 || selectedKind === null || trashed) return []
  const items = operationsOn(selectedKind).map(({ id, title, icon }) => ({
    id: `${OPERATION}${id}`,
    label: title,
    icon: <Icon of={operationIcon(icon)} />,
    disabled: false,
  }))
  return [{ value: assetActionWords.title, items }]
}

const start = ({ operations, selected }: CommandContext, id: string): void => {
  if (id.startsWith(OPERATION)) operations.start(id.slice(OPERATION.length), selected)
}

const close = (): void => changeApp({ paletteOpen: false })

/** Every command by name. */
export const Palette = (): ReactNode => {
  const open = useAppStore((state) => state.paletteOpen)
  const { run, context } = useCommands()
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words.placeholder}
      closeLabel={words.close}
      look="palette"
    >
      {open && (
        <CommandList
          groups={[...groupsFor(context()), ...operationGroup(context())]}
          placeholder={words.placeholder}
          none={words.none}
          onChoose={(id) => {
            close()
            const command = findCommand(id)
            requestAnimationFrame(() => {
              if (command) run(command.id)
              else start(context(), id)
            })
          }}
        />
      )}
    </Dialog>
  )
}
