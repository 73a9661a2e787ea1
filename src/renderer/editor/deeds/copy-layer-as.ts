import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import {
  controlOf,
  freshName,
  maskLayer,
  type Named,
  referenceOf,
  USUAL_MAP,
} from '#renderer/editor/document/layer-makers.ts'
import { pageOf } from '#renderer/editor/scene.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { LayerCopy } from '#shared/model/layer-copy.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { MaskSource } from '#shared/model/mask-source.ts'
import { keepCoverage } from './change-mask.ts'
import { coverageOfPicture } from './mask-sources.ts'
import { paintOf } from './merge-layers.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>

/** Makes another kind of layer of what one shows; null: it shows nothing near the page. */
type Maker = (
  ports: Ports,
  layer: Layer,
  made: { named: Named; beside: Readonly<Record<string, Layer>> },
) => Promise<Layer | null>

/** What a layer shows, as pixels; a text or a shape is drawn for it. */
const shownBy = async (ports: Ports, layer: Layer) =>
  'pixels' in layer ? layer : paintOf(ports, layer)

const maskBy =
  (by: MaskSource): Maker =>
  async (ports, { id }, { named, beside }) => {
    const box = pageOf(ports.editor.store.getState().document)
    const coverage = await coverageOfPicture(ports, { by, layerId: id })
    return { ...maskLayer(named, beside), tiles: keepCoverage(ports.editor, { box }, coverage) }
  }

const makers: Readonly<Record<LayerCopy, { kind: Layer['kind']; make: Maker }>> = {
  control: {
    kind: 'control',
    make: async (ports, layer, { named }) => {
      const shown = await shownBy(ports, layer)
      return shown && controlOf(named, shown, USUAL_MAP)
    },
  },
  reference: {
    kind: 'reference',
    make: async (ports, layer, { named }) => {
      const shown = await shownBy(ports, layer)
      return shown && referenceOf(named, shown)
    },
  },
  'mask-alpha': { kind: 'mask', make: maskBy('alpha') },
  'mask-luminance': { kind: 'mask', make: maskBy('luminance') },
}

/** True for a layer that shows something by itself. */
export const canBeCopiedAs = (layer: Layer | undefined): layer is Layer =>
  layer !== undefined && layer.kind !== 'mask' && layer.kind !== 'group'

/** Copies what layers show as layers of another kind, each on top of all: one step. What cannot be read is told. */
export const copyLayersAs = async (
  ports: Ports,
  { ids, as, name }: { ids: readonly string[]; as: LayerCopy; name: string },
): Promise<void> => {
  const { store, session, ports: world } = ports.editor
  const { layers } = store.getState().document
  const { kind, make } = makers[as]
  const made: Record<string, Layer> = {}
  for (const id of ids) {
    const layer = layers[id]
    if (!canBeCopiedAs(layer)) continue
    const beside = { ...layers, ...made }
    const named = { id: world.createId(), name: freshName(beside, kind) }
    try {
      const copy = await make(ports, layer, { named, beside })
      if (copy) made[copy.id] = copy
    } catch {
      session.setState({ obstacle: { why: 'unreadable', layerId: id } })
      return
    }
  }
  const copies = Object.values(made)
  if (copies.length === 0) return
  store.edit(name, (draft) => {
    for (const copy of copies) insertLayer(draft, copy)
  })
  session.setState({ selected: copies.map(({ id }) => id) })
}
