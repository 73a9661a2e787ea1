import { type ReactNode, useEffect, useMemo } from 'react'
import { useSettings } from '#renderer/bridge/queries.ts'
import { chooseKeys } from '#renderer/commands/key-choices.ts'
import { bindKeys } from '#renderer/commands/key-bindings.ts'
import { CommandsContext, createRunner } from '#renderer/commands/use-commands.ts'
import { failureSayer } from './failure-sayer.ts'
import { useCommandContext } from './use-command-context.ts'

/** Makes commands available to the window and its keys. */
export const CommandProvider = ({ children }: { children: ReactNode }): ReactNode => {
  const context = useCommandContext()
  const keys = useSettings().data?.keys
  // While rendering, so that what is drawn below shows the same keys.
  chooseKeys(keys ?? {})
  const runner = useMemo(() => createRunner(context), [context])
  useEffect(() => {
    failureSayer.run = runner.run
    chooseKeys(keys ?? {})
    return bindKeys(window, context)
  }, [context, runner, keys])
  return <CommandsContext value={runner}>{children}</CommandsContext>
}
