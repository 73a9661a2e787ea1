import { createLatest } from '#renderer/editor/latest.ts'
import { hexOf } from '#renderer/editor/painting.ts'
import { sceneOf } from '#renderer/editor/scene.ts'
import { toStage, type View } from '#renderer/editor/viewport.ts'
import { averageColour } from '#shared/pixels/average-colour.ts'
import type { Point } from '#shared/pixels/point.ts'
import type { ToolPorts } from './tool.ts'

/** Milliseconds that the pointer rests until the colour under it is shown. */
const QUIET = 16
const [RADIUS, WIDTH] = [24, 9]

/** Tells the colour of the picture of record at a point, and shows it around the pointer. */
export const createColourProbe = ({ editor, stage, pixels, redraw }: ToolPorts) => {
  const { store, session } = editor
  let shown: string | null = null

  const colourAt = async ({ x, y }: Point): Promise<string | null> => {
    const { document } = store.getState()
    if (x < 0 || y < 0 || x >= document.width || y >= document.height) return null
    const { sample } = session.getState()
    const beside = (sample - 1) / 2
    const box = {
      x: Math.floor(x) - beside,
      y: Math.floor(y) - beside,
      width: sample,
      height: sample,
    }
    const scene = await sceneOf({ editor, stage }, document, box)
    const colour = averageColour(await pixels.ask('pixels', { scene }))
    return colour && hexOf(colour)
  }
  const latest = createLatest<Point, string | null>({
    quiet: QUIET,
    run: colourAt,
    onFound: (colour) => {
      shown = colour
      redraw()
    },
  })

  return {
    look: latest.ask,
    isShown: (): boolean => shown !== null,
    hide: (): void => {
      latest.drop()
      shown = null
    },
    /** Takes that colour for what it is picked for, else it is painted with from now on. */
    take: async (point: Point): Promise<void> => {
      const { picking } = session.getState()
      const colour = await colourAt(point)
      // What it was picked for may be over since.
      if (colour === null || session.getState().picking !== picking) return
      if (picking) picking.take(colour)
      else session.setState({ colour })
    },
    /** The colour found above, the one in use below. */
    draw: (context: CanvasRenderingContext2D, view: View): void => {
      const { pointer, colour } = session.getState()
      if (!pointer || shown === null) return
      const { x, y } = toStage(view, pointer)
      const ring = (radius: number, width: number, style: string): void => {
        context.lineWidth = width
        context.strokeStyle = style
        context.beginPath()
        context.arc(x, y, radius, 0, Math.PI * 2)
        context.stroke()
      }
      ring(RADIUS, WIDTH + 4, 'rgb(0 0 0 / 55%)')
      ring(RADIUS, WIDTH + 2, 'white')
      ring(RADIUS, WIDTH, colour)
      context.strokeStyle = shown
      context.beginPath()
      context.arc(x, y, RADIUS, Math.PI, Math.PI * 2)
      context.stroke()
    },
  }
}
