import { z } from 'zod'
import { character, characterDraft } from '#shared/model/character.ts'

const id = character.pick({ id: true })

/** What can be asked about characters. */
export const characterRoutes = {
  'characters.list': {
    summary: 'All characters, favourites first, then by name.',
    input: z.object({}),
    output: z.object({ characters: z.array(character) }),
  },
  'characters.add': {
    summary: 'Begins a character; without a name it gets one that is free.',
    input: characterDraft.partial(),
    output: z.object({ character }),
  },
  'characters.change': {
    summary: 'Changes some of what is said of a character.',
    input: id.extend({ change: characterDraft.partial() }),
    output: z.object({ character }),
  },
  'characters.delete': {
    summary: 'Forgets a character; its pictures stay.',
    input: id,
    output: z.object({}),
  },
} as const
