import { CircleAlert, MousePointerClick, Plus, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useChangeCharacter, useCharacterList } from '#renderer/bridge/characters.ts'
import { useStatus } from '#renderer/bridge/queries.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { moveInGrid } from '#renderer/ui/move-focus.ts'
import { Notice } from '#renderer/ui/notice.tsx'
import { type Column, Panels } from '#renderer/ui/panels.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { HeadCount, Surface, SurfaceHead } from '#renderer/ui/surface.tsx'
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

interface GridProps {
  characters: readonly Character[]
  selected: string | null
  disabled: boolean
}

const Grid = ({ characters, selected, disabled }: GridProps): ReactNode => {
  const { mutate: change } = useChangeCharacter()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the cards in it
    <ul className={styles['grid']} aria-label={words.title} onKeyDown={moveInGrid}>
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
  <SurfaceHead>
    <h1 className={styles['title']}>{words.title}</h1>
    {count > 0 && <HeadCount>{count}</HeadCount>}
    <span className={styles['space']} />
    {count > 0 && <AddButton disabled={disabled} />}
  </SurfaceHead>
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
      <Surface>
        <Head count={characters.length} disabled={disabled} />
        {disabled && (
          <Notice
            className={styles['notice']}
            title={libraryWords.readOnlyTitle}
            text={words.readOnly}
          />
        )}
        <All selected={character?.id ?? null} disabled={disabled} />
      </Surface>
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
