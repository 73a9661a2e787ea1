import { type KeybindingsMap, tinykeys } from 'tinykeys'
import { type Command, bindingsOf, isEnabled } from './command.ts'
import { commands } from './commands.ts'
import type { CommandContext } from './context.ts'

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="range"]), textarea, [contenteditable]')

const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null

/** A focused button takes Space for itself. */
const isPressing = ({ target, key }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.closest('button, [role="button"]') !== null

const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || isTyping(event) || isElsewhere(event) || isPressing(event)

const hasModifier = (keys: string): boolean => keys.startsWith('$mod')

const handler =
  (command: Command, keys: string, context: () => CommandContext) =>
  (event: KeyboardEvent): void => {
    if (event.repeat && command.repeats !== true) return
    const yields = !hasModifier(keys) || command.yieldsToTyping === true
    if (yields && isTaken(event)) return
    const now = context()
    if (!isEnabled(command, now)) return
    event.preventDefault()
    command.run(now)
  }

/** Listens for every command’s keys; the function returned stops it. */
export const bindKeys = (target: Window, context: () => CommandContext): (() => void) => {
  const bindings: KeybindingsMap = Object.fromEntries(
    commands.flatMap((command) =>
      bindingsOf(command).map((keys) => [keys, handler(command, keys, context)] as const),
    ),
  )
  return tinykeys(target, bindings, { ignore: () => false })
}
