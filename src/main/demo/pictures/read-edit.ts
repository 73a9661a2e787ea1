import type { grades } from './tint.ts'

/** What an edit asks for, besides colours. */
export interface Edit {
  readonly grades: readonly (keyof typeof grades)[]
  readonly drawing: 'sketch' | 'pixels' | 'paint' | undefined
  /** Whether the surroundings are to change and not what stands before them. */
  readonly background: boolean
}

const gradeWords: readonly (readonly [RegExp, keyof typeof grades])[] = [
  [/\b(black[ -]and[ -]white|monochrome|gr[ea]y ?scale)\b/i, 'monochrome'],
  [/\b(sepia|vintage|old photo)\b/i, 'sepia'],
  [/\b(winter|snow\w*|frost\w*|icy|christmas)\b/i, 'winter'],
  [/\b(autumn|fall (colou?rs|leaves|season)|october)\b/i, 'autumn'],
  [/\b(summer|sunny|spring)\b/i, 'summer'],
  [/\b(night|midnight|moonlight|after dark)\b/i, 'night'],
  [/\b(sunset|golden hour|dusk|evening)\b/i, 'sunset'],
  [/\b(dawn|sunrise|morning|misty)\b/i, 'dawn'],
]

const drawings: readonly (readonly [RegExp, Edit['drawing']])[] = [
  [/\b(sketch|pencil|line ?art|line drawing|ink drawing|colou?ring book)\b/i, 'sketch'],
  [/\b(pixel ?art|8-?bit|pixelated)\b/i, 'pixels'],
  [/\b(watercolou?r|oil painting|gouache|painterly|painted)\b/i, 'paint'],
]

const surroundings =
  /\b(background|backdrop|surroundings|place (it|him|her|them)? ?(in|on|at)|put (it|him|her|them) (in|on|at)|standing (in|on)|in front of)\b/i

/** Reads what is to change; what the prompt does not name stays. */
export const readEdit = (prompt: string): Edit => ({
  grades: gradeWords.filter(([pattern]) => pattern.test(prompt)).map(([, grade]) => grade),
  drawing: drawings.find(([pattern]) => pattern.test(prompt))?.[1],
  background: surroundings.test(prompt),
})
