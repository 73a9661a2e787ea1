import { expect, test, vi } from 'vitest'
import { clearTheWay } from '#renderer/editor/deeds/clear-the-way.ts'
import { groupLayers, insertLayer } from '#renderer/editor/document/layer-edits.ts'
import {
  groupLayer,
  imageLayer,
  maskLayer,
  paintLayer,
} from '#renderer/editor/document/layer-makers.ts'
import type { PixelEngine } from '#renderer/editor/pixels/pixel-engine.ts'
import type { Layer } from '#shared/model/layer.ts'
import type { StrokePoint } from '#shared/pixels/stroke.ts'
import { cutIntoTiles } from '#shared/pixels/tiles.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { brushUse, createBrushTool } from './brush-tool.ts'
import type { Moment } from './tool.ts'

const page = { width: 40, height: 1 }
const whole = new Uint8Array(40).fill(255)

const momentAt = (x: number, more: Partial<Moment & { pressure: number }> = {}): Moment => {
  const point: StrokePoint = { x, y: 0.5, pressure: more.pressure ?? 1 }
  return {
    at: point,
    onStage: point,
    path: [point],
    shift: false,
    alt: false,
    mod: false,
    ...more,
  }
}

const withLayers = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), new Uint8Array(160).fill(200))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), whole)
  const { session } = canvas.editor
  const hard = { size: 4, hardness: 1, opacity: 1, pressureOnSize: true, pressureOnOpacity: false }
  session.setState({
    colour: '#0a0b0c',
    brushes: {
      'brush-paint': hard,
      'brush-mask': hard,
      'eraser-paint': hard,
      'eraser-mask': hard,
    },
  })
  const select = (id: string): void => session.setState({ selected: [id] })
  return { ...canvas, session, select }
}

const click = (tool: ReturnType<typeof createBrushTool>, moment: Moment): void => {
  const next = tool.states.idle.down?.(moment)
  tool.states[next ?? 'idle']?.up?.(moment)
}

/** How strongly each pixel of the row is there: alpha of paint, coverage of a mask. */
const strengths = (row: number[]): number[] =>
  row.length > 40 ? row.filter((_, at) => at % 4 === 3) : row

test.each(['paint', 'mask'])('with Shift the eraser goes straight on a %s layer', (id) => {
  const canvas = withLayers()
  canvas.select(id)
  const eraser = createBrushTool('eraser', canvas)
  const full = strengths(canvas.firstRow(id))[0]
  click(eraser, momentAt(5))
  click(eraser, momentAt(30))
  expect(strengths(canvas.firstRow(id))[18]).toBe(full)
  click(eraser, momentAt(5))
  click(eraser, momentAt(30, { shift: true }))
  expect(strengths(canvas.firstRow(id)).slice(4, 31)).toEqual(Array.from({ length: 27 }, () => 0))
  expect(strengths(canvas.firstRow(id))[36]).toBe(full)
  expect(canvas.editor.store.getState().past).toHaveLength(6)
})

test('a stroke has nothing of the one before in it', () => {
  const canvas = withLayers()
  const eraser = createBrushTool('eraser', canvas)
  const { brushes } = canvas.session.getState()
  const erase = (layer: 'mask' | 'paint', opacity: number): void => {
    // So thin that it touches one tile alone.
    const thin = { ...brushes[`eraser-${layer}`], size: 1, hardness: 0, opacity }
    canvas.session.setState({ brushes: { ...brushes, [`eraser-${layer}`]: thin } })
    canvas.select(layer)
    click(eraser, momentAt(5.5))
  }
  erase('mask', 1)
  erase('paint', 0.5)
  expect(strengths(canvas.firstRow('mask'))[5]).toBe(0)
  expect(strengths(canvas.firstRow('paint'))[5]).toBe(100)
})

test('nothing is painted outside the generation box when it is to be kept to', () => {
  const canvas = withLayers()
  canvas.select('mask')
  canvas.session.setState({
    paintInBox: true,
    generationBox: { x: 10, y: 0, width: 6, height: 1 },
  })
  const eraser = createBrushTool('eraser', canvas)
  click(eraser, momentAt(2))
  click(eraser, momentAt(38, { shift: true }))
  const gone = canvas.firstRow('mask').flatMap((covered, at) => (covered === 0 ? [at] : []))
  expect(gone).toEqual([10, 11, 12, 13, 14, 15])
})

