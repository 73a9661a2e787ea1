import {
  createPainting,
  type Effect,
  effectOn,
  type Painting,
  tilesOf,
} from '#renderer/editor/painting.ts'
import { toLayer } from '#renderer/editor/placement-points.ts'
import type { BrushUse } from '#renderer/editor/session.ts'
import type { Layer } from '#shared/model/layer.ts'
import { createStroke, type Stroke, type StrokePoint } from '#shared/pixels/stroke.ts'
import type { Box } from '#shared/pixels/box.ts'
import { BRUSH_CURSOR } from '#renderer/editor/stage/brush-ring.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import { createColourProbe } from './colour-probe.ts'
import { brushBounds, chosenLayer, paintTarget } from './paint-target.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'

type Kind = 'brush' | 'eraser'

/** A stroke under way. */
interface Drawing {
  layer: Layer
  painting: Painting
  stroke: Stroke
  /** Points that came before what is drawn on was read. */
  early: StrokePoint[] | null
}

const isMask = (layer: Layer | undefined): boolean => layer?.kind === 'mask'

/** Which brush is used, by what it paints on. */
export const brushUse = (kind: Kind, target: Layer | undefined): BrushUse =>
  `${kind}-${isMask(target) ? 'mask' : 'paint'}`

/** Brush and eraser. They paint on the selected layer; where that cannot be painted on, the brush makes one above it. */
export const createBrushTool = (kind: Kind, ports: ToolPorts): Tool => {
  const { editor, stage, redraw } = ports
  const { store, session } = editor
  const probe = createColourProbe(ports)
  let drawing: Drawing | null = null
  /** Where the last stroke ended, for the straight line that Shift draws. */
  let lastEnd: { layerId: string; point: StrokePoint } | null = null

  const selected = (): Layer | undefined => chosenLayer(editor)

  /** The layer to draw on; nothing is made to erase from. */
  const target = (): Layer | undefined => {
    const chosen = selected()
    if (kind === 'brush') return paintTarget(editor)
    return chosen && !chosen.locked && tilesOf(chosen) ? chosen : undefined
  }

  const effectOf = (layer: Layer): Effect => {
    if (kind === 'brush') return effectOn(layer, session.getState().colour)
    return { kind: isMask(layer) ? 'uncover' : 'erase' }
  }

  const begin = (layer: Layer): Drawing => {
    const { size, ...brush } = session.getState().brushes[brushUse(kind, layer)]
    const painting = createPainting(editor, {
      layerId: layer.id,
      effect: effectOf(layer),
      bounds: brushBounds(editor, layer),
    })
    const scale = Math.sqrt(Math.abs(layer.placement.scaleX * layer.placement.scaleY))
    const stroke = createStroke(
      {
        size: size / scale,
        hardness: brush.hardness,
        opacity: brush.opacity,
        pressureOnSize: Number(brush.pressureOnSize),
        pressureOnOpacity: Number(brush.pressureOnOpacity),
      },
      painting.tileOf,
    )
    return { layer, painting, stroke, early: painting.isReady ? null : [] }
  }

  const show = (now: Drawing, box: Box | null): void => {
    if (box) stage.preview(now.layer.id, now.painting.preview(box))
  }

  const draw = (now: Drawing, path: readonly StrokePoint[]): void => {
    const points = path.map((each) => ({
      ...toLayer(now.layer.placement, each),
      pressure: each.pressure,
    }))
    if (now.early) now.early.push(...points)
    else show(now, now.stroke.add(points))
  }

  const finish = (now: Drawing): void => {
    show(now, now.stroke.finish())
    now.painting.commit()
    store.commit(
      isMask(now.layer)
        ? `${kind === 'brush' ? 'Paint' : 'Erase'} mask`
        : kind === 'brush'
          ? 'Brush'
          : 'Erase',
    )
    stage.endPreview()
  }

  const drawEarly = async (now: Drawing): Promise<void> => {
    await now.painting.prepare()
    const points = now.early ?? []
    now.early = null
    show(now, now.stroke.add(points))
    if (drawing !== now) finish(now)
  }

  /** Alt, while there is paint in it. */
  const picks = ({ alt }: Moment): boolean => alt && kind === 'brush' && !isMask(selected())

  const start = (moment: Moment): string | undefined => {
    if (picks(moment)) {
      void probe.take(moment.at)
      return 'picking'
    }
    probe.hide()
    const { path, shift } = moment
    const layer = target()
    if (!layer) return undefined
    const now = begin(layer)
    drawing = now
    stage.beginPreview(layer.id)
    if (!now.painting.isReady) void drawEarly(now)
    const from = shift && lastEnd?.layerId === layer.id ? [lastEnd.point] : []
    draw(now, [...from, ...path])
    return 'drawing'
  }

  return {
    id: kind,
    cursor: BRUSH_CURSOR,
    states: {
      idle: {
        down: start,
        move: (moment) => {
          if (picks(moment)) probe.look(moment.at)
          else probe.hide()
          redraw()
          return undefined
        },
      },
      picking: {
        move: ({ at }) => {
          probe.look(at)
          void probe.take(at)
          return undefined
        },
        up: () => 'idle',
      },
      drawing: {
        move: ({ path }) => {
          if (drawing) draw(drawing, path)
          redraw()
          return undefined
        },
        up: ({ path }) => {
          const now = drawing
          drawing = null
          const end = path.at(-1)
          if (now && end) lastEnd = { layerId: now.layer.id, point: end }
          if (now && !now.early) finish(now)
          return 'idle'
        },
      },
    },
    cancel: () => {
      probe.hide()
      drawing = null
      store.cancel()
      stage.endPreview()
    },
    draw: probe.draw,
    isDrawing: probe.isShown,
    ring: (view) => {
      const { pointer, brushes } = session.getState()
      if (!pointer) return null
      const radius = (brushes[brushUse(kind, selected())].size / 2) * view.scale
      return { ...toStage(view, pointer), radius: Math.max(1, radius) }
    },
  }
}
