import { originalUrl } from '#renderer/bridge/media-url.ts'
import { insertLayer } from '#renderer/editor/layer-edits.ts'
import { paintLayer } from '#renderer/editor/layer-makers.ts'
import type { Selection } from '#renderer/editor/pixels/worker-calls.ts'
import { coverageOf, pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { TileBytes } from '#renderer/editor/tile-store.ts'
import type { CanvasDocument, Generation } from '#shared/model/canvas-document.ts'
import { type LayerOf, unmoved } from '#shared/model/layer.ts'
import type { Proof } from '#shared/pixels/proof.ts'
import type { Candidate } from './candidates.ts'
import type { Workshop } from './generate.ts'

/** A result as the layer it would become. */
export interface Stitched {
  /** Counted from the corner of the generation’s box. */
  tiles: ReadonlyMap<string, TileBytes>
  /** How the edge compares with what is around it: up to 1.1 nobody sees it; null where there is none. */
  seam: number | null
  proof: Proof
}

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

/** Makes a layer of a result, and compares every pixel outside of its mask with what it was. */
export const stitchCandidate = async (
  workshop: Workshop,
  candidate: Candidate,
): Promise<Stitched> => {
  const { editor, pixels } = workshop
  const { generation, assetId } = candidate
  if (assetId === null) throw new Error('There is no result yet')
  const { document } = editor.store.getState()
  const selection = await selectionOf(workshop, generation)
  const scene = await sceneOf(workshop, document, generation.box)
  const { tiles, seam } = await pixels.ask('stitch', {
    scene,
    selection,
    result: originalUrl(assetId),
  })
  const before = await sceneOf(workshop, document, pageOf(document))
  const layer = {
    source: { from: 'tiles' as const, tiles, size: generation.box },
    placement: { ...unmoved, x: generation.box.x, y: generation.box.y },
    opacity: 1,
    blend: 'normal' as const,
  }
  const after = { ...before, layers: [...before.layers, layer] }
  const proof = await pixels.ask('prove', { before, after, box: generation.box, selection })
  return { tiles, seam, proof }
}

/** Puts a stitched result onto the canvas as a layer of its own: one step. */
export const acceptStitched = (
  { editor }: Workshop,
  candidate: Candidate,
  { tiles }: Stitched,
): void => {
  const { store, session, ports } = editor
  const ids = Object.fromEntries([...tiles].map(([key, bytes]) => [key, editor.tiles.put(bytes)]))
  const { prompt, intent, id } = candidate.generation
  const name = prompt.trim().split(/\s+/u).slice(0, 5).join(' ') || intent
  const layer = layerFor(candidate, { id: ports.createId(), name, tiles: ids })
  store.edit('Accept result', (draft) => insertLayer(draft, layer, topPicture(draft)))
  const selected = store.getState().document.layers[session.getState().selected.at(-1) ?? '']
  if (selected?.kind !== 'mask') session.setState({ selected: [layer.id] })
  const generation = store.getState().generations.find((each) => each.id === id)
  if (generation && candidate.assetId !== null)
    store.note({ ...generation, accepted: [...generation.accepted, candidate.assetId] })
}

/** The topmost layer that is part of the picture: results go right above it, under masks. */
const topPicture = ({ order, layers }: CanvasDocument): string | null =>
  order.findLast((id) => {
    const kind = layers[id]?.kind
    return kind !== undefined && kind !== 'mask' && kind !== 'control' && kind !== 'reference'
  }) ?? null

/** Puts results aside; they stay in the library. */
export const discardCandidates = (
  { editor: { store } }: Pick<Workshop, 'editor'>,
  candidates: readonly Candidate[],
): void => {
  for (const { generation, assetId } of candidates) {
    const now = store.getState().generations.find(({ id }) => id === generation.id)
    if (now && assetId !== null) store.note({ ...now, discarded: [...now.discarded, assetId] })
  }
}
