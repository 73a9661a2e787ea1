import { layerAlone } from '#renderer/editor/layer-alone.ts'
import { pageOf, sceneOf } from '#renderer/editor/scene.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import type { MaskSource } from '#shared/model/mask-source.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import { pageCoverage, setMask } from './change-mask.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>
type Mask = LayerOf<'mask'>

/** What of a layer, or of all that is visible, becomes a mask of the page. */
export const coverageOfPicture = async (
  ports: Ports,
  { by, layerId }: { by: MaskSource; layerId: string | null },
): Promise<Coverage> => {
  const { document } = ports.editor.store.getState()
  const source = layerId === null ? document : layerAlone(document, layerId)
  const scene = await sceneOf(ports, source, pageOf(document))
  return ports.pixels.ask('mask-of', { scene, by })
}

/** Makes a mask anew from a layer, or from all that is visible: one step. */
export const maskFromPicture = async (
  ports: Ports,
  { mask, name, ...source }: { mask: Mask; by: MaskSource; layerId: string | null; name: string },
): Promise<void> =>
  setMask(ports.editor, { mask, coverage: await coverageOfPicture(ports, source), name })

/** Puts another mask together with one: one step. */
export const combineWithMask = async (
  { editor, pixels }: Pick<Ports, 'editor' | 'pixels'>,
  { mask, with: other, how, name }: { mask: Mask; with: Mask; how: MaskCombination; name: string },
): Promise<void> => {
  const coverage = await pixels.ask('combine-masks', {
    one: await pageCoverage(editor, mask),
    other: await pageCoverage(editor, other),
    how,
  })
  setMask(editor, { mask, coverage, name })
}