test('pressure changes size and opacity where it is told to', () => {
  const coveredBy = (pressureOnSize: boolean, pressureOnOpacity: boolean): [number, number] => {
    const canvas = withLayers()
    canvas.select('mask')
    const { brushes } = canvas.session.getState()
    const use = { ...brushes['eraser-mask'], size: 12, pressureOnSize, pressureOnOpacity }
    canvas.session.setState({ brushes: { ...brushes, 'eraser-mask': use } })
    click(createBrushTool('eraser', canvas), momentAt(20, { pressure: 0.5 }))
    const row = canvas.firstRow('mask')
    return [row.filter((covered) => covered < 255).length, Math.min(...row)]
  }
  const [usual, none] = coveredBy(false, false)
  expect(none).toBe(0)
  expect(coveredBy(true, false)[0]).toBeLessThan(usual * 0.7)
  const [wide, half] = coveredBy(false, true)
  expect(wide).toBe(usual)
  expect(Math.abs(half - 127)).toBeLessThan(3)
})

test('with Alt the brush takes the colour it points at and paints nothing', async () => {
  const canvas = withLayers()
  canvas.select('paint')
  const before = canvas.editor.store.getState()
  click(createBrushTool('brush', canvas), momentAt(7, { alt: true }))
  await expect.poll(() => canvas.session.getState().colour).toBe('#c8c8c8')
  expect(canvas.editor.store.getState()).toBe(before)
})

test('while a mask is waited for, a stroke on nothing that can be painted on makes one, in one step', () => {
  const canvas = someEditor(page)
  const { store, session } = canvas.editor
  store.edit('Add', (draft) =>
    insertLayer(draft, imageLayer({ id: 'base', name: 'Base' }, { asset: 'a', ...page })),
  )
  session.setState({ selected: ['base'], wantsMask: true })
  const brush = createBrushTool('brush', canvas)
  expect(brushUse('brush', store.getState().document.layers['base'], { wantsMask: true })).toBe(
    'brush-mask',
  )
  click(brush, momentAt(20))
  const { document, past } = store.getState()
  expect(document.order.map((id) => document.layers[id]?.kind)).toEqual(['image', 'mask'])
  expect(past.map(({ name }) => name)).toEqual(['Add', 'Paint mask'])
  expect(canvas.firstRow(document.order[1] ?? '')[20]).toBe(255)
  // Paint that was chosen is painted on, whatever is waited for.
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), new Uint8Array(160))
  session.setState({ selected: ['paint'] })
  click(brush, momentAt(20))
  expect(canvas.firstRow('paint')[83]).toBe(255)
})

test('the eraser has a picture of the library become tiles, in the step of the stroke', async () => {
  const canvas = someEditor(page)
  const { store, session } = canvas.editor
  const { brushes } = session.getState()
  session.setState({
    brushes: { ...brushes, 'eraser-paint': { ...brushes['eraser-paint'], size: 4 } },
  })
  store.edit('Add', (draft) =>
    insertLayer(draft, imageLayer({ id: 'base', name: 'Base' }, { asset: 'a', ...page })),
  )
  const box = { x: 0, y: 0, ...page }
  const ask = vi.fn(() =>
    Promise.resolve(cutIntoTiles({ box, channels: 4, data: new Uint8Array(160).fill(200) })),
  ) as unknown as PixelEngine['ask']
  // Nothing is chosen: it is the only layer.
  click(createBrushTool('eraser', { ...canvas, pixels: { ...canvas.pixels, ask } }), momentAt(20))
  await expect.poll(() => store.getState().past.map(({ name }) => name)).toEqual(['Add', 'Erase'])
  expect(session.getState().selected).toEqual(['base'])
  const row = strengths(canvas.firstRow('base'))
  expect([row[3], row[20], row[36]]).toEqual([200, 0, 200])
  store.undo()
  expect(store.getState().document.layers['base']).toMatchObject({
    pixels: { from: 'asset', asset: 'a' },
  })
})

