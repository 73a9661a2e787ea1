import { Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChains } from '#renderer/bridge/chains.ts'
import { useCatalogue } from '#renderer/bridge/queries.ts'
import { isEnabled } from '#renderer/commands/command.ts'
import { shownKey } from '#renderer/commands/key-choices.ts'
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
import { ChainPrice } from '#renderer/parts/chain-rows.tsx'
import { operationIcon } from '#renderer/parts/operation-icon.tsx'
import { assetActionWords } from '#renderer/words/asset-actions.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { Chain } from '#shared/model/chain.ts'
import { chainProblems } from '#shared/operations/chain.ts'
import { operationsOn } from '#shared/operations/on-asset.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { changeApp, useAppStore } from './app-store.ts'

/** Marks entries of the palette that are operations, and those that are chains. */
const OPERATION = 'operation '
const CHAIN = 'chain '

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
        keys: shownKey(command),
        disabled: !isEnabled(command, context),
      }))
      .toSorted((one, other) => Number(one.disabled) - Number(other.disabled)),
  }))

interface Known {
  chains: readonly Chain[]
  models: readonly Model[]
}

/** What can be made of the selected assets, by name. */
const operationGroup = (
  { selected, selectedKind, trashed }: CommandContext,
  { chains, models }: Known,
): ListGroup[] => {
  const [first] = selected
  if (first === undefined || selectedKind === null || trashed) return []
  const rows = chains
    .filter(({ steps }) => chainProblems(steps, selectedKind, { models }).length === 0)
    .map((chain) => ({
      id: `${CHAIN}${chain.id}`,
      label: chain.name,
      icon: <Icon of={Workflow} />,
      aside: <ChainPrice chain={chain} assetId={first} />,
      disabled: false,
    }))
  const items = operationsOn(selectedKind).map(({ id, title, icon }) => ({
    id: `${OPERATION}${id}`,
    label: title,
    icon: <Icon of={operationIcon(icon)} />,
    disabled: false,
  }))
  return [{ value: assetActionWords.title, items: [...rows, ...items] }]
}

const start = (
  { operations, chains, selected }: CommandContext,
  id: string,
  known: readonly Chain[],
): void => {
  if (id.startsWith(OPERATION)) operations.start(id.slice(OPERATION.length), selected)
  const chain = known.find((each) => `${CHAIN}${each.id}` === id)
  if (chain) chains.run(chain, selected)
}

const close = (): void => changeApp({ paletteOpen: false })

/** Every command by name. */
export const Palette = (): ReactNode => {
  const open = useAppStore((state) => state.paletteOpen)
  const { run, context } = useCommands()
  const chains = useChains()
  const models = useCatalogue().data?.models ?? []
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
          groups={[...groupsFor(context()), ...operationGroup(context(), { chains, models })]}
          placeholder={words.placeholder}
          none={words.none}
          onChoose={(id) => {
            close()
            const command = findCommand(id)
            requestAnimationFrame(() => {
              if (command) run(command.id)
              else start(context(), id, chains)
            })
          }}
        />
      )}
    </Dialog>
  )
}
