import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { fillPlacement } from '#renderer/editor/fit-placement.ts'
import { pageOf } from '#renderer/editor/scene.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { handInLayer } from '#renderer/features/canvas/generate/guides.ts'
import { sendGeneration } from '#renderer/features/canvas/generate/send-generation.ts'
import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import { mapModel } from '#shared/catalogue/models/control-maps.ts'
import type { Generation } from '#shared/model/canvas-document.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { makeControlMap } from '#shared/operations/make-control-map.ts'
import type { Box, Size } from '#shared/pixels/box.ts'

/** Longest side of a picture that a map is made of, in pixels. */
const LONGEST = 2048

const sentSize = ({ width, height }: Box): Size => {
  const share = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.round(width * share), height: Math.round(height * share) }
}

/** What a map of a kind is asked for with, but for the picture. */
export const mapParams = (kind: string): Record<string, unknown> => ({
  model: mapModel(kind),
  outputFormat: 'PNG',
})

/**
 * Has a map made of a layer, as it lies on the page. The very same picture and kind were asked for before: that map is
 * used again, for nothing.
 */
export const makeMap = async (
  workshop: Workshop,
  { layerId, kind, title }: { layerId: string; kind: string; title: string },
): Promise<void> => {
  const { editor } = workshop
  const { document } = editor.store.getState()
  const layer = document.layers[layerId]
  if (!layer) return
  const box = pageOf(document)
  const size = sentSize(box)
  const image = await handInLayer(workshop, layer, { box, size })
  const fresh = {
    intent: 'new',
    prompt: title,
    model: mapModel(kind),
    box,
    sent: size,
    mask: null,
    radii: null,
    prefill: 'picture',
    control: kind,
  } as const
  await sendGeneration(editor, fresh, {
    operation: makeControlMap.id,
    params: { ...mapParams(kind), image },
    reuse: 'use',
  })
}

/** Puts a map onto the canvas as a layer that guides. */
const addControl = (
  { editor }: Pick<Workshop, 'editor'>,
  generation: Generation,
  assetId: string,
): void => {
  const { store, session, ports } = editor
  const { box, sent, control, prompt } = generation
  const layer: LayerOf<'control'> = {
    id: ports.createId(),
    name: prompt,
    visible: true,
    locked: false,
    opacity: 0.5,
    blend: 'normal',
    placement: fillPlacement(sent, box),
    kind: 'control',
    pixels: { from: 'asset', asset: assetId, ...sent },
    control: control ?? '',
    weight: 1,
    start: 0,
    end: 1,
    mode: 'balanced',
    origin: { assetId, jobId: null },
  }
  store.edit('Control map', (draft) => insertLayer(draft, layer))
  session.setState({ selected: [layer.id] })
}

/** Takes maps that have come as layers: they are what was asked for, so nobody has to choose. */
export const takeMaps = (workshop: Workshop, candidates: readonly Candidate[]): void => {
  for (const { generation, assetId } of candidates) {
    if (generation.control === null || assetId === null) continue
    addControl(workshop, generation, assetId)
    workshop.editor.store.note({ ...generation, accepted: [assetId], ended: true })
  }
}
