import { createContext, use } from 'react'
import type { CommandId } from '#renderer/words/command-words.ts'
import { isEnabled } from './command.ts'
import { findCommand } from './commands.ts'
import type { CommandContext } from './context.ts'

/** Runs commands by name. */
export interface CommandRunner {
  run: (id: CommandId) => void
  enabled: (id: CommandId) => boolean
  context: () => CommandContext
}

const missing = (): never => {
  throw new Error('Commands are used outside of their provider')
}

export const CommandsContext = createContext<CommandRunner>({
  run: missing,
  enabled: missing,
  context: missing,
})

/** Makes a runner that asks for a fresh context every time. */
export const createRunner = (context: () => CommandContext): CommandRunner => {
  const enabled = (id: CommandId): boolean => {
    const command = findCommand(id)
    return command !== undefined && isEnabled(command, context())
  }
  return {
    context,
    enabled,
    run: (id) => {
      if (enabled(id)) findCommand(id)?.run(context())
    },
  }
}

/** The window’s commands. */
export const useCommands = (): CommandRunner => use(CommandsContext)
