import { beforeEach, describe, expect, test, vi } from 'vitest'
import { closePose, openPose } from '#renderer/editor/pose/edit-pose.ts'
import { fromLayer } from '#renderer/editor/placement-points.ts'
import { type LayerOf, type Placement, unmoved } from '#shared/model/layer.ts'
import type { Point } from '#shared/pixels/point.ts'
import { jointColour } from '#shared/pixels/pose/body.ts'
import { someoneIn } from '#shared/pixels/pose/change-pose.ts'
import { drawPose } from '#shared/pixels/pose/draw-pose.ts'
import { findPose } from '#shared/pixels/pose/find-pose.ts'
import { wholeOf } from '#shared/pixels/boxes.ts'
import { joinTiles } from '#shared/pixels/tiles.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createPoseTool } from './pose-tool.ts'

const page = { width: 600, height: 500 }
const picture = { width: 300, height: 250 }
const NOSE = 0

const controlAt = (placement: Placement): LayerOf<'control'> => ({
  id: 'pose',
  name: 'Pose',
  visible: true,
  locked: false,
  opacity: 0.5,
  blend: 'normal',
  placement,
  kind: 'control',
  pixels: { from: 'tiles', tiles: {}, ...picture },
  control: 'openpose',
  weight: 1,
  start: 0,
  end: 1,
  mode: 'balanced',
  origin: null,
})

const shown = drawPose({ people: [someoneIn(picture)], radius: 4 }, wholeOf(picture))

const opened = async (placement: Placement = { ...unmoved, x: 20, scaleX: 2, scaleY: 2 }) => {
  const canvas = someEditor(page)
  const { editor } = canvas
  canvas.add(controlAt(placement), shown.data, picture)
  const isFound = await openPose(canvas, 'pose')
  const tool = createPoseTool(canvas)
  const now = () => editor.session.getState().pose
  const jointAt = (joint: number): Point | null => now()?.pose.people[0]?.[joint] ?? null
  const moment = (at: Point) => ({
    at,
    onStage: at,
    path: [{ ...at, pressure: 1 }],
    shift: false,
    alt: false,
    mod: false,
  })
  /** Drags from one place of the document to another. */
  const drag = (from: Point, to: Point): void => {
    const state = tool.states.idle.down?.(moment(from)) ?? 'idle'
    tool.states[state]?.move?.(moment(to))
    tool.states[state]?.up?.(moment(to))
  }
  const press = (key: string, shift = false) => tool.states.idle.keys?.[key]?.({ shift })
  const inDocument = (at: Point | null): Point => fromLayer(placement, at ?? { x: 0, y: 0 })
  /** The picture of the layer, as its tiles say. */
  const drawn = () => {
    const layer = editor.store.getState().document.layers['pose']
    const pixels = layer && 'pixels' in layer ? layer.pixels : null
    const map = pixels?.from === 'tiles' ? pixels.tiles : {}
    const tiles = new Map(
      Object.entries(map).map(([key, id]) => [key, editor.tiles.peek(id) ?? new Uint8Array()]),
    )
    return { ...picture, data: joinTiles(tiles, wholeOf(picture), 4).data }
  }
  const steps = () => editor.store.getState().past.map(({ name }) => name)
  return { ...canvas, isFound, tool, now, jointAt, drag, press, inDocument, drawn, steps }
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
})

