import { z } from 'zod'

/** Most letters of a name, and most pictures of one character. */
export const MOST_LETTERS = 40
export const MOST_PICTURES = 16

/** What a name consists of where it is called by `@`: it begins and ends with a letter or a digit. */
export const namePattern = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?`
const wholeName = new RegExp(`^${namePattern}$`, 'u')

/** Why a name cannot be used. */
export type NameProblem = 'empty' | 'too-long' | 'not-one-word'

/** What is wrong with a name by itself; null where it can be called by `@`. */
export const nameProblem = (name: string): NameProblem | null => {
  if (name === '') return 'empty'
  if (name.length > MOST_LETTERS) return 'too-long'
  return wholeName.test(name) ? null : 'not-one-word'
}

/** Names with the same key are the same name, however they are written. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase()

/** How a character is best put into pictures: several pictures shown to the model, its face alone, or its whole figure. */
export const characterWay = z.enum(['references', 'portrait', 'character'])
export type CharacterWay = z.infer<typeof characterWay>

/** Whom or what pictures show again and again, called by `@name` in a prompt. */
export const character = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Assets that show it, the best one first. */
  pictures: z.array(z.uuid()).max(MOST_PICTURES),
  /** Those of them that are in the trash or gone, and cannot go in. */
  missing: z.array(z.uuid()),
  /** What stands for the name in a prompt, after “the”: person, dog, robot. */
  noun: z.string().trim().min(1).max(40),
  notes: z.string().max(10_000),
  favourite: z.boolean(),
  way: characterWay,
  /** AIR id of the model its pictures are made with where nothing else is said. */
  model: z.string().max(256).nullable(),
  voice: z.object({ model: z.string().max(256), name: z.string().max(120) }).nullable(),
  createdAt: z.number(),
})
export type Character = z.infer<typeof character>

/** Its pictures that can go in, the best one first. */
export const presentPictures = ({ pictures, missing }: Character): string[] =>
  pictures.filter((id) => !missing.includes(id))

/** What the user says of a character; a name is judged apart, so that it is refused in a sentence. */
export const characterDraft = character
  .omit({ id: true, missing: true, createdAt: true })
  .extend({ name: z.string().trim().max(200) })
export type CharacterDraft = z.infer<typeof characterDraft>

/** What nothing was said of yet. */
export const plainCharacter: Omit<CharacterDraft, 'name'> = {
  pictures: [],
  noun: 'person',
  notes: '',
  favourite: false,
  way: 'references',
  model: null,
  voice: null,
}
