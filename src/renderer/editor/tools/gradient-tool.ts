import { drawGradient } from '#renderer/editor/deeds/draw-gradient.ts'
import { keepsTransparency, rgbOf } from '#renderer/editor/painting.ts'
import { fromLayer } from '#renderer/editor/placement-points.ts'
import type { Session } from '#renderer/editor/session.ts'
import type { Layer } from '#shared/model/layer.ts'
import { gradientBetween, gradientSeenFrom } from '#shared/pixels/gradient.ts'
import type { GradientEnd, GradientLaying } from '#shared/pixels/lay-gradient.ts'
import type { Point } from '#shared/pixels/point.ts'
import { brushUse } from './brush-tool.ts'
import {
  drawGradientLine,
  drawOverStage,
  paintGradient,
  type ShownGradient,
} from './gradient-preview.ts'
import { brushBounds, brushTarget, chosenLayer, coversMask } from './paint-target.ts'
import type { Moment, Tool, ToolPorts } from './tool.ts'
import { turnedBySteps } from './turned-by-steps.ts'

/** With Shift it keeps to directions so far apart, in radians. */
const STEP = Math.PI / 12
/** Pixels of the stage; a drag that went no further was a click. */
const LEAST = 3

/** A gradient that is being dragged open, or laid. */
interface Drawing extends Omit<ShownGradient, 'line'> {
  pressed: Point
  now: Pick<Moment, 'at' | 'shift' | 'alt'>
}

/** What it begins and ends with on a layer; a mask is covered wholly and not at all. */
const endsOf = (layer: Layer, session: Session): GradientLaying['ends'] => {
  const { colour, colourBefore, gradient, brushes } = session
  const { opacity } = brushes[brushUse('brush', layer, session)]
  const full: GradientEnd = { opacity, colour: rgbOf(colour) }
  const last =
    gradient.to === 'clear' || layer.kind === 'mask'
      ? { ...full, opacity: 0 }
      : { opacity, colour: rgbOf(colourBefore) }
  return gradient.isReversed ? [last, full] : [full, last]
}

/** What it does to a layer: with Mod it is taken out of a mask, and where its transparency is locked paint only changes its colour. */
const effectOn = (layer: Layer, { mod }: Moment): GradientLaying['effect'] => {
  if (layer.kind === 'mask') return mod ? 'uncover' : 'cover'
  return keepsTransparency(layer) ? 'recolour' : 'paint'
}

/** Where it begins and ends: with Shift in one of some directions, with Alt as far on the other side of where it was pressed. */
const lineOf = ({ pressed, now: { at, shift, alt } }: Drawing): ShownGradient['line'] => {
  const to = shift ? turnedBySteps(pressed, at, STEP) : at
  const from = alt ? { x: 2 * pressed.x - to.x, y: 2 * pressed.y - to.y } : pressed
  return { from, to }
}

const shownOf = (drawing: Drawing): ShownGradient => ({ ...drawing, line: lineOf(drawing) })

/** Drags a gradient open, on what the brush would paint on: paint from the colour to clear or to the other colour, a mask from whole to none, or with Mod out of it. */
export const createGradient = (ports: ToolPorts): Tool => {
  const { editor, redraw, stage } = ports
  const { store, session } = editor
  let drawing: Drawing | null = null
  /** Let go of, but not on their layers yet. */
  let laid: readonly Drawing[] = []
  let laying = Promise.resolve()
  /** The layer that is shown with gradients on it; null: none, or a mask, which lies over everything. */
  let shownOn: string | null = null

  const all = (): readonly Drawing[] => (drawing ? [...laid, drawing] : laid)

  /** Shows on a layer of paint what is being drawn on it, where it lies among the others. */
  const show = (): void => {
    const last = all().at(-1)
    const next = last && last.layer.kind !== 'mask' ? last.layer.id : null
    if (shownOn !== null && shownOn !== next) stage.paintOver(shownOn, null)
    shownOn = next
    if (!last || next === null) return
    const page = store.getState().document
    const shown = all().flatMap((each) => (each.layer.id === next ? [shownOf(each)] : []))
    stage.paintOver(next, {
      paint: (context) => {
        for (const each of shown) paintGradient(context, page, each)
      },
      keepsClear: last.effect === 'recolour',
    })
  }

  const lay = async (drawn: Drawing): Promise<void> => {
    const { layer, box, ends, effect, shape } = drawn
    const { from, to } = lineOf(drawn)
    const gradient = gradientSeenFrom(gradientBetween(shape, from, to), (point) =>
      fromLayer(layer.placement, point),
    )
    const name = effect === 'uncover' ? 'Gradient out' : 'Gradient'
    try {
      await drawGradient(ports, {
        layerId: layer.id,
        box,
        laying: { gradient, ends, effect },
        name,
      })
    } catch {
      session.setState({ obstacle: { why: 'unreadable', layerId: layer.id } })
    } finally {
      laid = laid.filter((each) => each !== drawn)
      show()
      redraw()
    }
  }

  /** Gives up what the gesture has done, unless it is part of one that is still being laid. */
  const giveUp = (): void => {
    drawing = null
    show()
    if (laid.length === 0) store.cancel()
  }

  const begin = (moment: Moment): string | undefined => {
    const layer = brushTarget(editor)
    if (!layer) return undefined
    const state = session.getState()
    drawing = {
      layer,
      box: brushBounds(editor, layer),
      shape: state.gradient.shape,
      ends: endsOf(layer, state),
      effect: effectOn(layer, moment),
      pressed: moment.at,
      now: moment,
    }
    show()
    return 'dragging'
  }

  const end = (drawn: Drawing): void => {
    const { from, to } = lineOf(drawn)
    const { scale } = session.getState().view
    if (Math.hypot(to.x - from.x, to.y - from.y) * scale < LEAST) {
      giveUp()
      return
    }
    drawing = null
    laid = [...laid, drawn]
    show()
    // One after the other: the next one is laid over this one.
    laying = laying.then(() => lay(drawn))
  }

  return {
    id: 'gradient',
    cursor: 'crosshair',
    states: {
      idle: { down: begin },
      dragging: {
        move: (moment) => {
          if (drawing) drawing = { ...drawing, now: moment }
          show()
          return undefined
        },
        up: (moment) => {
          if (drawing) end({ ...drawing, now: moment })
          return 'idle'
        },
      },
    },
    cancel: () => {
      if (drawing) giveUp()
    },
    combines: ({ mod }) => {
      const onMask = (): boolean => coversMask(chosenLayer(editor), session.getState())
      const isOut = drawing ? drawing.effect === 'uncover' : mod && onMask()
      return isOut ? 'subtract' : 'union'
    },
    draw: (context, view) => {
      for (const each of all())
        if (each.layer.kind === 'mask') drawOverStage(context, { editor, view }, shownOf(each))
      if (drawing) drawGradientLine(context, view, shownOf(drawing))
    },
    isDrawing: () => drawing !== null || laid.length > 0,
  }
}