describe('joints of a pose map', () => {
  test('one is dragged: its picture is drawn anew where it was let go, as one step that can be taken back', async () => {
    const canvas = await opened()
    const from = canvas.inDocument(canvas.jointAt(NOSE))
    canvas.drag(from, { x: from.x + 60, y: from.y + 40 })
    expect(canvas.steps()).toEqual(['Add', 'Move joint'])
    const [found, before] = [canvas.drawn(), shown].map((map) => findPose(map)?.people[0] ?? [])
    const [now, then] = [found, before].map((joints) => joints?.[NOSE] ?? { x: 0, y: 0 })
    expect([now, then].map((at) => Math.round((at?.x ?? 0) / 10))).toEqual([18, 15])
    expect(Math.round((now?.y ?? 0) - (then?.y ?? 0))).toBe(20)
    expect(found?.filter((at) => at !== null)).toHaveLength(18)
    canvas.editor.store.undo()
    expect(canvas.drawn()).toEqual(shown)
  })

  test('tiles that look as before keep their name', async () => {
    const canvas = await opened()
    const tilesNow = () => {
      const layer = canvas.editor.store.getState().document.layers['pose']
      return layer && 'pixels' in layer && layer.pixels.from === 'tiles' ? layer.pixels.tiles : {}
    }
    const from = canvas.inDocument(canvas.jointAt(NOSE))
    canvas.drag(from, { x: from.x + 2, y: from.y })
    const kept = tilesNow()
    canvas.drag(canvas.inDocument(canvas.jointAt(NOSE)), from)
    expect(Object.keys(kept)).toEqual(['0,0', '1,0'])
    expect(tilesNow()['1,0']).toBe(kept['1,0'])
    expect(tilesNow()['0,0']).not.toBe(kept['0,0'])
  })

  test('a press beside all joints moves nothing, and a click on one chooses it', async () => {
    const canvas = await opened()
    canvas.drag({ x: 5, y: 5 }, { x: 50, y: 50 })
    expect(canvas.now()?.chosen).toBeNull()
    const at = canvas.inDocument(canvas.jointAt(4))
    canvas.drag(at, at)
    expect(canvas.now()?.chosen).toEqual({ person: 0, joint: 4 })
  })

  test('Tab goes from joint to joint and then on to what comes after the picture', async () => {
    const canvas = await opened()
    canvas.press('Tab')
    canvas.press('Tab')
    expect(canvas.now()?.chosen).toEqual({ person: 0, joint: 1 })
    canvas.press('Tab', true)
    expect(canvas.now()?.chosen).toEqual({ person: 0, joint: 0 })
    expect(canvas.press('Tab', true)).toBeNull()
    for (let at = 0; at < 18; at += 1) expect(canvas.press('Tab')).toBeUndefined()
    expect(canvas.press('Tab')).toBeNull()
  })

  test('arrow keys move it in the directions of the canvas, however its layer is turned; held, that is one step', async () => {
    const canvas = await opened({ ...unmoved, x: 300, rotation: 90 })
    expect(canvas.press('ArrowRight')).toBeNull()
    canvas.press('Tab')
    const before = canvas.inDocument(canvas.jointAt(NOSE))
    canvas.press('ArrowRight')
    canvas.press('ArrowRight', true)
    const after = canvas.inDocument(canvas.jointAt(NOSE))
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([11, 0])
    expect(canvas.steps()).toEqual(['Add'])
    window.dispatchEvent(new Event('keyup'))
    expect(canvas.steps()).toEqual(['Add', 'Move joint'])
  })

  test('what was moved is kept when the tool is left before the key is let go', async () => {
    const canvas = await opened()
    canvas.press('Tab')
    canvas.press('ArrowDown')
    closePose(canvas.editor)
    expect(canvas.steps()).toEqual(['Add', 'Move joint'])
    window.dispatchEvent(new Event('keyup'))
    expect(canvas.steps()).toEqual(['Add', 'Move joint'])
  })

  test('a joint is taken out with its limbs, and the pose is known again without it when it is opened anew', async () => {
    const canvas = await opened()
    const at = canvas.jointAt(NOSE)
    canvas.press('Tab')
    canvas.press('Delete')
    expect(canvas.jointAt(NOSE)).toBeNull()
    const { data, width } = canvas.drawn()
    const place = (Math.floor(at?.y ?? 0) * width + Math.floor(at?.x ?? 0)) * 4
    expect([...data.subarray(place, place + 3)]).not.toEqual([...jointColour(NOSE)])
    closePose(canvas.editor)
    expect(await openPose(canvas, 'pose')).toBe(true)
    expect(canvas.jointAt(NOSE)).toBeNull()
    expect(canvas.now()?.pose.people).toHaveLength(1)
  })

  test('where no joints are found, nothing is opened', async () => {
    const canvas = someEditor(page)
    const layer = controlAt(unmoved)
    canvas.add(layer, new Uint8Array(picture.width * picture.height * 4).fill(255), picture)
    expect(await openPose(canvas, 'pose')).toBe(false)
    expect(canvas.editor.session.getState()).toMatchObject({ pose: null, tool: 'brush' })
  })
})
