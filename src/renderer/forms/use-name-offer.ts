import {
  type AriaAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react'
import { promptWords as words } from '#renderer/words/characters.ts'
import type { Character } from '#shared/model/character.ts'
import { nameBeingTyped, namedLike } from '#shared/operations/mentions.ts'
import { replaceText } from './replace-text.ts'

/** So many are offered at once; the rest is found by typing. */
const MOST_OFFERED = 8

/** Where a name is being written. */
interface Typed {
  start: number
  typed: string
}

const typedIn = (area: HTMLTextAreaElement | null): Typed | null => {
  if (!area || area.selectionStart !== area.selectionEnd) return null
  return nameBeingTyped(area.value, area.selectionStart)
}

const isSame = (one: Typed | null, other: Typed | null): boolean =>
  one?.start === other?.start && one?.typed === other?.typed

/** How far each key moves along the list. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const taking: ReadonlySet<string> = new Set(['Enter', 'Tab'])

const hasModifier = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey

/** Only while the list is open; else it is a text like any other. */
type ComboboxProps = AriaAttributes & { role?: 'combobox' }

/** What names are offered while one is being written, and which of them is marked. */
const useOffered = (
  area: RefObject<HTMLTextAreaElement | null>,
  characters: readonly Character[],
) => {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [marked, setMarked] = useState(0)
  /** Where a name was taken, or the list closed with Escape: that one is left alone. */
  const settled = useRef<number | null>(null)
  const offered = typed ? namedLike(typed.typed, characters).slice(0, MOST_OFFERED) : []
  const at = Math.min(marked, offered.length - 1)
  const close = (): void => {
    settled.current = typed?.start ?? null
    setTyped(null)
  }
  return {
    offered,
    at,
    close,
    look: (): void => {
      const found = typedIn(area.current)
      if (found === null) settled.current = null
      const next = found?.start === settled.current ? null : found
      if (isSame(next, typed)) return
      setMarked(0)
      setTyped(next)
    },
    step: (by: number): void => setMarked((at + by + offered.length) % offered.length),
    take: ({ name }: Character): void => {
      if (!area.current || !typed) return
      close()
      const end = typed.start + 1 + typed.typed.length
      replaceText(area.current, { start: typed.start, end, text: `@${name}` })
    },
  }
}

/** Offers characters in a text while `@` and a name are being written; the keyboard stays in the text. */
export const useNameOffer = (
  area: RefObject<HTMLTextAreaElement | null>,
  characters: readonly Character[],
) => {
  const { offered, at, look, close, step, take } = useOffered(area, characters)
  const list = useId()
  const idOf = ({ id }: Character): string => `${list}-${id}`
  const marked = offered[at]

  /** True where the key was for the list. */
  const press = (key: string): boolean => {
    const by = steps[key]
    if (!marked) return false
    if (by !== undefined) step(by)
    else if (taking.has(key)) take(marked)
    else if (key === 'Escape') close()
    else return false
    return true
  }

  const combobox: ComboboxProps = marked
    ? {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-expanded': true,
        'aria-controls': list,
        'aria-activedescendant': idOf(marked),
      }
    : {}

  return {
    offered,
    look,
    areaProps: {
      ...combobox,
      onSelect: look,
      onBlur: close,
      onKeyDown: (event: KeyboardEvent): void => {
        // While letters are put together, keys are for that alone.
        if (event.nativeEvent.isComposing || hasModifier(event) || !press(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      },
    },
    listProps: { id: list, role: 'listbox', 'aria-label': words.offered } as const,
    optionProps: (character: Character) =>
      ({
        id: idOf(character),
        role: 'option',
        'aria-selected': character === marked,
        // The text keeps the focus.
        onPointerDown: (event: PointerEvent): void => event.preventDefault(),
        onClick: (): void => take(character),
      }) as const,
  }
}
