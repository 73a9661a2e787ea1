import { paintedLayers } from '#renderer/editor/painted-layers.ts'
import type { Ground } from './generation-way.ts'
import { useDocument } from './use-editor.ts'

/** What of the layers that are shown decides in which way something is generated. */
export const useGround = (): Ground => {
  const shown = paintedLayers(useDocument().document).flatMap((painted) =>
    painted.shown ? [painted.layer] : [],
  )
  return {
    // A mask that was wiped clean has no tiles.
    hasMask: shown.some((layer) => layer.kind === 'mask' && Object.keys(layer.tiles).length > 0),
    hasControl: shown.some(({ kind }) => kind === 'control'),
    hasReference: shown.some(({ kind }) => kind === 'reference'),
  }
}
