import type { LayerOf } from '#shared/model/layer.ts'
import type { MaskSource } from '#shared/model/mask-source.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import { pageCoverage, setMask } from './change-mask.ts'
import { layerAlone } from './layer-alone.ts'
import { pageOf, sceneOf } from './scene.ts'
import type { ToolPorts } from './tools/tool.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>
type Mask = LayerOf<'mask'>

/** Makes a mask anew from a layer, or from all that is visible: one step. */
export const maskFromPicture = async (
  ports: Ports,
  { mask, by, layerId, name }: { mask: Mask; by: MaskSource; layerId: string | null; name: string },
): Promise<void> => {
  const { editor, pixels } = ports
  const { document } = editor.store.getState()
  const source = layerId === null ? document : layerAlone(document, layerId)
  const scene = await sceneOf(ports, source, pageOf(document))
  setMask(editor, { mask, coverage: await pixels.ask('mask-of', { scene, by }), name })
}

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
