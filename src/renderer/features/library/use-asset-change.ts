import { useCommands } from '#renderer/commands/use-commands.ts'
import type { CommandContext } from '#renderer/commands/context.ts'

/** Changes what is said of assets, from beside the grid. */
export const useAssetChange = (): CommandContext['order']['change'] => {
  const { context } = useCommands()
  return (...asked) => context().order.change(...asked)
}
