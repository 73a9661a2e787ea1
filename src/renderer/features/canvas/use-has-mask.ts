import { useDocument } from './use-editor.ts'
import { paintedLayers } from '#renderer/editor/painted-layers.ts'

/** Something is covered by a mask that is shown: a mask that was wiped clean has no tiles. */
export const useHasMask = (): boolean =>
  paintedLayers(useDocument().document).some(
    ({ layer, shown }) => layer.kind === 'mask' && shown && Object.keys(layer.tiles).length > 0,
  )
