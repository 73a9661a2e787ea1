import type { SizeRule } from '#shared/catalogue/size-rule.ts'

/** Which sizes a model makes, as a sentence. */
export const sizeRuleWords = (rule: SizeRule): string =>
  rule.kind === 'free'
    ? `Sides from ${rule.min} to ${rule.max}, in steps of ${rule.multiple}. Anything else goes to the nearest.`
    : `This model makes ${rule.sizes.length} fixed sizes. Anything else goes to the nearest.`
