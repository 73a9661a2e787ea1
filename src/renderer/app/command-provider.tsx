import { type ReactNode, useEffect, useMemo } from 'react'
import { bindKeys } from '#renderer/commands/key-bindings.ts'
import { CommandsContext, createRunner } from '#renderer/commands/use-commands.ts'
import { failureSayer } from './failure-sayer.ts'
import { useCommandContext } from './use-command-context.ts'

/** Makes commands available to the window and its keys. */
export const CommandProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const context = useCommandContext()
  const runner = useMemo(() => createRunner(context), [context])
  useEffect(() => {
    failureSayer.run = runner.run
    return bindKeys(window, context)
  }, [context, runner])
  return <CommandsContext value={runner}>{children}</CommandsContext>
}
