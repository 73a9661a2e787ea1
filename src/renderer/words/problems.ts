import type { TextForm } from '#shared/catalogue/parameter-kinds.ts'
import type { Fit } from '#shared/operations/fit.ts'
import type { Problem } from '#shared/operations/problems.ts'
import { counted, grouped } from './numbers.ts'
import { parameterName } from './parameters.ts'

type Sentences = {
  [Kind in Problem['problem']]: (problem: Extract<Problem, { problem: Kind }>) => string
}

/** How a text has to be written. */
const formWords: Record<TextForm, string> = {
  address: 'has to be a web address that starts with https:// or http://.',
  air: 'has to be written as source:model@version, like civitai:120096@135931.',
  uuid: 'has to be an id of 36 characters.',
}

/** A few names, and how many there are besides. */
const someOf = (names: readonly string[]): string => {
  const shown = names.slice(0, 3)
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} or one of ${more} others` : shown.join(' or ')
}

const sentences: Sentences = {
  missing: ({ parameter }) =>
    parameter === 'prompt'
      ? 'Write what is to be made.'
      : `Still to come: ${parameterName(parameter).toLowerCase()}.`,
  'too-short': ({ parameter, limit }) =>
    `${parameterName(parameter)} needs at least ${grouped(limit)} characters.`,
  'too-long': ({ parameter, limit, actual }) =>
    `${parameterName(parameter)} is ${grouped(actual - limit)} characters over the limit of ${grouped(limit)}.`,
  'out-of-range': ({ parameter, min, max }) =>
    parameter === 'loras'
      ? `This model takes up to ${max} LoRA styles.`
      : `${parameterName(parameter)} goes from ${grouped(min)} to ${grouped(max)}.`,
  'not-a-choice': ({ parameter, options }) =>
    `${parameterName(parameter)} is one of ${options.slice(0, 8).join(', ')}${options.length > 8 ? ' …' : ''}.`,
  'not-with': ({ parameter, other }) =>
    `${parameterName(parameter)} cannot be given together with ${parameterName(other).toLowerCase()}.`,
  'only-with': ({ parameter, other }) =>
    `${parameterName(parameter)} needs ${parameterName(other).toLowerCase()} too.`,
  'too-many-pixels': ({ parameter, pixels }) =>
    `${parameterName(parameter)} is too large for this model: at most ${grouped(Math.round(pixels / 10_000) / 100)} megapixels. Make it smaller, or choose another model.`,
  'not-written-so': ({ parameter, form }) => `${parameterName(parameter)} ${formWords[form]}`,
  'not-a-size': ({ width, height }) => `This model cannot make ${width} × ${height}.`,
  'not-taken': ({ parameter }) =>
    `This model does not take ${parameterName(parameter).toLowerCase()}.`,
  'brace-not-closed': ({ parameter, near }) =>
    `${parameterName(parameter)}: a brace is opened and never closed, at “${near}”.`,
  'brace-not-opened': ({ parameter, near }) =>
    `${parameterName(parameter)}: a brace is closed that was never opened, at “${near}”.`,
  'list-unknown': ({ list }) => `There is no list called ${list}. Make one under Wildcards.`,
  'list-empty': ({ list }) => `The list ${list} has no lines.`,
  'list-in-itself': ({ list }) => `The list ${list} calls itself, and would never end.`,
  'list-line-broken': ({ list, line }) =>
    `The list ${list} has a brace without its other half in line ${line}.`,
  'character-not-taken': ({ character, models }) =>
    models.length === 0
      ? `@${character} cannot be put in together with what goes in here. Edit with references takes both.`
      : `This model cannot put @${character} in. Choose ${someOf(models)}.`,
  'character-without-picture': ({ character }) =>
    `@${character} has no picture. Add one in Characters, or take the name out.`,
  'character-without-room': ({ character, max }) =>
    `There is no room for @${character}: this model takes ${counted(max, 'picture', 'pictures')}.`,
}

/** What is wrong with a value, in one sentence. */
export const problemWords = (problem: Problem): string =>
  (sentences[problem.problem] as (problem: Problem) => string)(problem)

const known = Object.keys(sentences)

/** The problems among things that crossed a door as plain data. */
export const asProblems = (value: unknown): Problem[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is Problem =>
          typeof each === 'object' && each !== null && known.includes(String(each.problem)),
      )
    : []

type UnfitReason = Extract<Fit, { fits: false }>['reason']

/** Why a model cannot be chosen. */
export const unfitWords: Record<UnfitReason, string> = {
  'needs-picture': 'Edits a picture you give it; cannot start from words alone.',
  'needs-mask': 'Fills a masked area of a picture; cannot start from words alone.',
  'other-kind': 'Makes something other than pictures.',
}
