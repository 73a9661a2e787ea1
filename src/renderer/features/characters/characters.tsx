import { CircleAlert, MousePointerClick, Plus, UsersRound } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useChangeCharacter, useCharacterList } from '#renderer/bridge/characters.ts'
import { useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { characterWords as words } from '#renderer/words/characters.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { appWords, libraryWords } from '#renderer/words/surfaces.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { Character } from '#shared/model/character.ts'
import { Card } from './card.tsx'
import { showCharacter, useCharactersStore } from './characters-store.ts'
import styles from './characters.module.css'
import { Editor } from './editor.tsx'

const AddButton = ({ disabled, primary = false }: { disabled: boolean; primary?: boolean }) => {
  const { context } = useCommands()
  return (
    <Button
      kind={primary ? 'primary' : 'normal'}
      disabled={disabled}
      icon={<Icon of={Plus} />}
      onClick={() => context().characters.begin([])}
    >
      {words.add}
    </Button>
  )
}

const Loading = (): ReactNode => (
  <div className={styles['grid']}>
    {[0, 1, 2, 3].map((at) => (
      <Skeleton key={at} height={232} />
    ))}
  </div>
)

/** How many entries each key goes along, with so many to a row. */
const stepOf = (key: string, columns: number): number | undefined =>
  ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns })[key]

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  const top = cards[0]?.parentElement?.offsetTop
  const columns = cards.filter(({ parentElement }) => parentElement?.offsetTop === top).length
  const step = stepOf(event.key, columns)
  const at = cards.indexOf(document.activeElement as HTMLElement)
  if (step === undefined || at < 0) return
  cards[at + step]?.focus()
  event.preventDefault()
}

interface GridProps {
  characters: readonly Character[]
  selected: string | null
  disabled: boolean
}

const Grid = ({ characters, selected, disabled }: GridProps): ReactNode => {
  const { mutate: change } = useChangeCharacter()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the cards in it
    <ul className={styles['grid']} aria-label={words.title} onKeyDown={moveFocus}>
      {characters.map((character) => (
        <Card
          key={character.id}
          character={character}
          selected={character.id === selected}
          disabled={disabled}
          onShow={() => showCharacter(character.id)}
          onFavour={() => change({ id: character.id, change: { favourite: !character.favourite } })}
        />
      ))}
    </ul>
  )
}

const Failed = ({ error, onAgain }: { error: Error; onAgain: () => void }): ReactNode => (
  <EmptyState
    icon={<Icon of={CircleAlert} size={28} />}
    title={words.failedTitle}
    text={failureWords(asFailure(error)).next}
  >
    <Button onClick={onAgain}>{appWords.retry}</Button>
  </EmptyState>
)

const All = ({ selected, disabled }: Omit<GridProps, 'characters'>): ReactNode => {
  const { data, error, refetch } = useCharacterList()
  if (!data) return error ? <Failed error={error} onAgain={() => void refetch()} /> : <Loading />
  const { characters } = data
  if (characters.length > 0)
    return <Grid characters={characters} selected={selected} disabled={disabled} />
  return (
    <EmptyState
      icon={<Icon of={UsersRound} size={28} />}
      title={words.emptyTitle}
      text={words.emptyText}
    >
      <AddButton primary disabled={disabled} />
    </EmptyState>
  )
}

const Head = ({ count, disabled }: { count: number; disabled: boolean }): ReactNode => (
  <header className={styles['head']}>
    <h1 className={styles['title']}>{words.title}</h1>
    {count > 0 && <span className={styles['count']}>{count}</span>}
    <span className={styles['space']} />
    {count > 0 && <AddButton disabled={disabled} />}
  </header>
)

const Nobody = (): ReactNode => (
  <aside className={styles['nobody']} aria-label={words.editor}>
    <EmptyState
      icon={<Icon of={MousePointerClick} size={24} />}
      title={words.nothingChosen}
      text={words.nothingChosenText}
    />
  </aside>
)

/** Whom or what pictures show again and again. */
export const Characters = (): ReactNode => {
  const characters = useCharacterList().data?.characters ?? []
  const chosen = useCharactersStore((state) => state.selected)
  const disabled = useStatus().data?.libraryWritable === false
  const character = characters.find(({ id }) => id === chosen)
  const all: Column = {
    id: 'all',
    min: 300,
    content: (
      <div className={styles['all']}>
        <Head count={characters.length} disabled={disabled} />
        {disabled && (
          <Notice
            className={styles['notice']}
            title={libraryWords.readOnlyTitle}
            text={words.readOnly}
          />
        )}
        <All selected={character?.id ?? null} disabled={disabled} />
      </div>
    ),
  }
  const editor: Column = {
    id: 'character',
    width: 360,
    min: 320,
    max: 520,
    content: character ? (
      <Editor key={character.id} character={character} disabled={disabled} />
    ) : (
      <Nobody />
    ),
  }
  return <Panels id="characters" columns={characters.length > 0 ? [all, editor] : [all]} />
}
