import { useMemo } from 'react'
import { useAddCharacter } from '#renderer/bridge/characters.ts'
import { useLatest } from '#renderer/bridge/latest.ts'
import type { CommandContext } from '#renderer/commands/context.ts'
import { showCharacter } from '#renderer/features/characters/characters-store.ts'
import {
  changeForm,
  changeInputs,
  changeValues,
  chooseOperation,
  currentForm,
} from '#renderer/features/create/create-store.ts'
import type { CreateActions } from '#renderer/features/create/use-create-actions.ts'
import { workplaceOf } from '#renderer/features/create/workplaces.ts'
import { MOST_PICTURES } from '#shared/model/character.ts'
import { beginningWith, slotOf } from '#shared/operations/character-ways.ts'
import type { AnyOperation } from '#shared/operations/index.ts'
import { callsIn } from '#shared/operations/mentions.ts'
import { voiceOver } from '#shared/operations/voice-over.ts'
import { changeApp } from './app-store.ts'

const open = (operation: AnyOperation, air: string): void => {
  const { models } = currentForm()
  changeForm({ models: { ...models, [operation.id]: air } })
  const workplace = workplaceOf(operation)
  chooseOperation(workplace, operation.id)
  changeApp({ surface: workplace, viewer: null })
}

/** Begins characters, and goes where something is made with them. */
export const useCharacterPort = ({ focusPrompt }: CreateActions): CommandContext['characters'] => {
  const latest = useLatest()
  const { mutate: add } = useAddCharacter()
  return useMemo(() => {
    /** What was asked for is kept with what came of it, so that its words need not stand in the way. */
    const isAsked = (prompt: string): boolean =>
      (latest.peek('jobs.list', { limit: 100 })?.jobs ?? []).some(
        ({ title }) => title === prompt.trim(),
      )
    const models = () => latest.peek('catalogue.list', {})?.models ?? []
    return {
      begin: (pictures) =>
        add(
          { pictures: pictures.slice(0, MOST_PICTURES) },
          {
            onSuccess: ({ character }) => {
              showCharacter(character.id, true)
              changeApp({ surface: 'characters', viewer: null })
            },
          },
        ),
      makeWith: (character) => {
        const beginning = beginningWith({ models: models() }, character)
        if (!beginning) return
        const { prompt } = currentForm()
        if (callsIn(prompt, [character]).length === 0) {
          const before = isAsked(prompt) ? '' : `${prompt.trimEnd()} `.trimStart()
          changeForm({ prompt: `${before}@${character.name} `, originalPrompt: null })
        }
        // What was put in for somebody else would leave no room.
        const slot = slotOf(beginning.operation)
        if (slot) changeInputs({ [slot]: undefined })
        open(beginning.operation, beginning.model.air)
        focusPrompt()
      },
      speakWith: ({ voice }) => {
        const model = models().find(({ air }) => air === voice?.model)
        if (!voice || !model) return
        open(voiceOver, model.air)
        changeValues({ operation: voiceOver, model }, { voice: voice.name || undefined })
      },
    }
  }, [latest, add, focusPrompt])
}
