import { isGuide, visibleStack } from '#renderer/editor/document/painted-layers.ts'
import type { CanvasDocument } from '#shared/model/canvas-document.ts'
import { type Layer, type LayerOf, unmoved } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect, wholeOf } from '#shared/pixels/boxes.ts'
import type { Editor } from './editor.ts'
import type { SentNode } from './pixels/file-calls.ts'
import { boundsInDocument } from './placement-points.ts'
import { coverageOf, pageOf, sourceOf } from './scene.ts'
import type { Stage } from './stage/stage.ts'

interface Shown {
  editor: Editor
  stage: Stage
}

/** So much beyond the page goes along, as a part of it: a layer that was enlarged has no end. */
const BEYOND = 0.5

const aroundPage = (document: CanvasDocument): Box => {
  const { width, height } = document
  const [x, y] = [Math.round(width * BEYOND), Math.round(height * BEYOND)]
  return { x: -x, y: -y, width: width + 2 * x, height: height + 2 * y }
}

const pixelsOf = async (canvas: Shown, document: CanvasDocument, layer: Layer) => {
  const page = pageOf(document)
  const box =
    'pixels' in layer
      ? intersect(boundsInDocument(layer.placement, wholeOf(layer.pixels)), aroundPage(document))
      : page
  const source = await sourceOf(canvas, { layer }, box ?? page)
  // What was drawn for the purpose lies where the page begins.
  const placement = source.from === 'bitmap' ? unmoved : layer.placement
  return { holds: 'pixels', pixels: { source, placement }, box } as const
}

const coverageIn = async ({ editor }: Shown, document: CanvasDocument, mask: LayerOf<'mask'>) => {
  const { x, y } = mask.placement
  const box = { ...pageOf(document), x: -Math.round(x), y: -Math.round(y) }
  return { holds: 'coverage', coverage: await coverageOf(editor, mask.tiles, box) } as const
}

/** All layers, bottom first, for a file of layers. What only guides is hidden in it. */
export const layeredSceneOf = async (
  canvas: Shown,
  document: CanvasDocument,
): Promise<SentNode[]> => {
  const nodesOf = (ids: readonly string[]): Promise<SentNode[]> =>
    Promise.all(ids.flatMap((id) => document.layers[id] ?? []).map(nodeOf))
  const nodeOf = async (layer: Layer): Promise<SentNode> => {
    const { name, opacity, blend } = layer
    const said = { name, opacity, blend, shown: layer.visible && !isGuide(layer) }
    if (layer.kind === 'group')
      return { ...said, holds: 'layers', children: await nodesOf(layer.children) }
    if (layer.kind === 'mask') return { ...said, ...(await coverageIn(canvas, document, layer)) }
    return { ...said, ...(await pixelsOf(canvas, document, layer)) }
  }
  return nodesOf(document.order)
}

/** The asset of the lowest picture that is shown; null: there is none. */
export const baseAssetOf = (document: CanvasDocument): string | null => {
  for (const { layer } of visibleStack(document))
    if ('pixels' in layer && layer.pixels.from === 'asset') return layer.pixels.asset
  return null
}
