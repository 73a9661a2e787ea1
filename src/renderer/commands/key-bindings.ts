import { type KeybindingsMap, tinykeys } from 'tinykeys'
import { type Command, isEnabled } from './command.ts'
import { bindingsOf } from './key-choices.ts'
import { groupBy } from '#shared/std/group-by.ts'
import { commands } from './commands.ts'
import type { CommandContext } from './context.ts'

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="range"]), textarea, [contenteditable]')

/** Figures are steps of the canvas themselves; words are taken back one by one where they are written. */
const isWriting = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.matches(
    'textarea, [contenteditable], input:not([type="range"], [inputmode="numeric"], [inputmode="decimal"])',
  )

const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null

/** A focused button takes Space for itself. */
const isPressing = ({ target, key }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.closest('button, [role="button"]') !== null

const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || isTyping(event) || isElsewhere(event) || isPressing(event)

const hasModifier = (keys: string): boolean => keys.startsWith('$mod')

const mayRun = (command: Command, keys: string, event: KeyboardEvent): boolean => {
  if (event.repeat && command.repeats !== true) return false
  if (command.yieldsToWords === true && isWriting(event)) return false
  const yields = !hasModifier(keys) || command.yieldsToTyping === true
  return !(yields && isTaken(event))
}

const isOfCanvas = ({ group }: Command): boolean => group === 'canvas' || group === 'results'

/** While a canvas is open its keys mean nothing else, not even where it has no use for them just now. */
const meant = (
  sharing: readonly Command[],
  { canvas, viewerOpen }: CommandContext,
): readonly Command[] => {
  if (canvas === null || viewerOpen) return sharing
  const own = sharing.filter(isOfCanvas)
  return own.length > 0 ? own : sharing
}

/** The key that was pressed; none where it is not told when it is let go of, as on a Mac beside Command. */
const heldKey = ({ code, metaKey }: KeyboardEvent): string | undefined =>
  metaKey || code === '' ? undefined : code

/** Of several commands with the same keys, the first one runs that can be run now. */
const handler =
  (sharing: readonly Command[], keys: string, context: () => CommandContext) =>
  (event: KeyboardEvent): void => {
    const able = sharing.filter((command) => mayRun(command, keys, event))
    if (able.length === 0) return
    const now = context()
    const command = meant(sharing, now).find((each) => able.includes(each) && isEnabled(each, now))
    if (!command) return
    event.preventDefault()
    command.run(now, heldKey(event))
  }

/** Listens for every command’s keys; the function returned stops it. */
export const bindKeys = (target: Window, context: () => CommandContext): (() => void) => {
  const all = commands.flatMap((command) => bindingsOf(command).map((keys) => ({ keys, command })))
  const bindings: KeybindingsMap = Object.fromEntries(
    [...groupBy(all, ({ keys }) => keys)].map(([keys, sharing]) => [
      keys,
      handler(
        sharing.map(({ command }) => command),
        keys,
        context,
      ),
    ]),
  )
  return tinykeys(target, bindings, { ignore: () => false })
}
