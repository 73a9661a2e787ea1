import { isPicture, paintableFor, putPaintable } from '#renderer/editor/deeds/make-paintable.ts'
import { createPainting, effectOn, type Painting } from '#renderer/editor/painting.ts'
import type { Effect } from '#renderer/editor/pixels/effect.ts'
import { toLayer } from '#renderer/editor/placement-points.ts'
import type { BrushUse, Session } from '#renderer/editor/session.ts'
import { BRUSH_CURSOR } from '#renderer/editor/stage/brush-ring.ts'
import { toStage } from '#renderer/editor/viewport.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { Box } from '#shared/pixels/box.ts'
import { createStroke, type Stroke, type StrokePoint } from '#shared/pixels/stroke.ts'
import { createColourProbe } from './colour-probe.ts'
import { brushBounds, brushTarget, chosenLayer, coversMask, eraserTarget } from './paint-target.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'

type Kind = 'brush' | 'eraser'

/** A stroke under way. */
interface Drawing {
  layer: Layer
  /** Points that came before what is drawn on was read. */
  early: StrokePoint[]
  /** What it is drawn with; null: not yet. */
  begun: Begun | null
  is: 'open' | 'ended' | 'given-up'
}
interface Begun {
  painting: Painting
  stroke: Stroke
}

const isMask = (layer: Layer | undefined): boolean => layer?.kind === 'mask'

/** Which brush is used while this layer is chosen, by what it paints on. */
export const brushUse = (
  kind: Kind,
  chosen: Layer | undefined,
  session: Pick<Session, 'wantsMask'>,
): BrushUse => {
  const onMask = kind === 'brush' ? coversMask(chosen, session) : isMask(chosen)
  return `${kind}-${onMask ? 'mask' : 'paint'}`
}

/** What the step is called. */
const stepNames: Readonly<Record<BrushUse, string>> = {
  'brush-paint': 'Brush',
  'brush-mask': 'Paint mask',
  'eraser-paint': 'Erase',
  'eraser-mask': 'Erase mask',
}

/** Brush and eraser. They work on the selected layer; where that cannot be painted on, the brush makes one, and the eraser has a picture of the library become tiles. */
export const createBrushTool = (kind: Kind, ports: ToolPorts): Tool => {
  const { editor, stage, redraw } = ports
  const { store, session } = editor
  const probe = createColourProbe(ports)
  let drawing: Drawing | null = null
  /** Where the last stroke ended, for the straight line that Shift draws. */
  let lastEnd: { layerId: string; point: StrokePoint } | null = null

  const selected = (): Layer | undefined => chosenLayer(editor)
  const useOf = (layer: Layer | undefined): BrushUse => brushUse(kind, layer, session.getState())

  const effectOf = (layer: Layer): Effect => {
    if (kind === 'brush') return effectOn(layer, session.getState().colour)
    return { kind: isMask(layer) ? 'uncover' : 'erase' }
  }

  const begin = (layer: Layer): Begun => {
    const { size, ...brush } = session.getState().brushes[useOf(layer)]
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
    stage.beginPreview(layer.id)
    return { painting, stroke }
  }

  const show = ({ layer }: Drawing, { painting }: Begun, box: Box | null): void => {
    if (box) stage.preview(layer.id, painting.preview(box))
  }

  const draw = (now: Drawing, path: readonly StrokePoint[]): void => {
    const points = path.map((each) => ({
      ...toLayer(now.layer.placement, each),
      pressure: each.pressure,
    }))
    if (now.begun) show(now, now.begun, now.begun.stroke.add(points))
    else now.early.push(...points)
  }

  const finish = (now: Drawing, begun: Begun): void => {
    show(now, begun, begun.stroke.finish())
    begun.painting.commit()
    store.commit(stepNames[useOf(now.layer)])
    stage.endPreview()
  }

  /** Draws what came before its layer was read. */
  const drawEarly = async (now: Drawing, begun: Begun): Promise<void> => {
    await begun.painting.prepare()
    if (now.is === 'given-up') return
    now.begun = begun
    show(now, begun, begun.stroke.add(now.early))
    if (now.is === 'ended') finish(now, begun)
  }

  /** Draws on a picture of the library, which becomes tiles as a part of the stroke. */
  const drawOnPicture = async (now: Drawing): Promise<void> => {
    const paintable = await paintableFor(ports, now.layer)
    if (!paintable || now.is === 'given-up') return
    store.change((draft) => putPaintable(draft, now.layer.id, paintable))
    await drawEarly(now, begin(now.layer))
  }

  /** Alt, while there is paint in it. */
  const picks = ({ alt }: Moment): boolean => alt && useOf(selected()) === 'brush-paint'

  const start = (moment: Moment): string | undefined => {
    if (picks(moment)) {
      void probe.take(moment.at)
      return 'picking'
    }
    probe.hide()
    const { path, shift } = moment
    const layer = kind === 'brush' ? brushTarget(editor) : eraserTarget(editor)
    if (!layer) return undefined
    const now: Drawing = { layer, early: [], begun: null, is: 'open' }
    drawing = now
    const begun = isPicture(layer) ? null : begin(layer)
    if (!begun) void drawOnPicture(now)
    else if (begun.painting.isReady) now.begun = begun
    else void drawEarly(now, begun)
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
          if (now) now.is = 'ended'
          if (now?.begun) finish(now, now.begun)
          return 'idle'
        },
      },
    },
    cancel: () => {
      probe.hide()
      // A stroke that was let go of comes to its end, whatever tool is taken up then.
      if (!drawing) return
      drawing.is = 'given-up'
      drawing = null
      store.cancel()
      stage.endPreview()
    },
    draw: probe.draw,
    isDrawing: probe.isShown,
    ring: (view) => {
      const { pointer, brushes } = session.getState()
      if (!pointer) return null
      const radius = (brushes[useOf(selected())].size / 2) * view.scale
      return { ...toStage(view, pointer), radius: Math.max(1, radius) }
    },
  }
}
