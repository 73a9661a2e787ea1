import { insertLayer } from '#renderer/editor/layer-edits.ts'
import { freshName, paintLayer } from '#renderer/editor/layer-makers.ts'
import {
  createPainting,
  type Effect,
  type Painting,
  rgbOf,
  tilesOf,
} from '#renderer/editor/painting.ts'
import { toLayer } from '#renderer/editor/placement-points.ts'
import type { BrushUse } from '#renderer/editor/session.ts'
import type { Layer } from '#shared/model/layer.ts'
import { createStroke, type Stroke, type StrokePoint } from '#shared/pixels/stroke.ts'
import type { Box } from '#shared/pixels/box.ts'
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
export const createBrushTool = (kind: Kind, { editor, stage, redraw }: ToolPorts): Tool => {
  const { store, session, ports } = editor
  let drawing: Drawing | null = null
  /** Where the last stroke ended, for the straight line that Shift draws. */
  let lastEnd: { layerId: string; point: StrokePoint } | null = null

  const selected = (): Layer | undefined =>
    store.getState().document.layers[session.getState().selected.at(-1) ?? '']

  /** The layer to paint on; made where there is none. */
  const target = (): Layer | undefined => {
    const chosen = selected()
    if (chosen?.locked === true) return undefined
    if (tilesOf(chosen)) return chosen
    if (kind === 'eraser') return undefined
    const { document } = store.getState()
    const named = { id: ports.createId(), name: freshName(document.layers, 'paint') }
    const made = paintLayer(named, document)
    store.change((draft) => insertLayer(draft, made, chosen?.id ?? null))
    session.setState({ selected: [made.id] })
    return made
  }

  const effectOn = (layer: Layer): Effect => {
    if (layer.kind === 'mask') return { kind: kind === 'brush' ? 'cover' : 'uncover' }
    if (kind === 'eraser') return { kind: 'erase' }
    return { kind: 'paint', colour: rgbOf(session.getState().colour) }
  }

  const boundsOf = (layer: Layer): Box => {
    const { document } = store.getState()
    if ('pixels' in layer)
      return { x: 0, y: 0, width: layer.pixels.width, height: layer.pixels.height }
    const { x, y } = layer.placement
    return { x: -Math.round(x), y: -Math.round(y), width: document.width, height: document.height }
  }

  const begin = (layer: Layer): Drawing => {
    const { size, hardness, opacity } = session.getState().brushes[brushUse(kind, layer)]
    const painting = createPainting(editor, {
      layerId: layer.id,
      effect: effectOn(layer),
      bounds: boundsOf(layer),
    })
    const scale = Math.sqrt(Math.abs(layer.placement.scaleX * layer.placement.scaleY))
    const stroke = createStroke(
      { size: size / scale, hardness, opacity, pressureOnSize: 0, pressureOnOpacity: 0 },
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
    now.stroke.finish()
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

  const start = ({ path, shift }: Moment): string | undefined => {
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
    cursor: 'none',
    states: {
      idle: {
        down: start,
        move: () => {
          redraw()
          return undefined
        },
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
      drawing = null
      store.cancel()
      stage.endPreview()
    },
    draw: (context, { scale }) => {
      const { pointer, view, brushes } = session.getState()
      if (!pointer) return
      const radius = (brushes[brushUse(kind, selected())].size / 2) * scale
      const [x, y] = [pointer.x * view.scale + view.x, pointer.y * view.scale + view.y]
      for (const [colour, width] of [
        ['rgb(0 0 0 / 60%)', 3],
        ['white', 1],
      ] as const) {
        context.beginPath()
        context.arc(x, y, Math.max(1, radius), 0, Math.PI * 2)
        context.lineWidth = width
        context.strokeStyle = colour
        context.stroke()
      }
    },
  }
}
