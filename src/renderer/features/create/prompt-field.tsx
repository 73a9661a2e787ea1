import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCharacters } from '#renderer/bridge/characters.ts'
import { PromptArea } from '#renderer/forms/prompt-area.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { promptWords } from '#renderer/words/characters.ts'
import { createWords as words } from '#renderer/words/create.ts'
import { grouped } from '#renderer/words/numbers.ts'
import { problemWords } from '#renderer/words/problems.ts'
import { wildcardWords } from '#renderer/words/wildcards.ts'
import { useLists } from '#renderer/bridge/wildcards.ts'
import { callsIn } from '#shared/operations/mentions.ts'
import { readWildcards } from '#shared/operations/wildcards.ts'
import { changeForm, changeView, useCreateStore } from './create-store.ts'
import { CastNote } from './cast-note.tsx'
import { EnhanceButton, EnhanceChoices } from './enhance.tsx'
import { HistoryButton } from './history.tsx'
import styles from './prompt-field.module.css'
import { type Chosen, problemOf } from './use-create-model.ts'
import { promptId } from './use-create-actions.ts'
import { WildcardButton } from './wildcard-button.tsx'
import { WildcardPreview } from './wildcard-preview.tsx'

/** Why what is sent is not what was written. */
const useReason = (text: string): string => {
  const isWild = readWildcards(text, useLists()).wild
  const isCalling = callsIn(text, useCharacters()).length > 0
  if (isWild) return wildcardWords.drawn
  return isCalling ? promptWords.put : words.enhanced
}

const Original = ({ text }: { text: string }): ReactNode => (
  <div className={styles['original']}>
    <span className={styles['badge']}>{useReason(text)}</span>
    <span className={styles['was']} title={text}>
      {text}
    </span>
    <Button
      kind="plain"
      size="small"
      icon={<Icon of={Undo2} size={14} />}
      onClick={() => changeForm({ prompt: text, originalPrompt: null })}
    >
      {words.enhanceUndo}
    </Button>
  </div>
)

/** The prompt, its length when that matters, and what enhancement offers. */
export const PromptField = (chosen: Chosen): ReactNode => {
  const { model, problems } = chosen
  const characters = useCharacters()
  const prompt = useCreateStore((state) => state.form.prompt)
  const original = useCreateStore((state) => state.form.originalPrompt)
  const max = model.parameters.prompt?.max ?? 0
  const length = prompt.trim().length
  const problem = problemOf(problems, 'prompt')
  const wrong = problem && problem.problem !== 'missing' ? problemWords(problem) : undefined
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <label className={styles['label']} htmlFor={promptId}>
          {words.prompt}
        </label>
        {length > max * 0.8 && (
          <span className={styles['counter']} data-over={length > max ? '' : undefined}>
            {grouped(length)} / {grouped(max)}
          </span>
        )}
        <span className={styles['tools']}>
          <WildcardButton />
          <HistoryButton />
        </span>
        <EnhanceButton />
      </div>
      <PromptArea
        characters={characters}
        id={promptId}
        value={prompt}
        placeholder={words.promptPlaceholder}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${promptId}-note`}
        onText={(text) => {
          changeForm({ prompt: text })
          changeView({ enhanceJob: null })
        }}
      />
      {wrong !== undefined && (
        <p id={`${promptId}-note`} className={styles['error']}>
          {wrong}
        </p>
      )}
      <CastNote {...chosen} />
      <WildcardPreview chosen={chosen} name="prompt" />
      {original !== null && <Original text={original} />}
      <EnhanceChoices />
    </section>
  )
}
