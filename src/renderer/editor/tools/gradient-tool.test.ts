import { expect, test, vi } from 'vitest'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { imageLayer, maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { tilesOf } from '#renderer/editor/painting.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createGradient } from './gradient-tool.ts'
import type { Moment, Tool } from './tool.ts'

const page = { width: 40, height: 40 }

const momentAt = (x: number, more: Partial<Moment & { y: number }> = {}): Moment => {
  const at = { x, y: more.y ?? 0.5 }
  return {
    at,
    onStage: at,
    path: [{ ...at, pressure: 1 }],
    shift: false,
    alt: false,
    mod: false,
    ...more,
  }
}

const withLayers = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), new Uint8Array(6400))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(1600))
  const { session, store } = canvas.editor
  session.setState({ colour: '#0a0b0c', colourBefore: '#c80b0c', selected: ['paint'] })
  const steps = (): string[] =>
    store
      .getState()
      .past.map(({ name }) => name)
      .slice(2)
  /** The pixels of a row of the mask or the paint, which lie in one tile. */
  const rowOf = (id: string, y = 0): number[][] => {
    const layer = store.getState().document.layers[id]
    const channels = layer?.kind === 'mask' ? 1 : 4
    const tile = canvas.editor.tiles.peek(tilesOf(layer)?.['0,0'] ?? '') ?? new Uint8Array()
    return Array.from({ length: 40 }, (_, x) => {
      const at = (y * 256 + x) * channels
      return [...tile.subarray(at, at + channels)]
    })
  }
  return { ...canvas, session, store, steps, rowOf }
}

const drag = (tool: Tool, from: Moment, to: Moment): void => {
  const next = tool.states.idle.down?.(from) ?? 'idle'
  tool.states[next]?.move?.(to)
  tool.states[next]?.up?.(to)
}

test('paint goes from the colour to clear, as dense as the brush, in one step', async () => {
  const canvas = withLayers()
  const { brushes } = canvas.session.getState()
  canvas.session.setState({
    brushes: { ...brushes, 'brush-paint': { ...brushes['brush-paint'], opacity: 0.6 } },
  })
  drag(createGradient(canvas), momentAt(10), momentAt(30))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  const row = canvas.rowOf('paint')
  expect(row[0]).toEqual([10, 11, 12, 153])
  expect(Math.abs((row[19]?.[3] ?? 0) - 255 * 0.6 * (10.5 / 20))).toBeLessThan(1)
  expect(row[19]?.slice(0, 3)).toEqual([10, 11, 12])
  expect(row[30]).toEqual([0, 0, 0, 0])
  canvas.store.undo()
  expect(tilesOf(canvas.store.getState().document.layers['paint'])).toEqual({})
})

test('paint goes from the colour to the other one, or back where it is reversed', async () => {
  const canvas = withLayers()
  canvas.session.setState({ gradient: { shape: 'linear', to: 'colour-before', isReversed: true } })
  drag(createGradient(canvas), momentAt(10), momentAt(30))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  const row = canvas.rowOf('paint')
  expect(row[0]).toEqual([200, 11, 12, 255])
  expect(Math.abs((row[20]?.[0] ?? 0) - (200 - 190 * (10.5 / 20)))).toBeLessThan(1)
  expect(row[35]).toEqual([10, 11, 12, 255])
})

test('a mask is covered wholly at first and not at the end, or the other way round', async () => {
  const covered = async (isReversed: boolean): Promise<(number | undefined)[]> => {
    const canvas = withLayers()
    canvas.session.setState({
      selected: ['mask'],
      gradient: { shape: 'linear', to: 'colour-before', isReversed },
    })
    drag(createGradient(canvas), momentAt(10), momentAt(30))
    await expect.poll(canvas.steps).toEqual(['Gradient'])
    const row = canvas.rowOf('mask').flat()
    return [row[5], row[20], row[35]]
  }
  const [first, middle = 0, last] = await covered(false)
  expect([first, last]).toEqual([255, 0])
  expect(Math.abs(middle - 255 * (9.5 / 20))).toBeLessThan(1)
  expect((await covered(true)).filter((_, at) => at !== 1)).toEqual([0, 255])
})

