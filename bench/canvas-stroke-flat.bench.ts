import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { createEditor, type Editor } from '#renderer/editor/editor.ts'
import { createPainting } from '#renderer/editor/painting.ts'
import { packing } from '#renderer/editor/tiles/packing.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { createStroke } from '#shared/pixels/stroke.ts'
import { noPictures } from '#tests/support/no-pictures.ts'
import { type Bench, median } from './harness.ts'
import { DOCUMENT } from './support/canvas-page.ts'

const ROUNDS = 8
/** Moves of the pointer that each figure is taken over. */
const SPAN = 200
const [EARLY, LATE] = [100, 10_000]
/** Points of a move: what comes together in a frame. */
const TOGETHER = 2

const openEditor = (): Editor => {
  let last = 0
  const state = freshCanvas({ width: DOCUMENT, height: DOCUMENT })
  insertLayer(state.document, paintLayer({ id: 'paint', name: 'Paint' }, state.document))
  return createEditor(
    { state, entries: [], sequence: 0 },
    {
      now: () => 0,
      afterFrame: (act) => act(),
      createId: () => `id-${(last += 1)}`,
      pictureUrl: String,
      pictures: noPictures(),
      packing,
      readTile: () => Promise.reject(new Error('Nothing is on disk')),
      writeTiles: () => Promise.resolve(),
      append: () => Promise.resolve(),
      keep: () => Promise.resolve(),
      onSaving: () => undefined,
    },
  )
}

/** Round and round with the same steps, so that every move draws as much. */
const placeOf = (index: number) => ({
  x: DOCUMENT / 2 + 1200 * Math.cos(index / 60),
  y: DOCUMENT / 2 + 1200 * Math.sin(index / 60),
  pressure: 1,
})

/** Milliseconds a move around a point of one stroke. */
const round = (opacity: number): { early: number; late: number } => {
  const painting = createPainting(openEditor(), {
    layerId: 'paint',
    effect: { kind: 'paint', colour: [200, 40, 90] },
    bounds: { x: 0, y: 0, width: DOCUMENT, height: DOCUMENT },
  })
  const brush = { size: 48, hardness: 0.8, opacity, pressureOnSize: 0, pressureOnOpacity: 0 }
  const stroke = createStroke(brush, painting.tileOf)
  const costs: number[] = []
  for (let point = 0; point < LATE + SPAN * TOGETHER; point += TOGETHER) {
    const points = Array.from({ length: TOGETHER }, (_, at) => placeOf(point + at))
    const start = performance.now()
    const box = stroke.add(points)
    if (box) painting.preview(box)
    costs.push(performance.now() - start)
  }
  const around = (point: number): number =>
    median(costs.slice(point / TOGETHER, point / TOGETHER + SPAN))
  return { early: around(EARLY), late: around(LATE) }
}

export const bench: Bench = {
  name: 'canvas-stroke-flat',
  run: () => {
    round(1)
    const findings = [1, 0.5].map((opacity) => {
      const rounds = Array.from({ length: ROUNDS }, () => round(opacity))
      const [early, late] = [rounds.map((each) => each.early), rounds.map((each) => each.late)]
      return {
        name: `canvas-stroke-flat ${opacity}`,
        values: rounds.map((each) => each.late / each.early),
        goal: 1.5,
        measured: `a move at point 10,000 of one stroke ÷ at point 100, opacity ${opacity}: ${median(late).toFixed(3)} ms ÷ ${median(early).toFixed(3)} ms`,
      }
    })
    return Promise.resolve(findings)
  },
}
