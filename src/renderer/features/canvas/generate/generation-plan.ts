import { expandedPage } from '#renderer/editor/deeds/expand-document.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { Selection } from '#renderer/editor/pixels/worker-calls.ts'
import { pageOf, selectionIn } from '#renderer/editor/scene.ts'
import type { Model } from '#shared/catalogue/model.ts'
import type { SizeRule } from '#shared/catalogue/size-rule.ts'
import { solveSize } from '#shared/catalogue/solve-size.ts'
import type { CanvasDocument, Intent } from '#shared/model/canvas-document.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import {
  type ContextChoice,
  contextBox,
  diagonalOf,
  inpaintRadii,
  type Radii,
} from '#shared/pixels/context-box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { maskArea } from '#shared/pixels/mask-area.ts'
import { addedArea, type Sides } from '#shared/pixels/outpaint-box.ts'
import type { Way } from './generation-way.ts'

/** How large a result is asked for: about a megapixel, as large as the part it is put on, or as large as the model makes them. */
export const sizings = ['auto', 'native', 'largest'] as const
export type Sizing = (typeof sizings)[number]

/** Where models do best. */
const MEGAPIXEL = 1024 * 1024
/** The step of a box’s sides where the model says none, and the widest. */
const [MULTIPLE, MOST_STEP] = [8, 64]

/** What will be sent: the part of the document, how large, and what of it may change. */
export interface GenerationPlan {
  box: Box
  size: Size
  selection: Selection | null
}

interface Wish {
  document: CanvasDocument
  way: Way
  model: Model
  sizing: Sizing
  /** 0–1. */
  strength: number
  /** How the edges are blended, where that does not go by the mask. */
  radii?: Radii | null
  /** What may change of it, where that does not go by its masks. */
  covered?: Coverage
}

/** What of a mask lies in a box of it. */
const cut = (mask: Coverage, box: Box): Coverage => {
  const data = new Uint8Array(box.width * box.height)
  for (let y = 0; y < box.height; y += 1) {
    const from = (box.y + y) * mask.width + box.x
    data.set(mask.data.subarray(from, from + box.width), y * box.width)
  }
  return { width: box.width, height: box.height, data }
}

/** How many pixels a model makes at least and at most in a shape, width ÷ height. */
const pixelsIn = (rule: SizeRule, ratio: number): { least: number; most: number } => {
  if (rule.kind === 'table') {
    const all = rule.sizes.map(({ width, height }) => width * height)
    return { least: Math.min(...all), most: Math.max(...all) }
  }
  const [narrow, wide] = [Math.min(ratio, 1 / ratio), Math.max(ratio, 1 / ratio)]
  return { least: rule.min ** 2 * wide, most: rule.max ** 2 * narrow }
}

/** The legal size for a box, in its shape as far as the model allows. */
export const sizeOf = (box: Box, { parameters }: Model, sizing: Sizing): Size => {
  const rule = parameters.size
  if (!rule) return { width: box.width, height: box.height }
  const ratio = box.width / box.height
  const { least, most } = pixelsIn(rule, ratio)
  const wanted = { auto: MEGAPIXEL, native: box.width * box.height, largest: most }[sizing]
  return solveSize(rule, { ratio, pixels: Math.min(Math.max(wanted, least), most) })
}

/** The size that would be sent, as far as it can be told from what masks cover and what is to be added; null: nothing can be sent yet. */
export const sizeToSend = (
  wish: Omit<Wish, 'document'> & { intent: Intent },
  { document, mask, sides }: { document: Page; mask: Box | null; sides: Sides },
): Size | null => {
  const added = wish.intent === 'expand' ? addedArea(document, sides) : null
  const box = added
    ? boxFor({ ...wish, document: { ...document, ...expandedPage(document, sides) } }, added)
    : boxFor({ ...wish, document }, mask)
  return box && sizeOf(box, wish.model, wish.sizing)
}

/** What of a document a box depends on. */
type Page = Pick<CanvasDocument, 'width' | 'height' | 'box'>

/** The box without a mask: what was drawn, else the whole document. */
const unmaskedBox = ({ box, ...page }: Page): Box =>
  box.mode === 'custom' && box.custom ? box.custom : pageOf(page)

/** A box of one's own that was never drawn is found as usual. */
const choiceOf = ({ mode, custom }: CanvasDocument['box']): ContextChoice => {
  if (mode !== 'custom') return { mode }
  return custom ? { mode, box: custom } : { mode: 'auto' }
}

/** Of this the sides of a box are multiples, as far as the page lets them. */
export const stepOf = (model: Model | undefined): number => {
  const rule = model?.parameters.size
  return rule?.kind === 'free' ? Math.min(rule.multiple, MOST_STEP) : MULTIPLE
}

/** The part of a document that is sent, by what its masks cover; null where a mask is needed and none is painted. */
export const boxFor = (
  { document, way, model, strength }: Omit<Wish, 'document' | 'sizing'> & { document: Page },
  mask: Box | null,
): Box | null => {
  if (!way.masked) return unmaskedBox(document)
  if (!mask) return null
  return contextBox({
    mask,
    canvas: document,
    strength,
    choice: choiceOf(document.box),
    multiple: stepOf(model),
  })
}

/** Plans what is sent for a wish; null where a mask is needed and none is painted. */
export const planGeneration = async (
  editor: Editor,
  wish: Wish,
): Promise<GenerationPlan | null> => {
  const { document, way, model, strength, sizing } = wish
  if (!way.masked) {
    const box = unmaskedBox(document)
    return { box, size: sizeOf(box, model, sizing), selection: null }
  }
  const whole = wish.covered ?? (await selectionIn(editor, document, pageOf(document)))
  const mask = maskArea(whole).bounds
  const box = boxFor(wish, mask)
  if (!mask || !box) return null
  return {
    box,
    size: sizeOf(box, model, sizing),
    selection: {
      coverage: cut(whole, box),
      radii: wish.radii ?? inpaintRadii(diagonalOf(mask), strength),
    },
  }
}