test('leaving the brush gives up the stroke under way, and nothing that is not its own', () => {
  const canvas = withLayers()
  const { store } = canvas.editor
  canvas.select('paint')
  const brush = createBrushTool('brush', canvas)
  const rename = (): void =>
    store.change((draft) => {
      if (draft.layers['mask']) draft.layers['mask'].name = 'Mine'
    })
  brush.states.idle.down?.(momentAt(20))
  rename()
  brush.cancel?.()
  store.commit('Rename')
  expect(store.getState().document.layers['mask']?.name).toBe('Mask')
  rename()
  brush.cancel?.()
  store.commit('Rename')
  expect(store.getState().document.layers['mask']?.name).toBe('Mine')
})

test.each(['brush', 'eraser'] as const)('the %s says what is in its way', (kind) => {
  const canvas = withLayers()
  const { store, session } = canvas.editor
  const group = groupLayer({ id: 'group', name: 'Group' })
  store.edit('Group', (draft) => groupLayers(draft, ['paint'], group))
  canvas.select('paint')
  const obstacleAfter = (change: (layer: Layer) => void, id: string) => {
    store.edit('Change', (draft) => {
      const layer = draft.layers[id]
      if (layer) change(layer)
    })
    const before = store.getState()
    click(createBrushTool(kind, canvas), momentAt(20))
    expect(store.getState()).toBe(before)
    return session.getState().obstacle
  }
  const locked = obstacleAfter((layer) => {
    layer.locked = true
  }, 'group')
  expect(locked).toEqual({ why: 'locked', layerId: 'paint' })
  clearTheWay(canvas.editor, 'locked', 'paint')
  const hidden = obstacleAfter((layer) => {
    layer.visible = false
  }, 'paint')
  expect(hidden).toEqual({ why: 'hidden', layerId: 'paint' })
  clearTheWay(canvas.editor, 'hidden', 'paint')
  click(createBrushTool(kind, canvas), momentAt(20))
  expect(store.getState().past.at(-1)?.name).toBe(kind === 'brush' ? 'Brush' : 'Erase')
})

test('where transparency is locked the brush changes colours alone, and the eraser says why it does nothing', () => {
  const canvas = withLayers()
  const { store, session } = canvas.editor
  const half = Uint8Array.from({ length: 160 }, (_, at) => (at < 80 ? 100 : 0))
  canvas.add({ ...paintLayer({ id: 'half', name: 'Half' }, page), transparencyLocked: true }, half)
  canvas.add({ ...paintLayer({ id: 'none', name: 'None' }, page), transparencyLocked: true }, half)
  store.edit('Clear', (draft) => {
    const layer = draft.layers['none']
    if (layer && 'pixels' in layer) Object.assign(layer.pixels, { tiles: {} })
  })
  canvas.select('half')
  click(createBrushTool('brush', canvas), momentAt(19.5))
  const row = canvas.firstRow('half')
  expect(row.slice(76, 80)).toEqual([10, 11, 12, 100])
  expect(strengths(row)).toEqual(strengths([...half]))
  for (const [kind, layerId] of [
    ['eraser', 'half'],
    ['brush', 'none'],
  ] as const) {
    canvas.select(layerId)
    const before = store.getState()
    click(createBrushTool(kind, canvas), momentAt(5))
    expect(store.getState()).toBe(before)
    expect(session.getState().obstacle).toEqual({ why: 'transparency', layerId })
  }
})

test('a picture that cannot be painted on gets paint above it', () => {
  const canvas = withLayers()
  canvas.editor.store.edit('Lock', (draft) => {
    const layer = draft.layers['mask']
    if (layer) layer.locked = true
  })
  canvas.select('mask')
  const brush = createBrushTool('brush', canvas)
  click(brush, momentAt(5))
  expect(canvas.editor.store.getState().document.order).toEqual(['paint', 'mask'])
  canvas.select('')
  click(brush, momentAt(5))
  const { order, layers } = canvas.editor.store.getState().document
  expect(order).toHaveLength(3)
  expect(layers[order[2] ?? '']?.kind).toBe('paint')
  expect(canvas.firstRow(order[2] ?? '').slice(20, 24)).toEqual([10, 11, 12, 255])
})

test('going back selects what was selected before, again and again', () => {
  const { session, select } = withLayers()
  select('paint')
  select('mask')
  const back = (): readonly string[] => {
    session.setState(({ selectedBefore }) => ({ selected: selectedBefore }))
    return session.getState().selected
  }
  expect(back()).toEqual(['paint'])
  expect(back()).toEqual(['mask'])
})
