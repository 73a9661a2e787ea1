import { canonicalJson } from '#shared/std/canonical-json.ts'
import type { Params } from './params.ts'

/** Parameters that change what comes back; what the user wrote before an enhancement is never sent. */
export const sentParams = (params: Params): Params => {
  const { originalPrompt: _, count: __, ...sent } = params
  return sent
}

/** The names of parameters in which two requests differ. */
export const differences = (one: Params, other: Params): string[] => {
  const [ours, theirs] = [sentParams(one), sentParams(other)]
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return [...names].filter((name) => canonicalJson(ours[name]) !== canonicalJson(theirs[name]))
}
