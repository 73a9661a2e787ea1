import {
  type CommandGroup,
  commandGroups,
  commandWords,
  sheetExtras,
} from '#renderer/words/command-words.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { commands } from './commands.ts'

/** All bindings by group, the grid’s own included. */
export const bindingGroups = (): { title: string; rows: { label: string; keys: string }[] }[] =>
  [
    ...keysOf(commandGroups).map((group: CommandGroup) => ({
      title: commandGroups[group],
      rows: commands.flatMap((command) =>
        command.group === group && command.keys !== undefined
          ? [{ label: commandWords[command.id], keys: command.keys }]
          : [],
      ),
    })),
    sheetExtras,
  ].filter((group) => group.rows.length > 0)
