import { createLatest } from '#renderer/editor/latest.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import type {
  AdjustCalls,
  AdjustedLayer,
  HeldLayer,
  ShownPart,
} from '#renderer/editor/pixels/adjust-calls.ts'
import type { CallInput, CallOutput } from '#renderer/editor/pixels/worker-calls.ts'
import { boundsInLayer } from '#renderer/editor/placement-points.ts'
import type { Session } from '#renderer/editor/session.ts'
import type { PreviewedPart } from '#renderer/editor/stage/layer-picture.ts'
import type { ToolPorts } from '#renderer/editor/tools/tool.ts'
import type { Box } from '#shared/pixels/box.ts'
import { intersect, wholeOf } from '#shared/pixels/boxes.ts'
import { type ColourAdjustment, isNeutral, type Levels } from '#shared/pixels/colour-adjustment.ts'
import { hasPixels, type Mask, type PixelLayer, tell, usableMask } from './area-target.ts'
import { areaOn, keepLaid, putLaid, wholeSource } from './lay-on-area.ts'

type Ports = Pick<ToolPorts, 'editor' | 'stage' | 'pixels'>

/** How colours are to become others, and whether only where the mask covers them. */
export interface AdjustWish {
  adjustment: ColourAdjustment
  isMasked: boolean
}

type Found = PreviewedPart & { picture: ImageBitmap }

/** Most pixels that are adjusted to be looked at: so many are done between two moves of a slider. */
const MOST_SHOWN = 1_000_000

/** What of a layer is in view, and how large it is shown; null: nothing of it. */
export const partInView = (
  { placement, pixels }: PixelLayer,
  { view, stage }: Pick<Session, 'view' | 'stage'>,
  ratio: number,
): ShownPart | null => {
  const { scale } = view
  const inView: Box = {
    x: -view.x / scale,
    y: -view.y / scale,
    width: stage.width / scale,
    height: stage.height / scale,
  }
  const box = intersect(boundsInLayer(placement, inView), wholeOf(pixels))
  if (!box) return null
  const onScreen = scale * ratio * Math.max(Math.abs(placement.scaleX), Math.abs(placement.scaleY))
  const share = Math.min(1, onScreen, Math.sqrt(MOST_SHOWN / (box.width * box.height)))
  const [width, height] = [box.width, box.height].map((side) =>
    Math.max(1, Math.round(side * share)),
  ) as [number, number]
  return { box, size: { width, height } }
}

/** Adjusts the colours of a layer: shown while sliders move, made so at the end. */
export const createAdjusting = (
  { editor, stage, pixels }: Ports,
  { layer: first, onEnd }: { layer: PixelLayer; onEnd: () => void },
) => {
  const { store, session, ports } = editor
  let wish: AdjustWish | null = null
  let shown: Found | null = null
  let held: { layer: PixelLayer; mask: Mask | null; name: string } | null = null

  const layerNow = (): PixelLayer | null => {
    const now = store.getState().document.layers[first.id]
    return now === first && hasPixels(now) ? now : null
  }

  const sent = async (layer: PixelLayer, mask: Mask | null): Promise<AdjustedLayer> => {
    const { width, height } = layer.pixels
    const size = { width, height }
    const on = { placement: layer.placement, size }
    return {
      size,
      source: await wholeSource(editor, layer),
      area: mask && (await areaOn(editor, mask, on)),
    }
  }

  const heldNow = async (): Promise<HeldLayer> => {
    const [layer, mask] = [layerNow(), usableMask(editor)]
    if (!layer) throw new Error('The layer is another one by now')
    if (held?.layer === layer && held.mask === mask) return { name: held.name, layer: null }
    const name = ports.createId()
    const sending = await sent(layer, mask)
    held = { layer, mask, name }
    return { name, layer: sending }
  }

  /** The worker may have been started anew: then the layer is sent again. */
  const ask = async <Name extends keyof AdjustCalls>(
    call: Name,
    more: Omit<CallInput<Name>, 'held'>,
  ): Promise<CallOutput<Name>> => {
    const once = async (): Promise<CallOutput<Name>> =>
      pixels.ask(call, { ...more, held: await heldNow() })
    try {
      return await once()
    } catch {
      held = null
      return once()
    }
  }

  const partOf = async (now: AdjustWish): Promise<Found | null> => {
    const layer = layerNow()
    const ratio = stage.canvas.getRetinaScaling()
    const part = layer && partInView(layer, session.getState(), ratio)
    if (!part || isNeutral(now.adjustment)) return null
    return { box: part.box, picture: await ask('show-adjusted', { ...now, ...part }) }
  }

  const showPart = (part: Found | null): void => {
    stage.previewPart(first.id, part)
    shown?.picture.close()
    shown = part
  }
  const preview = createLatest<AdjustWish, Found | null>({
    quiet: 0,
    run: partOf,
    onFound: showPart,
  })
  const look = (): void => {
    if (wish) preview.ask(wish)
  }

  let isOver = false
  const end = (): void => {
    if (isOver) return
    isOver = true
    onEnd()
  }

  const put = (made: CallOutput<'adjust-colours'>, step: string): void => {
    const kept = keepLaid(editor, made)
    const { width, height } = first.pixels
    store.edit(step, (draft) => {
      const layer = draft.layers[first.id]
      const map = tilesOf(layer)
      if (map) putLaid(map, kept)
      else if (hasPixels(layer)) {
        const tiles = {}
        putLaid(tiles, kept)
        layer.pixels = { from: 'tiles', tiles, width, height }
      }
    })
  }

  return {
    /** The stage shows it from now on; the function returned ends that. */
    start: (): (() => void) => {
      const leave = [
        store.subscribe(() => {
          if (layerNow()) look()
          else end()
        }),
        session.subscribe(({ view, stage: room }, before) => {
          if (view !== before.view || room !== before.stage) look()
        }),
      ]
      stage.beginPreview(first.id)
      return () => {
        preview.drop()
        for (const each of leave) each()
        // The canvas may have been left with it.
        if (stage.canvas.disposed) return
        showPart(null)
        stage.endPreview()
      }
    },
    /** Shows what the layer would become; the last wish counts. */
    show: (next: AdjustWish): void => {
      wish = next
      look()
    },
    /** What would stretch it from black to white; null: nothing would; undefined: it cannot be read, which is told. */
    findLevels: async (isMasked: boolean): Promise<Levels | null | undefined> => {
      try {
        return await ask('find-levels', { isMasked })
      } catch {
        return layerNow() ? tell(editor, { why: 'unreadable', layerId: first.id }) : undefined
      }
    },
    /** Makes it so: one step, or what is in the way is told. */
    apply: async (now: AdjustWish, step: string): Promise<void> => {
      try {
        const made = await ask('adjust-colours', now)
        if (!layerNow()) return
        if (made.size > 0) put(made, step)
        else {
          if (now.isMasked) tell(editor, { why: 'nothing-covered', layerId: first.id })
          end()
        }
      } catch {
        if (layerNow()) tell(editor, { why: 'unreadable', layerId: first.id })
      }
    },
  }
}
export type Adjusting = ReturnType<typeof createAdjusting>
