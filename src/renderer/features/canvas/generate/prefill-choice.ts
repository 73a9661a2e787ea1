import type { Intent } from '#shared/model/canvas-document.ts'
import type { Prefill } from '#shared/pixels/prefills.ts'
import type { Way } from './generation-way.ts'

/**
 * What a model begins from under the mask unless the user says otherwise. What goes away leaves no trace, and is spread
 * over evenly: edges continued from all sides would meet in creases that look like something. A margin has one side
 * alone, whose edge goes on as the picture would.
 */
export const usualPrefills: Readonly<Record<Intent, Prefill>> = {
  fill: 'blur',
  replace: 'picture',
  remove: 'blur',
  add: 'picture',
  expand: 'border',
  refine: 'picture',
  new: 'picture',
}

/** What the user has said for intents; absent: as usual. */
export type PrefillChoices = Readonly<Partial<Record<Intent, Prefill>>>

/** True where a model is sent a picture together with a mask of it. */
export const sendsMask = ({ masked, byReference }: Way): boolean => masked && !byReference

/** What lies under the mask of the picture that is sent. */
export const prefillFor = (intent: Intent, way: Way, choices: PrefillChoices): Prefill =>
  sendsMask(way) ? (choices[intent] ?? usualPrefills[intent]) : 'picture'
