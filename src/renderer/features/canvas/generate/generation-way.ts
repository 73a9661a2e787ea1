import type { Model } from '#shared/catalogue/model.ts'
import type { Intent } from '#shared/model/canvas-document.ts'
import { controlImage } from '#shared/operations/control-image.ts'
import { editImage } from '#shared/operations/edit-image.ts'
import { fitOf } from '#shared/operations/fit.ts'
import { imageToImage } from '#shared/operations/image-to-image.ts'
import type { OperationId } from '#shared/operations/index.ts'
import { inpaint } from '#shared/operations/inpaint.ts'
import { styleImage } from '#shared/operations/style-image.ts'
import { textToImage } from '#shared/operations/text-to-image.ts'

/** How something is generated on the canvas: what is asked of the service, and what is done here besides. */
export interface Way {
  operation: OperationId
  /** The picture goes in as a reference, and the mask is kept to by our own stitching alone. */
  byReference: boolean
  /** It works on what a mask covers. */
  masked: boolean
}

const byMask: Way = { operation: inpaint.id, byReference: false, masked: true }
const byReference: Way = { operation: editImage.id, byReference: true, masked: true }
const redraw: Way = { operation: imageToImage.id, byReference: false, masked: false }
const edit: Way = { operation: editImage.id, byReference: true, masked: false }
const byControl: Way = { operation: controlImage.id, byReference: false, masked: false }
const byLooks: Way = { operation: styleImage.id, byReference: false, masked: false }
const anew: Way = { operation: textToImage.id, byReference: false, masked: false }

/** Intents that say nothing without a mask. */
const needMask: ReadonlySet<Intent> = new Set(['fill', 'replace', 'remove', 'add'])

/** What on the canvas decides in which way something is generated. */
export interface Ground {
  hasMask: boolean
  hasControl: boolean
  hasReference: boolean
}

const newWays = ({ hasControl, hasReference }: Ground): readonly Way[] => {
  if (hasControl) return [byControl, anew]
  return hasReference ? [byLooks, edit, anew] : [anew]
}

/** In how many ways an intent can be met, the best first. */
export const waysFor = (intent: Intent, ground: Ground): readonly Way[] => {
  const { hasMask } = ground
  if (intent === 'new') return newWays(ground)
  if (hasMask || needMask.has(intent) || intent === 'expand') return [byMask, byReference]
  return [redraw, edit]
}

/** True when an intent waits for a mask to be painted. */
export const lacksMask = (intent: Intent, hasMask: boolean): boolean =>
  needMask.has(intent) && !hasMask

/** The best way in which a model can do it; null: it cannot. */
export const wayOf = (ways: readonly Way[], model: Model): Way | null =>
  ways.find(({ operation }) => fitOf({ id: operation }, model).fits) ?? null

/** A model that can do what is wanted, and in which way. */
export interface Able {
  model: Model
  way: Way
}

/** The one that is taken unless the user says otherwise: of those that do it in the best way, the first whose price is known. */
export const usualModel = ([first, ...others]: readonly Able[]): Able | undefined =>
  [first, ...others].find(
    (each) => each?.way === first?.way && each?.model.price.kind !== 'unknown',
  ) ?? first

/** Words for a model where the user has said none. */
const unsaid: Partial<Record<Intent, string>> = {
  fill: 'Continue what is around, seamlessly.',
  remove: 'The empty background, continued seamlessly from what is around.',
  expand: 'Continue the picture beyond its edges, seamlessly.',
}

/** What a model that only reads words has to be told of where to work. */
const byReferenceWords: Partial<Record<Intent, (prompt: string) => string>> = {
  remove: (prompt) =>
    prompt === '' ? 'Remove what is in the middle and continue the background.' : prompt,
}

/** The prompt as it is sent. */
export const promptFor = (intent: Intent, way: Way, prompt: string): string => {
  const words = prompt.trim()
  const special = way.byReference ? byReferenceWords[intent]?.(words) : undefined
  return special ?? (words === '' ? (unsaid[intent] ?? '') : words)
}