test('with Control it is taken out of the mask, and what is beyond its end stays', async () => {
  const canvas = withLayers()
  canvas.add(maskLayer({ id: 'full', name: 'Full' }), new Uint8Array(1600).fill(255))
  canvas.session.setState({ selected: ['full'] })
  drag(createGradient(canvas), momentAt(10, { mod: true }), momentAt(30))
  await expect.poll(canvas.steps).toEqual(['Add', 'Gradient out'])
  const row = canvas.rowOf('full').flat()
  expect([row[5], row[35]]).toEqual([0, 255])
  expect(row.toSorted((one, other) => one - other)).toEqual(row)
})

test('a radial one reaches as far to all sides as it was dragged', async () => {
  const canvas = withLayers()
  canvas.session.setState({
    selected: ['mask'],
    gradient: { shape: 'radial', to: 'clear', isReversed: false },
  })
  drag(createGradient(canvas), momentAt(20, { y: 20 }), momentAt(30, { y: 20 }))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  const at = (x: number, y: number): number => canvas.rowOf('mask', y)[x]?.[0] ?? -1
  expect([at(9, 20), at(31, 20), at(20, 9), at(28, 28)]).toEqual([0, 0, 0, 0])
  for (const [x, y] of [
    [14, 20],
    [20, 14],
    [25, 20],
    [20, 25],
  ] as const)
    expect(Math.abs(at(x, y) - 255 * (1 - Math.hypot(x - 19.5, y - 19.5) / 10))).toBeLessThan(1)
})

test('with Shift it keeps to steps of 15 degrees, with Alt its middle is where it began', async () => {
  const canvas = withLayers()
  canvas.session.setState({ selected: ['mask'] })
  const tool = createGradient(canvas)
  drag(tool, momentAt(10, { y: 20 }), momentAt(30, { y: 22, shift: true }))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  // Straight to the right: no row differs from another but by its dither.
  const tops = canvas.rowOf('mask', 0).flat()
  for (const [x, level] of canvas.rowOf('mask', 39).flat().entries())
    expect(Math.abs(level - (tops[x] ?? 0))).toBeLessThan(2)
  canvas.store.undo()
  drag(tool, momentAt(20), momentAt(30, { alt: true }))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  const row = canvas.rowOf('mask').flat()
  expect(row[9]).toBe(255)
  expect(Math.abs((row[19] ?? 0) - 255 * (10.5 / 20))).toBeLessThan(1)
  expect(row[30]).toBe(0)
})

test('it is turned with its layer', async () => {
  const canvas = withLayers()
  canvas.store.edit('Turn', (draft) => {
    const layer = draft.layers['paint']
    if (layer) layer.placement = { x: 40, y: 0, scaleX: 1, scaleY: 1, rotation: 90 }
  })
  drag(createGradient(canvas), momentAt(20, { y: 10 }), momentAt(20, { y: 30 }))
  await expect.poll(canvas.steps).toEqual(['Turn', 'Gradient'])
  // Down in the document is to the right in the layer.
  const row = canvas.rowOf('paint', 7).map(([, , , alpha = 0]) => alpha)
  expect([row[5], row[35]]).toEqual([255, 0])
  expect(Math.abs((row[19] ?? 0) - 255 * (10.5 / 20))).toBeLessThan(1)
})

test('while a mask is waited for it makes one; on a picture it makes paint above; one step each', async () => {
  const canvas = someEditor(page)
  const { store, session } = canvas.editor
  store.edit('Add', (draft) =>
    insertLayer(draft, imageLayer({ id: 'base', name: 'Base' }, { asset: 'a', ...page })),
  )
  session.setState({ selected: ['base'], wantsMask: true })
  const tool = createGradient(canvas)
  const kinds = (): (string | undefined)[] => {
    const { order, layers } = store.getState().document
    return order.map((id) => layers[id]?.kind)
  }
  drag(tool, momentAt(10), momentAt(30))
  await expect.poll(() => store.getState().past).toHaveLength(2)
  expect(kinds()).toEqual(['image', 'mask'])
  store.undo()
  expect(kinds()).toEqual(['image'])
  session.setState({ selected: ['base'], wantsMask: false })
  drag(tool, momentAt(10), momentAt(30))
  await expect.poll(() => store.getState().past).toHaveLength(2)
  expect(kinds()).toEqual(['image', 'paint'])
  // It is the picture of the library still.
  expect(store.getState().document.layers['base']).toMatchObject({ pixels: { from: 'asset' } })
})

