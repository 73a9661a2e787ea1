import { createColourFinder } from '#renderer/editor/colour-finder.ts'
import { putOnMask } from '#renderer/editor/deeds/put-on-mask.ts'
import { maskOverlay } from '#renderer/editor/document/mask-look.ts'
import { createLatest } from '#renderer/editor/latest.ts'
import { createPainting, effectOn, tilesOf } from '#renderer/editor/painting.ts'
import { wholeMove } from '#renderer/editor/placement-points.ts'
import type { View } from '#renderer/editor/viewport.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { ColourRange } from '#shared/pixels/colour-range.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import type { Coverage } from '#shared/pixels/coverage.ts'
import type { Point } from '#shared/pixels/point.ts'
import { cutIntoTiles, placeOfKey } from '#shared/pixels/tiles.ts'
import { findMask } from './ensure-mask.ts'
import { addPaintLayer, chosenLayer, paintBounds, paintTarget } from './paint-target.ts'
import type { Held, Moment, Tool, ToolPorts } from './tool.ts'

/** Milliseconds that the pointer rests until it is shown what would be found. */
const QUIET = 60
/** How strong that is shown. */
const STRENGTH = 0.6

/** What both tools have in common: finding what is like the colour under the pointer, and showing it before. */
const createRangeTool = (
  ports: ToolPorts,
  {
    id,
    colour,
    apply,
  }: { id: Tool['id']; colour: () => string; apply: (found: Coverage, moment: Moment) => void },
): Tool => {
  const { store, session } = ports.editor
  const finder = createColourFinder(ports)
  let shown: ImageBitmap | null = null

  const rangeAt = (point: Point): ColourRange | null => {
    const { width, height } = store.getState().document
    const isInside = point.x >= 0 && point.y >= 0 && point.x < width && point.y < height
    const { sample, tolerance, contiguous } = session.getState()
    return isInside ? { point, sample, tolerance, isContiguous: contiguous } : null
  }
  const preview = createLatest<ColourRange, ImageBitmap>({
    quiet: QUIET,
    run: (range) => finder.show(range, colour()),
    onFound: (picture) => {
      shown = picture
      ports.redraw()
    },
  })
  const hide = (): void => {
    preview.drop()
    shown = null
  }
  const find = async (moment: Moment): Promise<void> => {
    const range = rangeAt(moment.at)
    if (range) apply(await finder.find(range), moment)
  }

  return {
    id,
    cursor: 'crosshair',
    states: {
      idle: {
        move: ({ at }) => {
          const range = rangeAt(at)
          if (range) preview.ask(range)
          else hide()
          return undefined
        },
        down: (moment) => {
          hide()
          void find(moment)
          return undefined
        },
      },
    },
    cancel: hide,
    draw: (context, { x, y, scale }: View) => {
      if (!shown || !session.getState().pointer) return
      const { width, height } = store.getState().document
      context.save()
      context.globalAlpha = STRENGTH
      context.drawImage(shown, x, y, width * scale, height * scale)
      context.restore()
    },
  }
}

/** What is found is added to the mask; with Mod it is taken out, with Shift and Alt all else is. */
const combinationOf = ({ mod, shift, alt }: Held): MaskCombination => {
  if (shift && alt) return 'intersect'
  return mod ? 'subtract' : 'union'
}

export const createColourRange = (ports: ToolPorts): Tool => ({
  ...createRangeTool(ports, {
    id: 'colour-range',
    colour: () => maskOverlay(findMask(ports.editor)).colour,
    apply: (coverage, moment) =>
      void putOnMask(ports, { coverage, how: combinationOf(moment), name: 'Colour range' }),
  }),
  combines: combinationOf,
})

/** The layer that is filled: one whose pixels are not those of the document gets another one above it. */
const fillTarget = ({ editor }: ToolPorts): Layer | undefined => {
  const chosen = chosenLayer(editor)
  const isOdd =
    chosen !== undefined &&
    chosen.kind !== 'mask' &&
    tilesOf(chosen) &&
    !wholeMove(chosen.placement)
  return isOdd === true && !chosen.locked ? addPaintLayer(editor) : paintTarget(editor)
}

/** Fills an area of the document with the colour in use: one step. */
const fill = async (ports: ToolPorts, { width, height, data }: Coverage): Promise<void> => {
  const { editor, stage } = ports
  const layer = fillTarget(ports)
  if (!layer) return
  const [dx, dy] = [Math.round(layer.placement.x), Math.round(layer.placement.y)]
  const painting = createPainting(editor, {
    layerId: layer.id,
    effect: effectOn(layer, editor.session.getState().colour),
    bounds: paintBounds(editor, layer),
  })
  if (!painting.isReady) await painting.prepare()
  for (const [key, bytes] of cutIntoTiles({
    box: { x: -dx, y: -dy, width, height },
    channels: 1,
    data,
  })) {
    const { column, row } = placeOfKey(key)
    painting.tileOf({ column, row }).set(bytes)
  }
  painting.commit()
  editor.store.commit('Fill')
  stage.render()
}

export const createBucket = (ports: ToolPorts): Tool =>
  createRangeTool(ports, {
    id: 'bucket',
    colour: () => {
      const chosen = chosenLayer(ports.editor)
      return chosen?.kind === 'mask'
        ? maskOverlay(chosen).colour
        : ports.editor.session.getState().colour
    },
    apply: (coverage) => void fill(ports, coverage),
  })
