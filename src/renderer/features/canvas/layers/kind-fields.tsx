import type { ReactNode } from 'react'
import { makePaintable } from '#renderer/editor/deeds/make-paintable.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { canvasWords as words } from '#renderer/words/canvas.ts'
import type { Layer } from '#shared/model/layer.ts'
import { ControlFields, MapFields } from './control-fields.tsx'
import { MaskFields } from './mask-fields.tsx'
import { ReferenceFields } from './reference-fields.tsx'
import { ShapeFields } from './shape-fields.tsx'
import { TextFields } from './text-fields.tsx'

const PaintableButton = ({ layerId }: { layerId: string }): ReactNode => {
  const workshop = useWorkshop()
  return (
    <Button
      size="small"
      disabled={!workshop}
      onClick={() => workshop && void makePaintable(workshop, layerId)}
    >
      {words.paintable}
    </Button>
  )
}

/** Layers that a control map can be made of. */
const mapped: ReadonlySet<Layer['kind']> = new Set(['image', 'paint', 'reference'])

/** What only layers of one kind have. */
export const KindFields = ({ layer }: { layer: Layer }): ReactNode => {
  if (layer.kind === 'text') return <TextFields key={layer.id} layer={layer} />
  if (layer.kind === 'shape') return <ShapeFields key={layer.id} layer={layer} />
  return layer.kind === 'mask' ? <MaskFields key={layer.id} mask={layer} /> : null
}

/** How a layer guides, how it becomes one that guides, and how it is made ready to be painted on. */
export const GuideFields = ({ layer }: { layer: Layer }): ReactNode => (
  <>
    {layer.kind === 'reference' && <ReferenceFields key={`look-${layer.id}`} layer={layer} />}
    {layer.kind === 'control' && <ControlFields key={`control-${layer.id}`} layer={layer} />}
    {'pixels' in layer && layer.pixels.from === 'asset' && <PaintableButton layerId={layer.id} />}
    {mapped.has(layer.kind) && <MapFields key={`map-${layer.id}`} layer={layer} />}
  </>
)