test('a click, and a drag that is given up, leave everything as it was', () => {
  const canvas = withLayers()
  canvas.session.setState({ selected: [] })
  const tool = createGradient(canvas)
  const { document } = canvas.store.getState()
  drag(tool, momentAt(10), momentAt(11))
  expect(canvas.store.getState().document).toBe(document)
  tool.states.idle.down?.(momentAt(10))
  tool.states['dragging']?.move?.(momentAt(30))
  expect(canvas.store.getState().document).not.toBe(document)
  expect(tool.isDrawing?.()).toBe(true)
  tool.cancel?.()
  expect(canvas.store.getState().document).toBe(document)
  expect(tool.isDrawing?.()).toBe(false)
  expect(canvas.steps()).toEqual([])
})

test.each(['locked', 'hidden'] as const)(
  'it says that its layer is %s, as the brush does',
  (why) => {
    const canvas = withLayers()
    canvas.store.edit('Change', (draft) => {
      const layer = draft.layers['paint']
      if (!layer) return
      layer.locked = why === 'locked'
      layer.visible = why !== 'hidden'
    })
    drag(createGradient(canvas), momentAt(10), momentAt(30))
    expect(canvas.session.getState().obstacle).toEqual({ why, layerId: 'paint' })
    expect(canvas.steps()).toEqual(['Change'])
  },
)

test('where transparency is locked only colours change', async () => {
  const canvas = withLayers()
  const half = Uint8Array.from({ length: 6400 }, (_, at) => (at % 160 < 80 ? 100 : 0))
  const locked = { ...paintLayer({ id: 'half', name: 'Half' }, page), transparencyLocked: true }
  canvas.add(locked, half)
  canvas.session.setState({ selected: ['half'] })
  drag(createGradient(canvas), momentAt(10), momentAt(30))
  await expect.poll(canvas.steps).toEqual(['Add', 'Gradient'])
  const row = canvas.rowOf('half')
  expect([row[0], row[25]]).toEqual([
    [10, 11, 12, 100],
    [0, 0, 0, 0],
  ])
  expect(row[19]?.[3]).toBe(100)
  expect(Math.abs((row[19]?.[0] ?? 0) - (100 - 90 * (10.5 / 20)))).toBeLessThan(1)
})

test('it keeps to the generation box where all painting does', async () => {
  const canvas = withLayers()
  canvas.session.setState({
    selected: ['mask'],
    paintInBox: true,
    generationBox: { x: 4, y: 0, width: 6, height: 2 },
  })
  drag(createGradient(canvas), momentAt(20), momentAt(30))
  await expect.poll(canvas.steps).toEqual(['Gradient'])
  const covered = canvas
    .rowOf('mask')
    .flat()
    .flatMap((level, x) => (level > 0 ? [x] : []))
  expect(covered).toEqual([4, 5, 6, 7, 8, 9])
})

test('what was done to its layer while it was laid is under it, and a layer that went stays away', async () => {
  const canvas = withLayers()
  const waits: (() => void)[] = []
  const ask = vi.fn(async (name: 'lay-gradient', input: never) => {
    await new Promise<void>((resolve) => waits.push(resolve))
    return canvas.pixels.ask(name, input)
  }) as unknown as PixelEngine['ask']
  const tool = createGradient({ ...canvas, pixels: { ...canvas.pixels, ask } })
  canvas.session.setState({ selected: ['mask'] })
  drag(tool, momentAt(10), momentAt(30))
  await expect.poll(() => waits).toHaveLength(1)
  canvas.store.edit('Line', (draft) => {
    const layer = draft.layers['mask']
    const line = new Uint8Array(256 * 256).fill(255, 38, 40)
    if (layer?.kind === 'mask') layer.tiles = { '0,0': canvas.editor.tiles.put(line) }
  })
  waits.pop()?.()
  await expect.poll(() => waits).toHaveLength(1)
  expect(tool.isDrawing?.()).toBe(true)
  waits.pop()?.()
  await expect.poll(canvas.steps).toEqual(['Line', 'Gradient'])
  const row = canvas.rowOf('mask').flat()
  expect([row[5], row[36], row[39]]).toEqual([255, 0, 255])
  drag(tool, momentAt(10), momentAt(30))
  await expect.poll(() => waits).toHaveLength(1)
  canvas.store.edit('Remove', (draft) => {
    delete draft.layers['mask']
    draft.order = draft.order.filter((id) => id !== 'mask')
  })
  waits.pop()?.()
  await expect.poll(() => tool.isDrawing?.()).toBe(false)
  expect(canvas.steps()).toEqual(['Line', 'Gradient', 'Remove'])
})
