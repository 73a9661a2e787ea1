import { type ReactNode, useEffect, useMemo } from 'react'
import { useStudioEvent } from '#renderer/bridge/events.ts'
import { findCommand } from '#renderer/commands/commands.ts'
import { bindKeys } from '#renderer/commands/key-bindings.ts'
import { CommandsContext, createRunner } from '#renderer/commands/use-commands.ts'
import { failureSayer } from './failure-sayer.ts'
import { useCommandContext } from './use-command-context.ts'

/** Makes commands available to the window, its keys and the application menu. */
export const CommandProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const context = useCommandContext()
  const runner = useMemo(() => createRunner(context), [context])
  useEffect(() => {
    failureSayer.run = runner.run
    return bindKeys(window, context)
  }, [context, runner])
  useStudioEvent('command.run', ({ id }) => {
    const command = findCommand(id)
    if (command) runner.run(command.id)
  })
  return <CommandsContext value={runner}>{children}</CommandsContext>
}
