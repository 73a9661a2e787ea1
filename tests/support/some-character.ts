import { randomUUID } from 'node:crypto'
import { type Character, plainCharacter } from '#shared/model/character.ts'
import { someAssets } from './legal-params.ts'

/** A character with one picture. */
export const someCharacter = (said: Partial<Character> = {}): Character => ({
  ...plainCharacter,
  id: randomUUID(),
  name: 'Ada',
  pictures: [someAssets.image],
  missing: [],
  createdAt: 0,
  ...said,
})
