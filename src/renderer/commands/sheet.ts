import {
  type CommandGroup,
  commandGroups,
  commandWords,
  sheetExtras,
} from '#renderer/words/command-words.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { shownKey } from './key-choices.ts'

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

/** All commands by group, in the order of the sheet. */
export const commandsByGroup = (): { title: string; commands: Command[] }[] =>
  order.map((group) => ({
    title: commandGroups[group],
    commands: commands.filter((command) => command.group === group),
  }))

/** All bindings by group, the grid’s own included. */
export const bindingGroups = (): { title: string; rows: { label: string; keys: string }[] }[] =>
  [
    ...commandsByGroup().map(({ title, commands: members }) => ({
      title,
      rows: members.flatMap((command) => {
        const keys = shownKey(command)
        return keys === undefined ? [] : [{ label: commandWords[command.id], keys }]
      }),
    })),
    sheetExtras,
  ].filter((group) => group.rows.length > 0)
