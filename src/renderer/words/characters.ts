import { type CharacterWay, MOST_LETTERS, type NameProblem } from '#shared/model/character.ts'
import type { Slot } from '#shared/operations/put-in-characters.ts'
import { keysOf } from '#shared/std/typed-object.ts'

/** Why a name cannot be used, and how it can. */
export const nameWords: Record<NameProblem, string> = {
  empty: 'Write a name; it is what you call it by in a prompt.',
  'too-long': `A name has at most ${MOST_LETTERS} letters.`,
  'not-one-word':
    'A name is one word of letters, digits, - and _, and begins and ends with a letter or a digit.',
}

/** The reason among things that crossed a door as plain data. */
export const asNameProblem = (value: unknown): NameProblem =>
  keysOf(nameWords).find((known) => known === value) ?? 'not-one-word'

/** Ways to put a character into pictures. */
export const wayWords: Record<CharacterWay, { name: string; help: string }> = {
  references: {
    name: 'References',
    help: 'The model sees its pictures. Works with most models and with several characters at once.',
  },
  portrait: {
    name: 'Face',
    help: 'Only the face of its first picture is carried over, by PuLID.',
  },
  character: {
    name: 'Figure',
    help: 'The whole person or thing of its first picture is carried over, by ACE++.',
  },
}

/** How characters go into a request. */
export const slotWords: Record<Slot, string> = { references: 'by reference', face: 'as the face' }
