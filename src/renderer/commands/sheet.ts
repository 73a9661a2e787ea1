import {
  type CommandGroup,
  commandGroups,
  commandWords,
  sheetExtras,
} from '#renderer/words/command-words.ts'
import { commands } from './commands.ts'

/** What concerns the whole studio fills the first column, what concerns pictures the second. */
const order: readonly CommandGroup[] = [
  'go',
  'create',
  'studio',
  'queue',
  'picture',
  'library',
  'canvas',
  'results',
]

/** All bindings by group, the grid’s own included. */
export const bindingGroups = (): { title: string; rows: { label: string; keys: string }[] }[] =>
  [
    ...order.map((group) => ({
      title: commandGroups[group],
      rows: commands.flatMap((command) =>
        command.group === group && command.keys !== undefined
          ? [{ label: commandWords[command.id], keys: command.keys }]
          : [],
      ),
    })),
    sheetExtras,
  ].filter((group) => group.rows.length > 0)
