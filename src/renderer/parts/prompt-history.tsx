import { Search, Star } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useFavourPrompt, usePrompts } from '#renderer/bridge/prompts.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { historyWords as words } from '#renderer/words/history.ts'
import { moment } from '#renderer/words/time.ts'
import type { PastPrompt } from '#shared/model/past-prompt.ts'
import { findOperation } from '#shared/operations/index.ts'
import styles from './prompt-history.module.css'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Moves the focus from the search to the prompts, along them, and back. */
const stepFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const by = steps[event.key]
  if (by === undefined) return
  const all = event.currentTarget.closest('search')?.querySelectorAll<HTMLElement>('[data-stop]')
  const stops = [...(all ?? [])]
  const at = stops.indexOf(event.currentTarget)
  stops[at + by]?.focus()
  event.preventDefault()
}

const factsOf = ({ at, times }: PastPrompt): string =>
  times > 1 ? `${moment(at)} · ${words.times(times)}` : moment(at)

const Row = ({
  prompt,
  onTake,
}: {
  prompt: PastPrompt
  onTake: (text: string) => void
}): ReactNode => {
  const { mutate: favour } = useFavourPrompt()
  const { text, favourite } = prompt
  return (
    <li className={styles['line']}>
      <button
        type="button"
        data-stop
        className={styles['entry']}
        onKeyDown={stepFocus}
        onClick={() => onTake(text)}
      >
        <span className={styles['text']}>{text}</span>
        <span className={styles['facts']}>{factsOf(prompt)}</span>
      </button>
      <IconButton
        className={styles['star']}
        label={favourite ? words.noFavourite : words.favourite}
        pressed={favourite}
        onClick={() => favour({ text, favourite: !favourite })}
      >
        <Icon of={Star} size={14} />
      </IconButton>
    </li>
  )
}

interface PromptsProps {
  /** Those of this operation come first to hand. */
  operation: string
  onTake: (text: string) => void
}

const Prompts = ({ operation, onTake }: PromptsProps): ReactNode => {
  const [typed, setTyped] = useState('')
  const [everywhere, setEverywhere] = useState(false)
  const found = usePrompts({ operation: everywhere ? null : operation, words: typed, limit: 100 })
  const prompts = found.data?.prompts ?? []
  const [first] = prompts
  return (
    <search>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault()
          if (first) onTake(first.text)
        }}
      >
        <Icon of={Search} />
        <input
          data-stop
          type="search"
          onKeyDown={stepFocus}
          className={styles['input']}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className={styles['scope']}>
          <Choices
            label={words.scope}
            value={everywhere ? 'everywhere' : 'here'}
            options={[
              { value: 'here', label: words.here(findOperation(operation)?.title ?? '') },
              { value: 'everywhere', label: words.everywhere },
            ]}
            onChange={(scope) => setEverywhere(scope === 'everywhere')}
          />
        </span>
      </form>
      {prompts.length > 0 ? (
        <ul className={styles['list']} aria-label={words.title}>
          {prompts.map((prompt) => (
            <Row key={prompt.text} prompt={prompt} onTake={onTake} />
          ))}
        </ul>
      ) : (
        found.isSuccess && (
          <p className={styles['none']}>{typed.trim() === '' ? words.none : words.nothingFound}</p>
        )
      )}
    </search>
  )
}

/** Prompts that were run, to take one again. */
export const PromptHistory = ({
  open,
  onClose,
  ...rest
}: PromptsProps & { open: boolean; onClose: () => void }): ReactNode => (
  <Dialog open={open} onClose={onClose} title={words.title} closeLabel={words.close} look="palette">
    {open && <Prompts {...rest} />}
  </Dialog>
)
