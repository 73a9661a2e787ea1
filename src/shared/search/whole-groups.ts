import type { Term } from './terms.ts'

/** Asks for all groups of near duplicates. */
export const DUPLICATES = 'is:duplicate'

/** What these ask of is the same for the one on top of a stack and for those below it. */
const OF_WHOLE_STACKS: ReadonlySet<string> = new Set(['folder', 'kind'])

const asksDuplicates = ({ asked, not }: Term): boolean =>
  asked.ask === 'state' && asked.state === 'duplicate' && !not

/** Whether only what is on top of a stack is shown: until somebody looks for more than whole stacks. */
export const areStacksCollapsed = (terms: readonly Term[]): boolean =>
  terms.every((term) => (!term.not && OF_WHOLE_STACKS.has(term.asked.ask)) || asksDuplicates(term))

/** Whether groups of near duplicates are shown as stacks, each by its best picture. */
export const areDuplicatesCollapsed = (terms: readonly Term[]): boolean =>
  terms.some(asksDuplicates) && areStacksCollapsed(terms)

/** Whether near duplicates are what is looked for: one group of them side by side, or all groups. */
export const duplicatesSought = (terms: readonly Term[]): 'group' | 'groups' | null => {
  if (terms.some(({ asked, not }) => asked.ask === 'near' && !not)) return 'group'
  return terms.some(asksDuplicates) ? 'groups' : null
}
