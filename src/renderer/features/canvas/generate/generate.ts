import { writeCanvasInput } from '#renderer/bridge/canvas-bytes.ts'
import { keepCoverage } from '#renderer/editor/deeds/change-mask.ts'
import { expandDocument, expandedPage } from '#renderer/editor/deeds/expand-document.ts'
import type { Editor } from '#renderer/editor/editor.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { sceneOf } from '#renderer/editor/scene.ts'
import type { Stage } from '#renderer/editor/stage/stage.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { Failure } from '#shared/contract/failures.ts'
import type { CanvasDocument, Intent } from '#shared/model/canvas-document.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Box, Size } from '#shared/pixels/box.ts'
import type { Radii } from '#shared/pixels/context-box.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { addedCoverage, outpaintRadii } from '#shared/pixels/outpaint-box.ts'
import type { Prefill } from '#shared/pixels/prefills.ts'
import { type GenerationPlan, planGeneration, type Sizing } from './generation-plan.ts'
import type { Way } from './generation-way.ts'
import { guidesOf, handInGuides } from './guides.ts'
import { sendsMask } from './prefill-choice.ts'
import { sendGeneration } from './send-generation.ts'
import { type Inputs, paramsOf } from './sent-params.ts'

/** What canvases are made with. */
export interface Workshop {
  editor: Editor
  stage: Stage
  pixels: PixelEngine
}

export interface GenerateWish {
  intent: Intent
  prompt: string
  model: Model
  /** All there are: control maps are told apart by them. */
  models: readonly Model[]
  way: Way
  sizing: Sizing
  /** Hundredths. */
  strength: number
  /** What lies under the mask of the picture that is sent. */
  prefill: Prefill
  count: number
  checkContent: boolean
  /** What is set besides, of what the model takes. */
  settings: Params
}

/** Clear parts are sent in this grey: it says nothing. */
const GROUND = [128, 128, 128] as const

const asBlob = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes], { type: 'image/png' })

/** What is sent of a document, as it is planned. */
interface Sending {
  wish: GenerateWish
  plan: GenerationPlan
  document: CanvasDocument
  /** The box, as it lies in the document. */
  part: Box
}

/** The picture that is sent, and the mask where the model takes one. */
const drawSent = async (
  { editor, stage, pixels }: Workshop,
  { wish, plan, document, part }: Sending,
): Promise<{ picture: Blob; mask: Blob | null }> => {
  const { selection, size } = plan
  const scene = await sceneOf({ editor, stage }, document, part)
  const asked = { scene, size, ground: GROUND }
  if (!selection || !sendsMask(wish.way))
    return { picture: asBlob(await pixels.ask('picture', asked)), mask: null }
  const seed = await pixels.ask('seed', { ...asked, selection, prefill: wish.prefill })
  return { picture: asBlob(seed.picture), mask: asBlob(seed.mask) }
}

const planFor = (
  { editor }: Workshop,
  { way, model, sizing, strength }: GenerateWish,
  of: { document: CanvasDocument; radii?: Radii | null; covered?: Coverage },
): Promise<GenerationPlan | null> =>
  planGeneration(editor, { ...of, way, model, sizing, strength: strength / 100 })

/** What would be sent now: of the document as it is, or as it would be with its edges pulled out. */
const sendingNow = async (workshop: Workshop, wish: GenerateWish): Promise<Sending | null> => {
  const { store, session } = workshop.editor
  const { document } = store.getState()
  const { sides } = session.getState()
  const radii = wish.intent === 'expand' ? outpaintRadii(sides) : null
  if (!radii) {
    const plan = await planFor(workshop, wish, { document })
    return plan && { wish, plan, document, part: plan.box }
  }
  const page = { ...document, ...expandedPage(document, sides) }
  const covered = addedCoverage(document, sides)
  const plan = await planFor(workshop, wish, { document: page, radii, covered })
  if (!plan) return null
  const { box } = plan
  return { wish, plan, document, part: { ...box, x: box.x - sides.left, y: box.y - sides.top } }
}

/** The very pictures that would be sent now; null where there are none. */
export const picturesFor = async (
  workshop: Workshop,
  wish: GenerateWish,
): Promise<{ picture: Blob; mask: Blob | null; size: Size } | null> => {
  const sending = wish.intent === 'new' ? null : await sendingNow(workshop, wish)
  if (!sending) return null
  return { ...(await drawSent(workshop, sending)), size: sending.plan.size }
}

/** Pictures, mask and guides, handed in. */
const handIn = async (workshop: Workshop, sending: Sending): Promise<Inputs> => {
  const { wish, plan, document } = sending
  const pictureOf = await handInGuides(workshop, wish, plan)
  const guides = guidesOf(document, wish, pictureOf)
  if (wish.intent === 'new') return { image: null, mask: null, guides }
  const { picture, mask } = await drawSent(workshop, sending)
  const image = await writeCanvasInput(picture)
  return { image, mask: mask && (await writeCanvasInput(mask)), guides }
}

/** Enlarges the document where that was asked for; answers how the edge of what comes new is blended. */
const expandFirst = (editor: Editor): Radii | null => {
  const { sides } = editor.session.getState()
  const radii = outpaintRadii(sides)
  if (radii) expandDocument(editor, sides)
  return radii
}

/** Sends what is on the canvas. */
export const generate = async (workshop: Workshop, wish: GenerateWish): Promise<void> => {
  const { editor } = workshop
  const { way, model, intent, prompt } = wish
  const radii = intent === 'expand' ? expandFirst(editor) : null
  const { document } = editor.store.getState()
  const plan = await planFor(workshop, wish, { document, radii })
  if (!plan) throw new Failure('invalid-parameters', { problems: [] })
  const inputs = await handIn(workshop, { wish, plan, document, part: plan.box })
  const { box, size, selection } = plan
  const fresh = {
    intent,
    prompt,
    model: model.air,
    box,
    sent: size,
    mask: selection && keepCoverage(editor, { box }, selection.coverage),
    radii: selection?.radii ?? null,
    prefill: wish.prefill,
    control: null,
  }
  const params = paramsOf(wish, { size, inputs })
  await sendGeneration(editor, fresh, { operation: way.operation, params })
}
