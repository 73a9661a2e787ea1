import { writeCanvasInput } from '#renderer/bridge/canvas-bytes.ts'
import { request } from '#renderer/bridge/request.ts'
import { putOnMask } from '#renderer/editor/deeds/put-on-mask.ts'
import { pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import type { Model } from '#shared/catalogue/model.ts'
import { unmoved } from '#shared/model/layer.ts'
import type { MaskSource } from '#shared/model/mask-source.ts'
import { findMasks } from '#shared/operations/find-masks.ts'
import { removeBackground } from '#shared/operations/remove-background.ts'
import { type AwaitedMask, awaitMask } from './found-mask-store.ts'

/** Longest side of a picture that is looked at, in pixels: finer edges are not told. */
const LONGEST = 2048
/** Clear parts are sent in this grey: it says nothing. */
const GROUND = [128, 128, 128] as const

/** How the service can find something, and what of its result is the mask. */
export const finders = [
  { operation: findMasks.id, by: 'luminance' },
  { operation: removeBackground.id, by: 'alpha' },
] as const satisfies readonly { operation: string; by: MaskSource }[]
export type Finder = (typeof finders)[number]

/** The first way in which a model finds something; undefined: in none. */
export const finderOf = ({ capabilities }: Model): Finder | undefined =>
  finders.find(({ operation }) => capabilities.includes(operation))

/** What a mask is asked for with, but for the picture. */
export const finderParams = ({ air }: Model): Record<string, unknown> => ({
  model: air,
  outputFormat: 'PNG',
})

/** Has the service find something in what is visible. The mask comes when it is there. */
export const askForMask = async (
  { editor, stage, pixels }: Workshop,
  { canvasId, model, finder }: { canvasId: string; model: Model; finder: Finder },
): Promise<void> => {
  const { document } = editor.store.getState()
  const page = pageOf(document)
  const share = Math.min(1, LONGEST / Math.max(page.width, page.height))
  const size = { width: Math.round(page.width * share), height: Math.round(page.height * share) }
  const scene = await sceneOf({ editor, stage }, document, page)
  const png = await pixels.ask('picture', { scene, size, ground: GROUND })
  const image = await writeCanvasInput(new Blob([png], { type: 'image/png' }))
  const destination = crypto.randomUUID()
  await request('operations.run', {
    operation: finder.operation,
    params: { ...finderParams(model), image },
    reuse: 'use',
    destination,
  })
  awaitMask({ canvasId, destination, by: finder.by, name: model.name })
}

/** Adds what was found to the mask: one step. */
export const takeMask = async (
  { editor, pixels }: Workshop,
  { by, name }: AwaitedMask,
  assetId: string,
): Promise<void> => {
  const { width, height } = await request('assets.get', { id: assetId })
  const page = pageOf(editor.store.getState().document)
  const scene = {
    box: page,
    layers: [
      {
        source: { from: 'asset' as const, url: editor.ports.pictureUrl(assetId) },
        placement: { ...unmoved, scaleX: page.width / width, scaleY: page.height / height },
        opacity: 1,
        blend: 'normal' as const,
      },
    ],
  }
  const coverage = await pixels.ask('mask-of', { scene, by })
  await putOnMask({ editor, pixels }, { coverage, how: 'union', name })
}
