import { originalUrl } from '#renderer/bridge/media-url.ts'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { isGuide } from '#renderer/editor/document/painted-layers.ts'
import type { Scene, Selection, SentLayer } from '#renderer/editor/pixels/worker-calls.ts'
import { coverageOf, pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { TileBytes } from '#renderer/editor/tiles/packing.ts'
import { beginningOf } from '#renderer/features/canvas/picture-title.ts'
import type { Candidate } from '#renderer/features/canvas/staging/candidates.ts'
import type { CanvasDocument, Generation } from '#shared/model/canvas-document.ts'
import { type LayerOf, unmoved } from '#shared/model/layer.ts'
import type { Proof } from '#shared/pixels/proof.ts'
import type { Workshop } from './generate.ts'

/** A result as the layer it would become. */
export interface Stitched {
  /** Counted from the corner of the generation’s box. */
  tiles: ReadonlyMap<string, TileBytes>
  /** How the edge compares with what is around it: up to 1.1 nobody sees it; null where there is none. */
  seam: number | null
  proof: Proof
  /** What it was compared with: of another document it says nothing. */
  document: CanvasDocument
}

export const isProven = ({ proof }: Pick<Stitched, 'proof'>): boolean =>
  proof.untouched === proof.outside

const selectionOf = async (
  { editor }: Workshop,
  { mask, radii, box }: Generation,
): Promise<Selection | null> =>
  mask && radii ? { coverage: await coverageOf(editor, mask, box), radii } : null

const layerFor = (
  { generation, job, assetId }: Candidate,
  { id, name, tiles }: { id: string; name: string; tiles: Record<string, string> },
): LayerOf<'paint'> => {
  const { box } = generation
  return {
    ...paintLayer({ id, name }, box),
    placement: { ...unmoved, x: box.x, y: box.y },
    pixels: { from: 'tiles', tiles, width: box.width, height: box.height },
    origin: assetId === null ? null : { assetId, jobId: job.id },
  }
}

/** The document before, and with the result on top of it. */
const scenesOf = async (
  workshop: Workshop,
  { generation, tiles }: { generation: Generation; tiles: Stitched['tiles'] },
): Promise<{ before: Scene; after: Scene }> => {
  const { document } = workshop.editor.store.getState()
  const { box } = generation
  const before = await sceneOf(workshop, document, pageOf(document))
  const layer: SentLayer = {
    source: { from: 'tiles', tiles, size: box },
    placement: { ...unmoved, x: box.x, y: box.y },
    opacity: 1,
    blend: 'normal',
  }
  return { before, after: { ...before, layers: [...before.layers, layer] } }
}

/** Makes a layer of a result, and compares every pixel outside of its mask with what it was. */
export const stitchCandidate = async (
  workshop: Workshop,
  { generation, assetId }: Candidate,
): Promise<Stitched> => {
  const { editor, pixels } = workshop
  if (assetId === null) throw new Error('There is no result yet')
  const { document } = editor.store.getState()
  const selection = await selectionOf(workshop, generation)
  const scene = await sceneOf(workshop, document, generation.box)
  const result = originalUrl(assetId)
  const { tiles, seam } = await pixels.ask('stitch', { scene, selection, result })
  const scenes = await scenesOf(workshop, { generation, tiles })
  const proof = await pixels.ask('prove', { ...scenes, box: generation.box, selection })
  return { tiles, seam, proof, document }
}

/** Where the canvas with a result on it differs from the canvas without, as light on black. */
export const differenceWith = async (
  workshop: Workshop,
  { generation }: Candidate,
  { tiles }: Stitched,
): Promise<Blob> => {
  const scenes = await scenesOf(workshop, { generation, tiles })
  const png = await workshop.pixels.ask('difference', scenes)
  return new Blob([png], { type: 'image/png' })
}

/** Whether a result was taken or put aside since it was read. */
const isSettled = ({ editor: { store } }: Pick<Workshop, 'editor'>, assetId: string): boolean =>
  store
    .getState()
    .generations.some(({ accepted, discarded }) => [...accepted, ...discarded].includes(assetId))

/**
 * Puts a stitched result onto the canvas as a layer of its own: one step; false: it was taken or put aside before. It is
 * chosen where a layer of the picture was: a mask or a guide that is chosen stays so.
 */
export const acceptStitched = (
  { editor }: Pick<Workshop, 'editor'>,
  candidate: Candidate,
  { tiles }: Pick<Stitched, 'tiles'>,
): boolean => {
  const { store, session, ports } = editor
  const { assetId } = candidate
  if (assetId === null || isSettled({ editor }, assetId)) return false
  const ids = Object.fromEntries([...tiles].map(([key, bytes]) => [key, editor.tiles.put(bytes)]))
  const { prompt, intent, id } = candidate.generation
  const name = beginningOf(prompt, 5) || intent
  const layer = layerFor(candidate, { id: ports.createId(), name, tiles: ids })
  store.edit('Accept result', (draft) => insertLayer(draft, layer, topPicture(draft)))
  const selected = store.getState().document.layers[session.getState().selected.at(-1) ?? '']
  if (selected && !isGuide(selected)) session.setState({ selected: [layer.id] })
  const generation = store.getState().generations.find((each) => each.id === id)
  if (generation) store.note({ ...generation, accepted: [...generation.accepted, assetId] })
  return true
}

/** The topmost layer that is part of the picture: results go right above it, under masks. */
export const topPicture = ({ order, layers }: CanvasDocument): string | null =>
  order.findLast((id) => {
    const layer = layers[id]
    return layer !== undefined && !isGuide(layer)
  }) ?? null

/** Puts results aside, on their way or there; what comes is in the library all the same. */
export const discardCandidates = (
  { editor: { store } }: Pick<Workshop, 'editor'>,
  candidates: readonly Candidate[],
): void => {
  for (const { generation, id, assetId } of candidates) {
    const now = store.getState().generations.find((each) => each.id === generation.id)
    if (now) store.note({ ...now, discarded: [...now.discarded, assetId ?? id] })
  }
}
