import type { LucideIcon } from 'lucide-react'
import type { CommandGroup, CommandId } from '#renderer/words/command-words.ts'
import type { CommandContext } from './context.ts'

/** One thing a person can do. Palette, keys, tooltips and the keyboard sheet read these records. */
export interface Command {
  id: CommandId
  group: CommandGroup
  icon: LucideIcon
  /** A binding such as `$mod+Enter`; `$mod` is Command on a Mac and Control elsewhere. */
  keys?: string
  /** Further bindings: listened for, not shown. */
  moreKeys?: readonly string[]
  /** Runs again and again while its key is held. */
  repeats?: boolean
  /** A text field that has the focus takes its keys for itself, though they come with `$mod`. */
  yieldsToTyping?: boolean
  /** As this, but only where words are written. */
  yieldsToWords?: boolean
  /** Left out: always. */
  enabled?: (context: CommandContext) => boolean
  /** `heldKey` is the key that it is run by and that is held, as `KeyboardEvent.code` names it. */
  run: (context: CommandContext, heldKey?: string) => void
}

/** True when the command can be run now. */
export const isEnabled = (command: Command, context: CommandContext): boolean =>
  command.enabled?.(context) ?? true

const first = ({ selected }: CommandContext): string | undefined => selected[0]

/** True when at least one picture is selected. */
export const hasPicture = (context: CommandContext): boolean => context.selected.length > 0

/** Runs `act` with the first selected picture, if there is one. */
export const withPicture =
  (act: (context: CommandContext, assetId: string) => void) =>
  (context: CommandContext): void => {
    const assetId = first(context)
    if (assetId !== undefined) act(context, assetId)
  }
